"""How an account is kept safe is written down, without anything secret."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from vangrail.web.audit.models import Entry, Payload
from vangrail.web.register import domains
from vangrail.web.register.actions import (
    add_factor,
    add_tool,
    end_factor,
    end_tool,
    keep,
    look_at_tool,
    verify,
)
from vangrail.web.register.models import Keeping, Tool

pytestmark = pytest.mark.django_db
FACTOR = {"kind": "app", "device": "company_phone", "number": 2, "place": "The safe, envelope 4"}


def test_an_address_of_the_company_is_kept_and_no_other(held, keeper, monkeypatch):
    """Of a personal one only that it is personal."""
    monkeypatch.setattr(
        "vangrail.web.register.actions.keeping.is_ours", lambda address: address.endswith("@acme.example")
    )
    keep(held, {"recovery": "company", "recovery_address": "social@acme.example"}, by=keeper)
    for recovery, address in (
        ("personal", "ann@mail.example"),
        ("company", "ann@mail.example"),
        ("personal", "a@acme.example"),
    ):
        with pytest.raises(ValidationError):
            keep(held, {"recovery": recovery, "recovery_address": address}, by=keeper)
    assert Keeping.objects.get().recovery_address == "social@acme.example"
    assert "mail.example" not in str(list(Payload.objects.values()))
    assert keep(held, {"recovery": "personal", "recovery_address": ""}, by=keeper).recovery == "personal"


def test_what_did_not_change_is_not_written_down(held, keeper):
    """Once is enough."""
    for _time in range(2):
        keep(held, {"vault": "link", "link": "https://vault.example/items/12"}, by=keeper)
    assert Entry.objects.filter(kind="register.kept").count() == 1


def test_a_factor_is_added_and_taken_off(held, keeper, holder):
    """By who looks after accounts; a custodian may take it off."""
    made = add_factor(held, FACTOR, by=keeper)
    end_factor(made, by=holder)
    end_factor(made, by=holder)
    assert made.ended_by == holder
    assert Entry.objects.filter(kind="register.factor_ended").count() == 1


def test_recovery_codes_are_not_taken_for_a_place(held, keeper):
    """Where they lie is kept, never what they are."""
    with pytest.raises(ValidationError):
        add_factor(held, FACTOR | {"place": "8fk2-93ks 1mz0-77ab k3j4-a91z"}, by=keeper)


def test_a_tool_is_looked_at_and_taken_off(held, keeper, holder):
    """One of the same name is the same tool."""
    made = add_tool(held, "Planner", "Posts", by=keeper)
    assert add_tool(held, "Planner", "Posts and reads messages", by=keeper) == made
    look_at_tool(made, by=holder)
    assert Tool.objects.get().looked_by == holder
    end_tool(made, by=holder)
    end_tool(made, by=holder)
    assert Tool.objects.get().ended_by == holder


def test_somebody_looked(held, holder):
    """With what they found."""
    assert verify(held, by=holder, note="Two admins, as written").note == "Two admins, as written"


def test_who_has_nothing_to_do_with_it_changes_nothing(held, keeper, holder, employee, auditor):
    """A custodian adds nothing, an employee and an auditor do nothing at all."""
    tool, factor = add_tool(held, "Planner", "Posts", by=keeper), add_factor(held, FACTOR, by=keeper)
    for who in (holder, employee, auditor):
        for action in (
            lambda by: keep(held, {"vault": "link"}, by=by),
            lambda by: add_factor(held, FACTOR, by=by),
            lambda by: add_tool(held, "Other", "Posts", by=by),
        ):
            with pytest.raises(PermissionDenied):
                action(who)
    for who in (employee, auditor):
        for action in (
            lambda by: end_tool(tool, by=by),
            lambda by: look_at_tool(tool, by=by),
            lambda by: end_factor(factor, by=by),
            lambda by: verify(held, by=by),
        ):
            with pytest.raises(PermissionDenied):
                action(who)


def test_without_a_policy_no_domain_is_ours():
    """So no address is kept."""
    assert not domains.is_ours("social@acme.example")
