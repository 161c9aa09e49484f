"""The second reading speaks where no rule does, marked, and never above a change."""

import json
from functools import cache
from importlib.resources import files
from typing import Any

import pyarrow as pa
import pytest

from vangrail import Checker, Draft, Moment, policy_from_answers
from vangrail.check.checker import SECOND_OPINION
from vangrail.check.verdict import Verdict
from vangrail.cli.policies import EXAMPLE, EXAMPLE_TIME, moment_of

MOMENT: Moment = moment_of(EXAMPLE_TIME)


@cache
def checker(*, second: bool = True) -> Checker:
    """Return a checker of the invented company."""
    return Checker(policy_from_answers(EXAMPLE).model_copy(update={"second_opinion": second}))


@cache
def drafts() -> tuple[dict[str, Any], ...]:
    """Return drafts of the corpora, every twenty-third."""
    rows = []
    for folder in sorted(files("vangrail").joinpath("library", "clauses").iterdir(), key=lambda each: each.name):
        corpus = folder.joinpath("corpus.jsonl")
        if corpus.is_file():
            rows += [json.loads(line) for line in corpus.read_text("utf-8").splitlines()]
    return tuple(rows[::23])


def asked(row: dict[str, Any], *, second: bool = True) -> Verdict:
    """Return the verdict on a draft of a corpus."""
    return checker(second=second).check(Draft(text=row["text"], account=row["account"]), MOMENT)


def test_it_speaks_only_where_rules_are_silent() -> None:
    """One finding, of level change, by the model, with a clause of the policy, marks in the text and all that people need."""
    verdicts = [asked(row) for row in drafts()]
    spoken = [verdict for verdict in verdicts if any(finding.by == "model" for finding in verdict.findings)]
    assert spoken
    for verdict in spoken:
        loud = [finding for finding in verdict.findings if finding.level != "fine"]
        assert [(finding.rule, finding.level) for finding in loud] == [(SECOND_OPINION, "change")]
        assert loud[0].clause in {clause.id for clause in checker().policy.clauses}
        assert loud[0].why
        assert loud[0].instead


def test_what_rules_say_is_the_same_with_and_without_it() -> None:
    """It adds, it takes nothing away, and protected talk is left alone."""
    for row in drafts():
        with_it, without = asked(row), asked(row, second=False)
        assert [finding for finding in with_it.findings if finding.by == "rule"] == list(without.findings)
        protected = {rule.name for _, rule in checker().policy.rules() if rule.protects}
        if without.level != "fine" or protected & {finding.rule for finding in without.findings}:
            assert with_it.findings == without.findings


@pytest.mark.parametrize("account", ["personal", "corporate"])
def test_a_batch_hears_the_same_second_opinion(account: str) -> None:
    """Row for row, on drafts that it speaks about and on others."""
    texts = [row["text"] for row in drafts()] + ["", "ok", "D1sgu1sed w0rds h3re", "emoji 😂 only"]
    table = checker().screen(pa.table({"text": texts}), account=account, moment=MOMENT)
    for text, found in zip(texts, table.column("findings").to_pylist(), strict=True):
        verdict = checker().check(Draft(text=text, account=account), MOMENT)
        assert [each["rule"] for each in found or []] == [each.rule for each in verdict.findings]


def test_it_is_silent_about_what_it_has_not_read() -> None:
    """Languages that the library does not have."""
    verdicts = [checker().check(Draft(text=row["text"], language="de"), MOMENT) for row in drafts()]
    assert not any(finding.by == "model" for verdict in verdicts for finding in verdict.findings)


def test_a_policy_can_do_without() -> None:
    """Then no model speaks, and the verdict names none."""
    assert not any(finding.by == "model" for row in drafts() for finding in asked(row, second=False).findings)
    assert asked(drafts()[0], second=False).to_dict()["model"] == ""
    assert len(asked(drafts()[0]).to_dict()["model"]) == 64
