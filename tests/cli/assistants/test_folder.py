"""Answers from a policy on this machine."""

import pytest

from tests.cli.assistants.conftest import small
from vangrail.check.checker import Checker
from vangrail.check.draft import Draft, Moment
from vangrail.cli.assistants.folder import Folder
from vangrail.cli.assistants.shapes import Asked
from vangrail.errors import UsageError


@pytest.fixture(scope="module")
def folder():
    """Give the small policy as a source of answers."""
    return Folder(small())


def test_the_verdict_is_that_of_the_core(folder):
    """The same level, rule and places, with the words that they hold."""
    text = "Look: the heron"
    verdict = Checker(small()).check(Draft(text=text), Moment.now())
    answer = folder.may_this_be_posted(Asked(text=text))
    assert (answer.level, answer.policy) == (verdict.level, verdict.policy_digest)
    assert [each.quotes for each in answer.findings] == [
        [text[a:b] for a, b in each.spans] for each in verdict.findings
    ]


def test_an_image_may_be_what_asks(folder):
    """The highest level counts."""
    answer = folder.may_this_be_posted(Asked(text="Lunch!", images=("a heron",)))
    assert (answer.level, answer.says, answer.findings[0].where) == ("ask", "Ask first", "image 1")


def test_a_language_that_the_policy_lacks(folder):
    """Its nearest relative is read, and words are looked for there."""
    assert (
        folder.what_does_the_policy_say("customers_and_receipts", "personal", "de").clauses[0].title
        == "Foto’s van klanten"
    )
    assert folder.what_does_the_policy_say("clientes", "personal", "es").clauses[0].reason == "Es suya."


def test_who_answers(folder):
    """For a topic, for a desk, for words; every desk where nothing fits."""
    assert [each.name for each in folder.who_answers("press", "en").voices] == ["Paz Press", "Paz Press"]
    assert [each.name for each in folder.who_answers("legal", None).voices] == ["Lara Legal"]
    assert [each.desk for each in folder.who_answers("photos customers", "en").voices] == ["privacy"]
    assert len(folder.who_answers("zzz", None).voices) == 8


def test_readers_that_are_not_there(folder):
    """One sentence says which there are."""
    with pytest.raises(UsageError, match="personal, candidate"):
        folder.document("corporate", "en")
