"""Work that changes makes a rotation due."""

import pytest

from vangrail.web.people.actions.roles import give_role, take_role
from vangrail.web.people.models import Role
from vangrail.web.register.actions import add_custodian, end_custodian
from vangrail.web.register.models import Demand

pytestmark = pytest.mark.django_db


def test_a_role_taken_back_makes_what_they_hold_due(shop, keeper, person):
    """Once for each account, by the site itself; a role that is given, or of somebody who holds nothing, changes nothing."""
    boss, ann, bo = person("Boss", "people_admin", "admin"), person("Ann"), person("Bo")
    held = add_custodian(shop, ann, "Posts", by=keeper)
    for each in (ann, bo):
        give_role(each, "desk", by=boss, desk="customer_service")
    assert not Demand.objects.exists()
    take_role(Role.objects.get(person=bo), by=boss)
    assert not Demand.objects.exists()
    take_role(Role.objects.get(person=ann), by=boss)
    demand = Demand.objects.get()
    assert (demand.account, demand.reason, demand.by) == (shop, "role_change", None)
    end_custodian(held, by=keeper)
    give_role(ann, "approver", by=boss)
    take_role(Role.objects.get(person=ann, name="approver"), by=boss)
    assert Demand.objects.count() == 1
