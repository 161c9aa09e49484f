"""Whom a task can be given to."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.leavers import losses
from vangrail.web.leavers.losses import Kind, provide
from vangrail.web.leavers.queries.people import candidates, lines, nearest, seated, whom
from vangrail.web.people.models import Role

pytestmark = pytest.mark.django_db


def test_the_nearest_is_asked(accounts, leo, mia, samir, owner):
    """Who holds the account, else the desk; letting somebody in and charters are for the desk at once."""
    ends = timezone.now()
    assert whom(accounts[0], "sessions", ends, but=leo) == mia
    assert whom(accounts[3], "sessions", ends, but=leo) == samir
    assert whom(accounts[0], "second", ends, but=leo) == samir
    assert whom(accounts[0], "charter", ends, but=samir) == owner
    assert whom(None, "hand_on", ends, but=leo) == samir
    assert lines(accounts[0], "sessions", ends, but=leo)[:3] == [[mia], [samir], [owner]]


def test_what_waits_goes_to_the_manager_first_and_the_desk_after(leo, mia, samir):
    """Where there is one who stays; access to accounts stays with the desk."""
    leo.manager = mia
    leo.save()
    ends = timezone.now()
    assert lines(None, "hand_on", ends, but=leo, about="drafts")[:2] == [[mia], [samir]]
    assert whom(None, "hand_on", ends, but=leo, about="drafts") == mia
    mia.left = timezone.localdate() + timedelta(days=10)
    mia.save()
    assert (nearest("drafts", ends, but=leo), whom(None, "hand_on", ends, but=leo, about="drafts")) == ([], samir)


def test_a_kind_can_say_who_acts(leo, mia, owner, samir, monkeypatch):
    """Before the manager; of these too only who stays."""
    monkeypatch.setattr(losses, "_KINDS", {})
    provide(Kind("post", "Post", lambda _person: [], waits=True, whom=lambda _person, _ends: [mia, owner]))
    leo.manager = samir
    mia.left = timezone.localdate()
    mia.save()
    assert nearest("post", timezone.now(), but=leo) == [owner]
    assert nearest("gone", timezone.now(), but=leo) == [samir]


def test_who_leaves_soon_is_not_asked(accounts, leo, mia, samir):
    """A task is not given to who will not be there."""
    mia.left = timezone.localdate() + timedelta(days=10)
    mia.save()
    assert whom(accounts[0], "sessions", timezone.now(), but=leo) == samir


def test_a_deputy_comes_after_the_person(samir, person):
    """Of one desk."""
    dora = person("Dora Deputy")
    Role.objects.create(
        person=dora, name="desk", desk="communications", deputy=True, given_at=timezone.now() - timedelta(days=9)
    )
    assert seated("desk", timezone.now(), desk="communications") == [samir, dora]


def test_candidates_are_the_team_and_who_holds_something(accounts, leo, mia, samir, owner, employee):
    """Nobody without any part in it, and not who leaves."""
    found = candidates(but=[leo])
    assert set(found) == {mia, samir, owner}
