"""TOML files with the place of every error."""

import pytest

from vangrail.source.schema import NeedToKnowFile, PolicyFile
from vangrail.source.toml import dotted, read_toml, validate


@pytest.mark.parametrize(
    ("text", "line", "found"),
    [
        ("a = 1\nb = = 3", 2, "invalid value at column 5"),
        ("a = 1\na = 2", 2, "cannot overwrite a value at column 6"),
        ("a = 2027-02-30", 1, "invalid date or datetime at column 5"),
        ("x = " + "[" * 5000, None, "brackets nested too deep"),
        ("x = " + "9" * 5000, None, "a number too large to read"),
    ],
)
def test_broken_syntax_is_one_problem_with_its_line(text, line, found):
    """What TOML cannot read is said in one sentence."""
    problems = []
    assert read_toml(text.encode(), "policy.toml", problems) is None
    assert [(problem.line, problem.found.lower()) for problem in problems] == [(line, found)]


@pytest.mark.parametrize("date", ["2027-02-30", "2027-13-01", "2027-1-1"])
def test_a_date_that_is_none_says_how_dates_are_written(date):
    """Whatever the reader of TOML makes of it."""
    problems = []
    read_toml(f"review = {date}".encode(), "clause.toml", problems)
    assert [problem.wanted for problem in problems] == ["a date (such as 2027-03-01)"]


def test_every_error_of_a_file_is_reported_with_its_line():
    """Wrong type, unknown key, missing key, bad date and bad choice are all found at once."""
    text = (
        'company = 3\nlanguages = ["nl", "fr"]\nlisted = "perhaps"\n[dials]\ntone = "loud"\n[[room]]\nname = "Lab"\n'
        '[[quiet_period]]\nstart = 2027-01-01\nend = "soon"\n[desks.legall]\nperson = "x"\n'
    )
    problems = []
    file = read_toml(text.encode(), "policy.toml", problems)
    assert validate(PolicyFile, file, problems) is None
    said = {(problem.line, problem.key): (problem.wanted, problem.found) for problem in problems}
    assert said[1, "company"] == ("text", "the number 3")
    assert said[1, "country"] == ("a value", "nothing")
    assert said[2, "languages[1]"] == ("en, nl or es", '"fr"')
    assert said[3, "listed"] == ("true or false", '"perhaps"')
    assert said[5, "dials.tone"] == ("relaxed, neutral or formal", '"loud"')
    assert said[6, "room[0].level"] == ("a value", "nothing")
    assert said[10, "quiet_period[0].end"] == ("a date (such as 2027-03-01)", '"soon"')
    assert said[11, "desks.legall"][1] == '"legall" (did you mean "legal"?)'
    assert len(said) == len(problems) == 8


def test_an_unknown_key_names_the_nearest_known_one():
    """The keys that are known there are listed, as they are written in the file."""
    problems = []
    file = read_toml(
        b'company = "A"\ncountry = "BE"\nlanguages = ["nl"]\n[[embargo]]\nterm = ["x"]\n', "policy.toml", problems
    )
    validate(PolicyFile, file, problems)
    unknown = next(problem for problem in problems if problem.code == "file.unknown_key")
    assert (unknown.line, unknown.key) == (5, "embargo[0].term")
    assert unknown.found == '"term" (did you mean "terms"?)'
    assert unknown.wanted == "one of terms, until, timezone, market, note"


def test_a_hidden_file_never_shows_what_it_holds():
    """Problems of the need-to-know file name kinds and places, no value and no unknown key."""
    problems = []
    file = read_toml(b'salt = "Zork"\nterms = [3, "Zork"]\ndesk = "Zork"\nZork = 1\n', "n.toml", problems, hide=True)
    assert validate(NeedToKnowFile, file, problems) is None
    assert len(problems) == 4
    assert "Zork" not in "".join(map(str, problems))


def test_a_path_is_written_as_people_write_it():
    """Lists are counted from 0 in brackets."""
    assert dotted(("rule", 0, "cues", "alone")) == "rule[0].cues.alone"
