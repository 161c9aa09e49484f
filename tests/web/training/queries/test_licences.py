"""What a licence to speak is worth, and who may see the register."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from tests.web.training.conftest import DOORS, clause, question
from vangrail.web.training.actions.courses import finish
from vangrail.web.training.actions.licences import appoint, withdraw
from vangrail.web.training.queries.licences import get, licence_for, own_licences, register, speaks

TODAY = timezone.localdate()


@pytest.fixture
def licence(school, employee, owner):
    """Let somebody speak about products, after the course for those who post for the company."""
    return appoint({"person": employee, "topic": "products", "scope": "protect"}, by=owner)


def trained(who):
    """Take the course."""
    for name in ("keys", "doors"):
        finish("corporate", "protect", name, by=who)


def test_amber_until_trained_then_green(licence, employee):
    """Assigned and dated is not enough."""
    assert licence_for(employee, topic="products").standing.reasons == ("untrained",)
    trained(employee)
    assert licence_for(employee, topic="products").standing.state == "green"


def test_the_register_of_spokespersons_asks_too(licence, employee, person):
    """Who is appointed there without a licence that holds is shown in amber."""
    from vangrail.web.policies.models import Appointment
    from vangrail.web.policies.queries import who_speaks

    Appointment.objects.create(topic="products", person=employee, deputy=person("Deputy"))
    assert not speaks(employee, "products")
    assert who_speaks(None, "products")[0].reason == "unlicensed"
    trained(employee)
    assert speaks(employee, "products")
    assert who_speaks(None, "products")[0].reason == ""


def test_a_material_change_makes_it_amber_again(licence, employee, release):
    """Until what changed was taken."""
    trained(employee)
    release(clause("keys", question("Who gets the code?"), text="From now on nobody carries a key home."), DOORS)
    assert licence_for(employee).standing.reasons == ("retake",)
    finish("corporate", "protect", "keys", by=employee)
    assert licence_for(employee).standing.state == "green"


def test_red_when_they_left_or_nobody_is_there(licence, employee, owner):
    """A role that waits for somebody stands in the register too, before what is well."""
    trained(employee)
    appoint({"topic": "press"}, by=owner)
    assert [held.standing.reasons for held in register(owner)] == [("vacant",), ()]
    employee.left = TODAY
    employee.save()
    assert {held.standing.state for held in register(owner)} == {"red"}


def test_the_best_one_that_covers_what_is_asked(licence, employee, owner):
    """Another topic is not covered; one for everything is."""
    assert licence_for(employee, topic="press") is None
    appoint({"person": employee, "until": TODAY + timedelta(days=5), "scope": "protect"}, by=owner)
    trained(employee)
    assert licence_for(employee, topic="press").standing.reasons == ("expiring",)
    assert licence_for(employee, topic="products").standing.state == "green"


def test_what_ended_is_gone(licence, employee, owner):
    """From the register and from one's own page."""
    withdraw(licence, by=owner)
    assert (register(owner), own_licences(employee), licence_for(employee), get(owner, licence.pk)) == (
        [],
        [],
        None,
        None,
    )


@pytest.mark.parametrize(
    ("role", "may"), [("policy_owner", True), ("desk", True), ("auditor", True), ("approver", False)]
)
def test_who_may_see_the_register(licence, person, role, may):
    """The owner, the desks, who looks after people, the auditor; an approver not."""
    who = person("W", role, desk="pr")
    if may:
        assert [held.licence for held in register(who)] == [licence]
        return
    with pytest.raises(PermissionDenied):
        register(who)
