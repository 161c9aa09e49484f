"""The book as staff read it, and whose is what."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils import timezone

from tests.web.policies.models.test_precedents import row
from vangrail.web.policies.actions import retire_precedent
from vangrail.web.questions.queries import book

pytestmark = pytest.mark.django_db


def test_it_is_found_by_its_words(held):
    """By the question before the answer; without words everything, examples last."""
    example = row(example="x", question={"en": "A picture of a cake?"})
    photo = row(question={"en": "May I post a team photo?"}, words=[["selfie"]])
    assert book.found("", "en") == [photo, example]
    assert book.found("photos of my team", "en") == [photo]
    assert book.found("selfie", "en") == [photo]
    assert book.found("zebra", "en") == []
    assert book.about("a_clause") == [photo, example]
    assert book.about("other") == []


def test_what_is_retired_is_found_no_more_but_can_be_read(held, lena):
    """Somebody may have been shown it."""
    one = row()
    retire_precedent(one, "Old.", by=lena)
    assert book.found("", "en") == []
    assert book.get(one.key).retirement.why == "Old."
    with pytest.raises(Http404):
        book.get("nothing")


def test_a_desk_has_its_own_and_the_owner_all(lena, owner, employee, person):
    """Another desk's is not theirs to change."""
    one, other = row(), row(desk="hr")
    assert list(book.theirs(lena)) == [one]
    assert set(book.theirs(owner)) == {one, other}
    assert book.get_for(lena, one.key) == one
    with pytest.raises(Http404):
        book.get_for(lena, other.key)
    with pytest.raises(PermissionDenied):
        book.theirs(employee)
    assert not book.theirs(person("Hugo", "desk", desk="pr"))


def test_somebody_writes_for_their_first_desk(lena, owner, person):
    """Also after another one was taken from them; who owns the policy writes for communications."""
    assert (book.desk_of(lena), book.desk_of(owner)) == ("legal", "communications")
    hana = person("Hana", "desk", desk="hr")
    hana.roles.update(taken_at=timezone.now())
    assert book.desk_of(type(hana).objects.get(pk=hana.pk)) == "communications"


def test_what_wants_a_look(lena):
    """A clause that is gone, a word that stays inside now, a last day that is near."""
    gone = row(clause="gone")
    ending = row(until=timezone.localdate() + timedelta(days=3))
    row()
    assert {each.pk: why for each, why in book.to_look_at(lena)} == {gone.pk: "gone", ending.pk: "ending"}


def test_without_a_policy_nothing_wants_a_look(person):
    """There is nothing to compare with."""
    assert book.to_look_at(person("Lena", "desk", desk="legal")) == []
