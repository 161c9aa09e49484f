"""Whose agreement is missing."""

from datetime import date

import pytest
from django.utils import timezone

from vangrail.web.drafts.models import Consent, Picture, Rights
from vangrail.web.drafts.queries.consents import each_once, is_settled, missing, needed

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("rights", "picture", "people"),
    [
        ({"people": "none"}, {}, 0),
        ({"people": "hidden"}, {"layout": "chat"}, 0),
        ({"people": "some"}, {}, 1),
        ({"people": "children", "count": 4}, {}, 4),
        ({"people": "some"}, {"layout": "mail"}, 2),
        ({"people": "some", "count": 5}, {"subjects": ["conversation"]}, 5),
        ({"people": "some"}, {"layout": "receipt"}, 1),
    ],
)
def test_how_many_must_agree(rights, picture, people):
    """As many as are in it, at least two in a conversation, one where nobody said how many."""
    one = Picture(**picture)
    assert needed(one) == 0
    one.rights = Rights(**rights)
    assert needed(one) == people


def test_the_last_word_of_each_counts():
    """Who agreed anew agrees, who took it back does not, and the same name written twice is one person."""
    old = Consent(pk=1, name="Ada", expires=date(2026, 1, 1))
    new = Consent(pk=2, name=" ada ")
    assert each_once([old, new]) == [new]
    assert list(missing([old, new], 1, TODAY)) == []
    assert len(list(missing([old, new], 2, TODAY))) == 1
    back = Consent(pk=3, name="ADA", taken_back_at=timezone.now())
    assert list(missing([old, new, back], 1, TODAY)) == ["ADA no longer agrees."]


def test_people_without_a_name_are_not_one():
    """Their names were forgotten, that each of them agreed was not."""
    assert len(each_once([Consent(pk=1, name="…"), Consent(pk=2, name="…")])) == 2


def test_who_agreed_but_no_longer_does_is_named_beside_who_is_missing():
    """Both keep it in; nobody is needed where nobody is in it."""
    found = list(missing([Consent(pk=1, name="Ada", expires=date(2026, 11, 21))], 2, TODAY))
    assert "Agreed: 0" in found[0]
    assert "Ada" in found[1]
    assert list(missing([], 0, TODAY)) == []


@pytest.mark.django_db
def test_a_conversation_is_settled_by_each_or_without_names(draft):
    """Not by “nobody in it”, and not before somebody said whose it is."""
    picture = Picture.objects.create(draft=draft, width=1, height=1, size=1, layout="chat")
    assert not is_settled(picture, TODAY)
    for people, settled in (("none", False), ("hidden", True), ("some", False)):
        Rights.objects.update_or_create(picture=picture, defaults={"people": people, "licence": "own"})
        assert is_settled(Picture.objects.get(), TODAY) is settled
    for name in ("Ada", "Bea"):
        Consent.objects.create(picture=picture, name=name, agreed_on=TODAY)
    assert is_settled(Picture.objects.get(), TODAY)
