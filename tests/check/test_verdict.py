"""Verdicts are plain values for programs."""

import json
import pickle

import pytest

from tests.build import NOON, cue, policy, rule
from vangrail.check import checker
from vangrail.check.checker import Checker
from vangrail.check.draft import Draft
from vangrail.check.verdict import DeskAnswer, highest


def test_a_verdict_is_json() -> None:
    """Everything a person sees is in the dictionary form."""
    one = Checker(policy(rule("insult", "word", cues={"word": cue(en=["idiot"])})), cached=False)
    data = json.loads(json.dumps(one.check(Draft(text="An idiot", language="en"), NOON).to_dict()))
    finding = data["findings"][0]
    assert (data["format"], data["level"], finding["spans"], finding["by"]) == (1, "change", [[3, 8]], "rule")
    assert finding["desk"]["name"] == "legal"


def test_the_language_of_a_fine_draft_is_worked_out_only_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Identifying a language costs more than everything else, and most verdicts are fine and unread."""
    asked: list[str] = []
    monkeypatch.setattr(checker, "spoken", lambda text: asked.append(text) or ("nl",))
    one = Checker(policy(languages=("en", "nl")), cached=False)
    verdict = one.check(Draft(text="Mooie dag vandaag"), NOON)
    assert not asked
    assert (verdict.language, len(asked)) == ("nl", 1)


def test_a_verdict_that_is_kept_holds_no_draft() -> None:
    """A copy on disk or in another process has the language as a word, not the draft it was worked out from."""
    one = Checker(policy(languages=("en", "nl")), cached=False)
    verdict = one.check(Draft(text="Mooie dag vandaag in de stad"), NOON)
    kept = pickle.dumps(verdict)
    assert b"Mooie" not in kept
    assert pickle.loads(kept).language == "nl"  # noqa: S301 -- our own bytes
    assert "Mooie" not in repr(verdict)


def test_the_highest_level_wins() -> None:
    """Nothing found is fine."""
    assert highest([]) == "fine"
    assert highest(["change", "dont", "ask"]) == "dont"


def test_a_desk_reads_as_a_person_or_as_a_desk() -> None:
    """The name of the person where there is one."""
    assert str(DeskAnswer("legal", "Anna")) == "Anna"
    assert str(DeskAnswer("legal")) == "legal"
