"""`vangrail test` from the words of a command to the exit code."""

import json
import shutil

import pytest

RULES = """
[[rule]]
name = "mentions-the-owl"
level = "change"
since = "0.1"
when = "owl"
[rule.cues]
owl.en = ["the office owl"]
[rule.words.en]
what = "You mention the owl."
why = "It is shy."
instead = "Mention the cat."
[[rule.example.en]]
flag = "%s"
[[rule.example.en]]
pass = "The cat says hello"
"""
CLAUSE = """id = "owls"
section = "protect"
audiences = ["personal"]
desk = "legal"
since = "0.1"
review = 2027-01-01
"""
TEXT = """# Owls

Leave the owl alone.

## Why

It is shy.

## Instead

Mention the cat.

## Questions
"""
QUESTION = """
### May you mention the owl?

- [ ] Yes. — It is shy.
- [x] No. — Thank you.
"""


@pytest.fixture
def own(tmp_path, folder):
    """Give a policy in English with one clause of the company's own, whose example can be chosen."""

    def write(flag):
        target = tmp_path / "policy"
        shutil.copytree(folder, target)
        text = (target / "policy.toml").read_text("utf-8")
        (target / "policy.toml").write_text(text.replace('["en", "nl", "es"]', '["en"]'), "utf-8")
        clause = target / "clauses" / "owls"
        clause.mkdir(parents=True)
        (clause / "clause.toml").write_text(CLAUSE, "utf-8")
        (clause / "en.md").write_text(TEXT + QUESTION * 3, "utf-8")
        (clause / "rules.toml").write_text(RULES % flag, "utf-8")
        return target

    return write


def test_a_companys_own_rule_is_tested(run, own):
    """All as written is 0."""
    result = run("test", own("I saw [the office owl] today"), "--rule", "mentions-the-owl")
    assert (result.exit_code, result.stdout) == (0, "2 examples of 1 rules: all as written.\n")


def test_an_example_that_fails_is_shown(run, own):
    """With 1."""
    result = run("test", own("I saw [the office] owl today"), "--clause", "owls")
    assert result.exit_code == 1
    assert "found   I saw [the office owl] today" in result.stdout


def test_programs_get_json(run, own):
    """With the same exit code."""
    result = run("test", own("there is [no owl]"), "--rule", "mentions-the-owl", "--format", "json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["failures"][0]["fault"] == "silent"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "Name a policy folder"),
        (("x", "--library"), "not both"),
        (("--library", "--rule", "no-such-rule"), "has no no-such-rule"),
    ],
)
def test_wrong_use_is_explained(run, words, said):
    """With 2."""
    result = run("test", *words)
    assert result.exit_code == 2
    assert said in result.stderr


def test_the_shipped_library_is_as_its_authors_wrote_it(run):
    """Every example of every rule, in every language."""
    result = run("test", "--library")
    assert result.exit_code == 0, result.stdout
