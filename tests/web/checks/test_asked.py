"""One round: what came in and what is answered."""

from datetime import UTC, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.check.images.pictures import located
from vangrail.web.checks import actions, checkers
from vangrail.web.checks.asked import Round

pytestmark = pytest.mark.django_db


def round_of(rf, *, counted=True, **data):
    """Return a round with an answer."""
    this = Round(rf.post("/", {"account": "personal", **data}), at=datetime.now(UTC))
    this.answer(counted=counted)
    return this


def test_a_check_is_answered_and_counted(acme, rf):
    """While somebody types it is not counted."""
    assert round_of(rf, text="heron").shown.level == "ask"
    assert sum(actions.BATCH._waiting.values()) == 2
    round_of(rf, counted=False, text="heron")
    assert sum(actions.BATCH._waiting.values()) == 2


def test_a_picture_is_seen_once_and_remembered_by_the_page(acme, rf):
    """The second round has it without its bytes."""
    first = round_of(rf, text="x", picture=SimpleUploadedFile("x.jpg", located()))
    assert first.picture.clean
    second = round_of(rf, text="x", seen=first.picture.json)
    assert second.shown.level == first.shown.level == "change"
    assert second.picture.located


def test_a_picture_that_cannot_be_opened_is_an_error_of_the_form(acme, rf):
    """Nothing is answered, and the text stays in the form."""
    this = round_of(rf, text="heron", picture=SimpleUploadedFile("x.jpg", b"none"))
    assert (this.shown, list(this.form.errors), this.form["text"].value()) == (None, ["picture"], "heron")


def test_nothing_to_answer_with_is_told(rf, monkeypatch, acme):
    """A policy that is still being read."""

    def wait(at=None):
        raise checkers.NotYet(published=True)

    monkeypatch.setattr("vangrail.web.checks.answering.checker", wait)
    assert round_of(rf, text="x").not_yet.published


def test_before_a_policy_is_published_that_is_told(rf):
    """And the page knows no rooms."""
    assert not round_of(rf, text="x").not_yet.published


def test_what_a_phone_shares_becomes_one_text(acme, rf):
    """A title that is the text is not said twice."""
    data = {"title": "heron", "text": "heron", "url": "https://shop.example/1"}
    this = Round.shared(rf.post("/share/", data), at=datetime.now(UTC))
    this.answer(counted=True)
    assert this.form["text"].value() == "heron\nhttps://shop.example/1"
    assert this.shown.level == "ask"
