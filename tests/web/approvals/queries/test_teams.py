"""Who there is to decide."""

import pytest
from django.utils import timezone

from vangrail.decisions.approval import Member
from vangrail.web.accounts.actions import open_account
from vangrail.web.approvals.queries.teams import actor_of, people_of, stands, team, writers
from vangrail.web.drafts.actions import add_text
from vangrail.web.people.models import Role

pytestmark = pytest.mark.django_db


def test_desks_owners_and_deputies(asked, writer, owner, person):
    """Who left is nobody; the deputy is known as one."""
    deputy = person("Deputy")
    Role.objects.create(person=deputy, name="desk", desk="customer_care", deputy=True)
    gone = person("Gone", "desk", desk="customer_care")
    gone.left = timezone.localdate()
    gone.save()
    members = team(asked, timezone.now()).members
    assert members["customer_care"] == (Member(str(writer.pk)), Member(str(deputy.pk), deputy=True))
    assert members["owner"] == (Member(str(owner.pk)),)


def test_a_post_for_two_accounts_takes_who_approves_for_both(draft, asked, approver, owner, person, writer):
    """Nobody decides about an account that is not theirs."""
    named = person("Nina Named")
    press = open_account({"platform": "x", "name": "Press", "languages": ["en"]}, by=owner, approvers=[named])
    add_text(draft, press, "en", "The sale begins.", by=writer)
    assert team(asked, timezone.now()).members["approvers"] == ()
    press.approvers.add(approver)
    assert team(asked, timezone.now()).members["approvers"] == (Member(str(approver.pk)),)


def test_whose_post_it_is(draft, asked, writer, person):
    """Who made it, changed it or submitted it."""
    assert writers(draft, asked) == {writer.pk}


def test_people_and_guests_as_actors(guest, approver):
    """And back, guests left out."""
    assert [actor_of(approver), actor_of(guest)] == [str(approver.pk), f"guest:{guest.pk}"]
    assert people_of([actor_of(guest), actor_of(approver), "0"]) == [approver]


def test_how_it_stands(asked, approver):
    """By decisions alone."""
    assert stands(asked, timezone.now()).may == {str(approver.pk)}
