"""The board."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from vangrail.web.desk.look import MOST_PAGES, Look
from vangrail.web.desk.models import KeysOff
from vangrail.web.desk.queries import board as queries


def look(person, **more):
    """Return what somebody looks at now."""
    return Look(person, timezone.now(), **more)


def test_counts_lead_to_lists(put, lena):
    """Each lane has its own address; late is counted whether or not it is looked at."""
    put(at=timezone.now() - timedelta(days=2))
    put()
    found = queries.board(look(lena, late=True))
    tally = next(each for each in found.tallies if each.lane.name == "questions")
    assert (tally.counts.waiting, tally.counts.late, tally.look.url) == (2, 1, "/manage/desk/?lane=questions")
    assert (len(found.items), found.left_out) == (1, 0)


def test_what_does_not_fit_is_counted(put, lena, monkeypatch):
    """Nobody thinks that they have seen all."""
    monkeypatch.setattr(queries, "MOST", 1)
    put()
    put()
    found = queries.board(look(lena))
    assert (len(found.items), found.left_out) == (1, 1)


def test_the_digest_changes_with_what_is_shown(put, lena):
    """And with nothing else, so that a board that stands still costs nothing."""
    put()
    before = queries.board(look(lena)).digest
    assert queries.board(look(lena)).digest == before
    put()
    assert queries.board(look(lena)).digest != before


def test_what_becomes_late_changes_the_digest(put, lena):
    """The clock alone changes what is shown."""
    question = put()
    now, after = question.due_at - timedelta(minutes=1), question.due_at + timedelta(minutes=1)
    assert queries.board(Look(lena, now)).digest != queries.board(Look(lena, after)).digest


def test_who_is_not_of_the_team_gets_nothing(employee):
    """Whatever the road."""
    with pytest.raises(PermissionDenied):
        queries.board(look(employee))


def test_keys_are_on_until_somebody_switches_them_off(lena):
    """For themselves alone."""
    assert queries.keys_on(look(lena))
    KeysOff.objects.create(person=lena)
    assert not queries.keys_on(look(type(lena).objects.get(pk=lena.pk)))


def test_more_is_shown_page_by_page(put, lena, monkeypatch):
    """Up to a limit; the address says how many."""
    monkeypatch.setattr(queries, "MOST", 1)
    for _ in range(3):
        put()
    found = queries.board(look(lena, more=2))
    assert (len(found.items), found.left_out) == (2, 1)
    assert found.look.further.endswith("?more=3")
    assert look(lena, more=MOST_PAGES).further == ""
    assert not look(lena, more=MOST_PAGES).is_filtered
