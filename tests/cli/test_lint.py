"""`vangrail lint` from the words of a command to the exit code."""

import json

import pytest

WIDE = "Employees may not talk to journalists or the media without permission.\n"


@pytest.fixture
def wide(tmp_path):
    """Give a policy of one sentence that reaches too far."""
    file = tmp_path / "policy.txt"
    file.write_text(WIDE, "utf-8")
    return file


def test_a_limit_that_reaches_too_far_is_1(run, wide):
    """With the sentence, its mark, the reason and the better sentence."""
    result = run("lint", wide, "--country", "US", "--excerpt")
    assert result.exit_code == 1
    assert "Too far" in result.stdout
    assert "journalists" in result.stdout
    assert "Better" in result.stdout
    assert "not legal advice" in result.stdout


def test_the_answer_on_which_it_fails_can_be_chosen(run, wide):
    """Never, too."""
    assert run("lint", wide, "--country", "US", "--excerpt", "--fail-on", "never").exit_code == 0


def test_a_kind_sentence_is_0(run, tmp_path):
    """There is nothing to say about it."""
    file = tmp_path / "kind.md"
    file.write_text("You may talk about your work online, in your own name.\n", "utf-8")
    assert run("lint", file, "--country", "US", "--excerpt").exit_code == 0


def test_programs_get_json(run, wide):
    """With the text that spans count in."""
    found = json.loads(run("lint", wide, "--country", "US", "--excerpt", "--format", "json").stdout)
    document = found["documents"][0]
    one = next(each for each in document["findings"] if each["answer"] == "flag")
    start, end = one["span"]
    assert document["text"][start:end] == WIDE.strip()


def test_editors_get_sarif(run, wide):
    """Every result names a rule of the run."""
    sarif = json.loads(run("lint", wide, "--country", "US", "--excerpt", "--format", "sarif").stdout)
    rules = sarif["runs"][0]["tool"]["driver"]["rules"]
    assert sarif["runs"][0]["results"]
    for each in sarif["runs"][0]["results"]:
        assert rules[each["ruleIndex"]]["id"] == each["ruleId"]


@pytest.mark.parametrize("language", ["en", "nl", "es"])
def test_a_policy_folder_is_linted_in_each_of_its_languages(run, folder, language):
    """By its own country; the report can be printed."""
    result = run("lint", folder, "--format", "html", "--language", language, "--lang", language)
    assert result.exit_code == 0
    assert f'<html lang="{language}">' in result.stdout


@pytest.mark.parametrize(
    "words", [("none.docx",), ("policy.txt", "--country", "Atlantis"), ("policy.txt", "--language", "xx"), ()]
)
def test_wrong_use_is_2(run, wide, words):
    """One clear sentence, no traceback."""
    result = run("lint", *(wide.parent / word if word.endswith((".docx", ".txt")) else word for word in words))
    assert result.exit_code == 2
    assert "Traceback" not in result.output
