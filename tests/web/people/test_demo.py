"""The people of the demonstration."""

from datetime import date

import pytest

from vangrail.source.published import load_policy
from vangrail.web.config.example import folder
from vangrail.web.people.demo import CAST, fill
from vangrail.web.people.models import Person, Role

pytestmark = pytest.mark.django_db


def test_the_whole_shop_is_there():
    """Forty who work there, four through another company, whenever it is; filled once."""
    fill(date(2031, 1, 1))
    fill(date(2031, 1, 1))
    assert Person.objects.filter(kind="staff").count() == 40
    third = Person.objects.filter(kind="third_party")
    assert (third.count(), third.filter(left__gt=date(2031, 1, 1)).count(), third.exclude(agency="").count()) == (
        4,
        4,
        4,
    )
    assert set(Person.objects.values_list("language", flat=True)) == {"en", "nl", "es"}
    assert Person.objects.filter(manager__isnull=True).count() == 1
    assert Person.objects.filter(email__isnull=True).exists()


def test_desks_are_as_the_policy_says():
    """Person and deputy of each desk, and the policy's owner."""
    fill()
    policy = load_policy(folder() / "policy")
    held = Role.objects.filter(name="desk").select_related("person")
    people = {(role.desk, role.deputy): role.person.name for role in held}
    for name, desk in policy.desks.items():
        if desk.person:
            assert people[name, False] == desk.person.name
        if desk.deputy:
            assert people[name, True] == desk.deputy.name
    assert Role.objects.get(name="policy_owner").person.name == policy.company.owner.name


def test_the_five_are_among_them():
    """One of each kind of work."""
    fill()
    found = {person.email: person for person in Person.objects.filter(email__in=[part.email for part in CAST])}
    assert {part.name for part in CAST} == {person.name for person in found.values()}
    roles = [sorted({role.name for role in found[part.email].roles.all()}) for part in CAST]
    assert roles == [[], ["desk", "policy_owner"], ["people_admin"], ["approver", "desk"], ["admin", "auditor", "desk"]]
