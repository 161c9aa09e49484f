"""Who sees which agreement."""

import pytest

from vangrail.web.agreements.actions import propose, reply
from vangrail.web.agreements.queries import SiteCount, awaiting, counts, of_team, team
from vangrail.web.people.models import Site

pytestmark = pytest.mark.django_db


def test_a_manager_sees_their_own_team(member, boss, stranger):
    """And nobody else's."""
    assert [stands.person for stands in team(boss)] == [member]
    assert list(of_team(boss)) == [member]
    assert member not in of_team(stranger)


def test_what_waits_is_what_the_other_one_proposed(member, boss, stranger):
    """Never one's own proposal."""
    made = propose(member, "office", [], by=boss)
    assert [list(awaiting(who)) for who in (member, boss, stranger)] == [[made], [], []]


def test_counts_name_nobody(member, boss):
    """By place, who has agreed and who could."""
    member.site = Site.objects.create(name="Gent")
    member.save()
    assert counts() == [SiteCount("Gent", 0, 1)]
    reply(propose(member, "office", [], by=boss), by=member)
    assert counts() == [SiteCount("Gent", 1, 1)]
