"""Counts that lead to lists, and who may see which."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from tests.web.training.conftest import DOORS, clause, question
from vangrail.web.people.models import Group, Site
from vangrail.web.training.actions.assignments import assign
from vangrail.web.training.actions.courses import finish
from vangrail.web.training.queries import counts


@pytest.fixture
def shop(person, carer, owner):
    """Three people of a shop, one of them in the workshop, and one who left."""
    site, group = Site.objects.create(name="Ghent"), Group.objects.create(name="Workshop")
    people = [person(name, site=site) for name in ("Ann", "Bob", "Cem")]
    people[0].groups.add(group)
    person("Gone", site=site, left=timezone.localdate())
    return people


def take(who):
    """Take the course."""
    for name in ("keys", "doors"):
        finish("personal", "essentials", name, by=who)


def test_counts_by_site_and_group(asked, shop):
    """Who left does not count; who has no site stands last."""
    take(shop[0])
    assert [(each.name, each.asked, each.done, each.due) for each in counts.counted(asked).sites] == [
        ("Ghent", 3, 1, 2),
        ("", 2, 0, 2),
    ]
    assert ("Workshop", 1, 1) in [(each.name, each.asked, each.done) for each in counts.counted(asked).groups]
    assert (counts.total(asked).asked, counts.total(asked).done) == (5, 1)
    assert counts.counted(asked).total == counts.total(asked)


def test_a_material_change_takes_the_done_back_and_a_small_one_does_not(asked, shop, release):
    """The count follows what people are asked."""
    take(shop[0])
    release(clause("keys", question("Who gets the code, or the key?")), DOORS)
    assert counts.total(asked).done == 1
    release(clause("keys", question("Who?"), text="From now on nobody carries a key home."), DOORS)
    assert counts.total(asked).done == 0


def test_names_are_for_who_looks_after_people(asked, shop, carer, owner):
    """Others see the counts only."""
    take(shop[0])
    site = shop[0].site_id
    assert [each.name for each in counts.listed(carer, asked, "due", site=site)] == ["Bob", "Cem"]
    assert [each.name for each in counts.listed(carer, asked, "done", group=Group.objects.get().pk)] == ["Ann"]
    with pytest.raises(PermissionDenied):
        counts.listed(owner, asked, "due")
    with pytest.raises(PermissionDenied):
        counts.assignments(shop[0])


def test_a_manager_sees_their_own_team_only(asked, shop):
    """Done or not, and nobody else's people."""
    ann, bob, cem = shop
    bob.manager = cem.manager = ann
    bob.save()
    cem.save()
    take(bob)
    assert [(member.name, [done for _, done in found]) for member, found in counts.team(ann)] == [
        ("Bob", [True]),
        ("Cem", [False]),
    ]
    assert counts.team(bob) == []


def test_roles_and_other_audiences(school, carer, person):
    """A role counts who holds it now; people of other companies have their own."""
    day = timezone.localdate() + timedelta(days=9)
    desk, temp = person("D", "desk", desk="pr"), person("T", kind="third_party")
    for audience, role, expected in (("corporate", "", desk), ("personal", "desk", desk), ("third_party", "", temp)):
        found = counts.people_of(assign(audience, "essentials", day, by=carer, role=role))
        assert list(found) == [expected]


def test_nothing_is_done_before_a_policy(carer):
    """Without a version there is no certificate that holds."""
    day = timezone.localdate()
    assert counts.total(assign("personal", "essentials", day, by=carer)).done == 0
