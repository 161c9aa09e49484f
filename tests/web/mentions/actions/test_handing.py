"""A colleague hands something over and hears how it ended."""

import dataclasses
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from tests.web.mentions.conftest import NOON, mails
from vangrail.web.audit.models import Payload
from vangrail.web.mentions.actions import working
from vangrail.web.mentions.actions.handing import Given, by_receipt, hand_in, is_left_out
from vangrail.web.mentions.actions.listening import add_source, end_search, stop_source
from vangrail.web.mentions.actions.waiting import leave_out
from vangrail.web.mentions.models import Handed, Mention, Source
from vangrail.web.mentions.models.sources import STAFF_DAYS

GIVEN = Given(text="Acme lost my bike", address="https://x.example/1", words="Overheard", language="nl", once="form 1")


def test_a_form_is_taken_once(care):
    """With a code that opens it, however it is typed, and nothing of who sent it."""
    made, code = hand_in(GIVEN, at=NOON)
    assert hand_in(GIVEN, at=NOON) == (made, code)
    assert Handed.objects.count() == Mention.objects.count() == 1
    assert by_receipt(code.lower().replace("-", " ")) == made
    assert by_receipt("AAAA") is None
    assert by_receipt("") is None
    assert code not in str(list(Handed.objects.values()))
    assert {row.actor for row in Payload.objects.filter(entry__kind="mentions.handed_in")} == {""}
    working.close(made.mention, "helped", by=care, told="The customer has a new bike.")
    assert by_receipt(code).mention.closing.told == "The customer has a new bike."


def test_two_colleagues_saw_the_same(db):
    """One mention, two codes."""
    first, one = hand_in(GIVEN, at=NOON)
    second, two = hand_in(dataclasses.replace(GIVEN, once="form 2"), at=NOON)
    assert one != two
    assert first.mention == second.mention


def test_the_door_is_made_once_and_stays(home, search):
    """With the first colleague who comes, for 90 days of keeping; no search ends it, and nobody stops it."""
    assert not Source.objects.exists()
    made, _code = hand_in(GIVEN, at=NOON)
    there = Source.objects.get()
    assert (there.kind, there.search, there.name) == ("staff", None, "Colleagues")
    assert made.mention.forget_on == NOON.date() + timedelta(days=STAFF_DAYS)
    end_search(search, by=home)
    with pytest.raises(ValidationError):
        stop_source(there, by=home)
    with pytest.raises(ValidationError):
        add_source(search, "staff", "Another", by=home)
    hand_in(
        dataclasses.replace(GIVEN, address="https://x.example/2", text="Another thing that was said", once="2"), at=NOON
    )
    assert Source.objects.get() == there
    assert there.mentions.count() == 2
    with pytest.raises(IntegrityError), transaction.atomic():
        Source.objects.create(kind="staff", name="Second")


def test_what_cannot_wait_is_told_at_once(person):
    """With the hand-over itself, and once: the same address again is the same mention."""
    person("Cris Crisis", "desk", desk="crisis")
    given = dataclasses.replace(GIVEN, text="I am going to kill myself and it is because of Acme")
    hand_in(given, at=NOON)
    hand_in(dataclasses.replace(given, once="form 2"), at=NOON)
    (mail,) = mails()
    assert "cannot wait" in mail.subject


def test_who_was_left_out_is_known(source):
    """By the address of a post."""
    leave_out("https://social.example/@ada", at=NOON)
    assert is_left_out("https://social.example/@ada/123456")
    assert not is_left_out("https://social.example/@bob/123456")
    assert not is_left_out("")
