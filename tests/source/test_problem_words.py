"""What is wrong with a file, in every language."""

import ast
from pathlib import Path

import pytest

import vangrail
from vangrail.errors import Problem
from vangrail.source.problem_words import phrases, problem_line, worded

# The pages and the replies ship with the library and are nobody's own: what is wrong with them is read by who writes them.
SOURCES = sorted(
    file
    for file in (Path(vangrail.__file__).parent / "source").glob("*.py")
    if not file.stem.startswith(("page", "reply_forms"))
)
SAYING = frozenset({"refuse", "unreadable", "Problem", "_error", "problem"})
"""Functions of the core that are given halves of a problem."""

PROBLEM = Problem(
    "file.unknown_key", "policy.toml", 4, "desks.legl", "one of hr, legal or pr", '"legl" (did you mean "legal"?)'
)


def halves():
    """Yield every half of a problem that stands in a source file as it is, what is filled in as X."""
    for file in SOURCES:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in {"wanted", "found"}:
                yield written(node.value)
            elif isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in SAYING:
                yield from (text for each in node.args[-2:] if (text := written(each)))


def written(node):
    """Return a text or an f-string of the source; nothing for anything else, and for a value in quotation marks alone."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        text = "".join(each.value if isinstance(each, ast.Constant) else "X" for each in node.values)
        return "" if text in {'"X"', "X", "XX", "X MB", "byte 0xX"} else text
    return ""


@pytest.mark.parametrize("language", ["nl", "es"])
def test_every_half_that_the_core_can_say_is_known(language):
    """Whoever words a new one adds it to problems.toml."""
    same = {"", "TOML", ":::", "name = value", "format", "embargoes"}
    assert sorted({text for text in halves() if text not in same and worded(text, language) == text}) == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", 'policy.toml:4: desks.legl: wanted one of hr, legal or pr, found "legl" (did you mean "legal"?)'),
        ("nl", 'policy.toml:4: desks.legl: gewenst: een van hr, legal of pr; gevonden: "legl" (bedoel je "legal"?)'),
        (
            "es",
            'policy.toml:4: desks.legl: se esperaba: uno de hr, legal o pr; se ha encontrado: "legl" (¿quieres decir "legal"?)',
        ),
    ],
)
def test_a_problem_says_where_what_was_wanted_and_what_was_found(language, said):
    """In the reader's language, with names and values as they are."""
    assert problem_line(PROBLEM, language) == said


def test_a_file_without_lines_has_none():
    """And a problem of the whole file names no key."""
    assert problem_line(Problem("x", "a.json", None, "", "a published policy (JSON)", "something else"), "nl") == (
        "a.json: gewenst: een gepubliceerd beleid (JSON); gevonden: iets anders"
    )


def test_what_no_phrase_knows_stays():
    """A library's own words are better than none."""
    assert worded("Permission denied", "es") == "Permission denied"


def test_what_somebody_wrote_is_never_read_as_a_phrase():
    """A value stands in quotation marks, and no phrase begins with one."""
    assert worded('"nothing"', "nl") == '"nothing"'


def test_every_phrase_has_every_language_and_fills_in_the_same():
    """As many slots in each, and no phrase twice."""
    rows = phrases()["phrase"]
    slots = [{text.count("{}") for text in row.values()} for row in rows]
    assert all(len(each) == 1 for each in slots)
    assert all(set(row) == {"en", "nl", "es"} for row in rows)
    assert len({row["en"] for row in rows}) == len(rows)


def test_every_phrase_can_still_be_said():
    """Its longest fixed piece stands in the code of the core, or in that of the library that reads TOML."""
    import tomli

    core = Path(vangrail.__file__).parent
    code = "".join(
        file.read_text("utf-8") for folder in ("source", "rules", "policy") for file in (core / folder).glob("*.py")
    )
    code += "".join(file.read_text("utf-8") for file in Path(tomli.__file__).parent.glob("*.py"))
    code = " ".join(code.split()).casefold()
    longest = {row["en"]: max(row["en"].split("{}"), key=len) for row in phrases()["phrase"]}
    assert [whole for whole, piece in longest.items() if piece.strip().casefold() not in code] == []
