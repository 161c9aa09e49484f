"""A colleague hands something over and hears how it ended."""

import dataclasses

from tests.web.mentions.conftest import NOON
from vangrail.web.audit.models import Payload
from vangrail.web.mentions.actions import working
from vangrail.web.mentions.actions.handing import Given, by_receipt, hand_in, is_left_out
from vangrail.web.mentions.actions.waiting import leave_out
from vangrail.web.mentions.models import Handed, Mention

GIVEN = Given(text="Acme lost my bike", address="https://x.example/1", words="Overheard", language="nl", once="form 1")


def test_a_form_is_taken_once(source, care):
    """With a code that opens it, however it is typed, and nothing of who sent it."""
    made, code = hand_in(GIVEN, source, at=NOON)
    assert hand_in(GIVEN, source, at=NOON) == (made, code)
    assert Handed.objects.count() == Mention.objects.count() == 1
    assert by_receipt(code.lower().replace("-", " ")) == made
    assert by_receipt("AAAA") is None
    assert by_receipt("") is None
    assert code not in str(list(Handed.objects.values()))
    assert {row.actor for row in Payload.objects.filter(entry__kind="mentions.handed_in")} == {""}
    working.close(made.mention, "helped", by=care, told="The customer has a new bike.")
    assert by_receipt(code).mention.closing.told == "The customer has a new bike."


def test_two_colleagues_saw_the_same(source):
    """One mention, two codes."""
    first, one = hand_in(GIVEN, source, at=NOON)
    second, two = hand_in(dataclasses.replace(GIVEN, once="form 2"), source, at=NOON)
    assert one != two
    assert first.mention == second.mention


def test_who_was_left_out_is_known(source):
    """By the address of a post."""
    leave_out("https://social.example/@ada", at=NOON)
    assert is_left_out("https://social.example/@ada/123456")
    assert not is_left_out("https://social.example/@bob/123456")
    assert not is_left_out("")
