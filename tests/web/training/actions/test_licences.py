"""Appointing somebody to speak."""

import pytest
from django.core.exceptions import PermissionDenied

from vangrail.web.audit.models import Entry
from vangrail.web.training.actions.licences import appoint, change, withdraw
from vangrail.web.training.models import Licence


def test_the_whole_life_of_a_licence(owner, employee, person):
    """Given, changed, ended; each is written down with who and what."""
    licence = appoint({"person": employee, "topic": "products"}, by=owner)
    change(licence, {"person": person("Next")}, by=owner)
    withdraw(licence, by=owner)
    withdraw(licence, by=owner)
    kinds = Entry.objects.filter(kind__startswith="training.").order_by("pk").values_list("kind", flat=True)
    assert list(kinds) == ["training.appointed", "training.reappointed", "training.withdrawn"]
    assert Licence.objects.get().ended_by == owner


@pytest.mark.parametrize("role", ["desk", "auditor", "approver"])
def test_nobody_else_appoints(person, role, owner):
    """Who may read the register may not change it."""
    who = person("W", role, desk="pr")
    licence = appoint({}, by=owner)
    for act in (
        lambda: appoint({}, by=who),
        lambda: change(licence, {"topic": "jobs"}, by=who),
        lambda: withdraw(licence, by=who),
    ):
        with pytest.raises(PermissionDenied):
            act()
