"""SARIF: places that editors understand, help for every rule, and nothing that may not be passed on."""

import json

import pytest

from tests.build import NOON, cue, policy, rule
from vangrail.check.checker import Checker
from vangrail.check.draft import Draft
from vangrail.cli.drafts import Given
from vangrail.cli.output_sarif import sarif, secret_rules, write_sarif
from vangrail.policy.company import NeedToKnow
from vangrail.policy.rule import Cue

RULES = (
    rule("alone-now", "alone", "change", cues={"alone": cue(en=["all alone"])}),
    rule("names-a-plan", "plan", "dont", cues={"plan": cue(any=["zeppelin"])}),
    rule("pay-talk", "pay", "fine", cues={"pay": cue(en=["my pay"])}),
    rule("hidden-matter", "matter", "ask", cues={"matter": cue("lexicon:need_to_know")}),
    rule("hidden-behind", "matter", "ask", cues={"matter": cue("shared:hidden")}),
)


@pytest.fixture(scope="module")
def checker():
    """Give a checker with rules at every level and two that read what only one desk may."""
    secret = NeedToKnow(salt="x", terms=("Waterloo",))
    shared = {"hidden": Cue(include=("lexicon:need_to_know",))}
    return Checker(policy(*RULES, cues=shared, need_to_know=secret), cached=False)


def run_of(checker, text, *, name="drafts/a b.txt", whole=None, start=0):
    """Return the one run for a draft."""
    verdict = checker.check(Draft(text=text, language="en"), NOON)
    return sarif([(Given(name, text, text if whole is None else whole, start), verdict)], checker.policy)["runs"][0]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("all alone", (1, 1, 1, 10, 0, 9)),
        ("so\nall alone", (2, 1, 2, 10, 3, 9)),
        ("so\r\nall alone", (2, 1, 2, 10, 4, 9)),
        ("so\rall alone", (2, 1, 2, 10, 3, 9)),
        ("🙂 all alone", (1, 3, 1, 12, 2, 9)),
    ],
)
def test_a_place_is_a_line_a_column_and_an_offset(checker, text, place):
    """All count code points, whichever line ends the file has."""
    region = run_of(checker, text)["results"][0]["locations"][0]["physicalLocation"]["region"]
    keys = ("startLine", "startColumn", "endLine", "endColumn", "charOffset", "charLength")
    assert tuple(region[key] for key in keys) == place


def test_a_draft_within_a_file_is_placed_in_the_file(checker):
    """Its lines and offsets are those of the file."""
    whole = "one\n---\nall alone"
    region = run_of(checker, "all alone", whole=whole, start=8)["results"][0]["locations"][0]["physicalLocation"][
        "region"
    ]
    assert (region["startLine"], region["charOffset"]) == (3, 8)


@pytest.mark.parametrize(("name", "uri"), [("drafts/a b.txt", "drafts/a%20b.txt"), ("", "stdin")])
def test_a_file_is_an_address(checker, name, uri):
    """Percent signs for what an address cannot hold."""
    found = run_of(checker, "all alone", name=name)["results"][0]["locations"][0]["physicalLocation"]
    assert found["artifactLocation"] == {"uri": uri}


@pytest.mark.parametrize(
    ("text", "level", "kind"),
    [("all alone", "note", "fail"), ("zeppelin", "error", "fail"), ("my pay", "none", "informational")],
)
def test_levels_are_those_of_sarif(checker, text, level, kind):
    """A welcome is information, not a failure."""
    result = run_of(checker, text)["results"][0]
    assert (result["level"], result["kind"]) == (level, kind)


def test_every_rule_that_speaks_is_described(checker):
    """With help as text and as Markdown; results point to it by number."""
    run = run_of(checker, "all alone with a zeppelin")
    rules = run["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"]] == [True, True]
    assert rules[0]["help"]["text"] == "what en\n\nWhy: why en\n\nInstead: instead en"
    assert rules[0]["help"]["markdown"].startswith("what en\n\n**Why** why en")
    assert run["columnKind"] == "unicodeCodePoints"


def test_what_only_one_desk_may_read_is_not_there_at_all(checker, capsys):
    """No result, no rule, no word; also not where the list is read through a shared cue."""
    assert secret_rules(checker.policy) == {"hidden-matter", "hidden-behind"}
    verdict = checker.check(Draft(text="all alone at Waterloo", language="en"), NOON)
    assert len(verdict.findings) == 3
    write_sarif([(Given("a.txt", "all alone at Waterloo", "all alone at Waterloo"), verdict)], checker.policy)
    text = capsys.readouterr().out
    assert "hidden" not in text
    assert "Waterloo" not in text
    assert len(json.loads(text)["runs"][0]["results"]) == 1


def test_the_draft_itself_is_not_in_it(checker):
    """A SARIF file is made to be passed on; the draft is not."""
    assert "all alone" not in json.dumps(run_of(checker, "all alone tonight"))
