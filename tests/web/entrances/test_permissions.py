"""Who makes entrances."""

import pytest

from vangrail.web.people.models import Person

pytestmark = pytest.mark.django_db


def test_who_looks_after_people_makes_them_everywhere_who_leads_a_site_there(keeper, leader, employee, person):
    """A team without a site, or a site without a team, is not enough."""
    alone = person("", site=leader.site)
    assert [each.has_perm("entrances.everywhere") for each in (keeper, leader, employee)] == [True, False, False]
    assert [each.has_perm("entrances.make") for each in (keeper, leader, employee, alone)] == [True, True, False, False]
    Person.objects.filter(pk=leader.pk).update(site=None)
    assert not Person.objects.get(pk=leader.pk).has_perm("entrances.make")
