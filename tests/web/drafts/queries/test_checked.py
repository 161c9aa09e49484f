"""The check of a draft's texts."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.checks.checkers import NotYet
from vangrail.web.drafts.actions import change
from vangrail.web.drafts.models import Draft, Picture, Rights
from vangrail.web.drafts.queries import checked, findings, level

pytestmark = pytest.mark.django_db


def test_each_text_is_checked_by_the_policy_that_holds(draft, text, published):
    """The word that asks first does so here."""
    found = findings(draft)
    assert [(each.variant, each.answer.level) for each in found] == [(text, "ask")]
    assert level(found) == "ask"


def test_without_a_policy_that_is_said(draft, text):
    """It is no answer."""
    with pytest.raises(NotYet):
        findings(draft)


def test_the_moment_is_when_it_goes_out(draft, text, published, writer, monkeypatch):
    """What is wanted out in the past is looked at now."""
    asked = []
    monkeypatch.setattr(checked, "answer", lambda *_args, moment, **_kw: asked.append(moment.at))
    now, later = timezone.now(), timezone.now() + timedelta(days=9)
    for target in (None, later, now - timedelta(days=1)):
        findings(change(draft, {"target_at": target}, by=writer), at=now)
    assert asked == [now, later, now]


def test_what_goes_out_beside_a_picture_is_checked_like_the_text(draft, text, published):
    """The words for who cannot see it, in the language of the text; what can be read in it too."""
    type(text).objects.update(text="A sunny day.")
    picture = Picture.objects.create(draft=draft, width=1, height=1, size=1, alt={"en": "The beach", "nl": "De reiger"})
    assert [each.answer.level for each in findings(draft)] == ["fine"]
    Picture.objects.update(alt={"en": "The heron on the beach", "nl": "Het strand"})
    (found,) = findings(draft)
    assert (found.answer.level, [each.rule for each in found.answer.every_finding]) == ("ask", ["heron-named"])
    type(picture).objects.update(alt={"en": "The beach"}, read="Heron", was_read=True)
    assert [each.answer.level for each in findings(draft)] == ["ask"]


def test_what_a_picture_looks_like_is_asked_until_each_agreed(draft, text, monkeypatch):
    """A conversation is settled by its rights, a receipt is not; what is no known kind is nothing."""
    seen = []
    monkeypatch.setattr(checked, "answer", lambda asked, *_args, **_kw: seen.append(asked.seen[0].layout))
    picture = Picture.objects.create(draft=draft, width=1, height=1, size=1, layout="chat")
    findings(draft)
    Rights.objects.create(picture=picture, licence="own", people="hidden")
    for layout in ("chat", "receipt", "", "poem"):
        Picture.objects.update(layout=layout)
        findings(Draft.objects.get())
    assert seen == ["chat", None, "receipt", None, None]
