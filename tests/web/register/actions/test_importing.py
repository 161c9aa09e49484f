"""A list is applied as a whole, or not at all."""

import pytest
from django.core.exceptions import PermissionDenied

from vangrail.web.accounts.models import Account
from vangrail.web.register.actions import add_custodian, add_factor, attest_rotation
from vangrail.web.register.actions.importing import apply
from vangrail.web.register.errors import RegisterError
from vangrail.web.register.imports.plan import plan
from vangrail.web.register.models import Custodian, Factor, Rotation
from vangrail.web.register.queries import state_of

pytestmark = pytest.mark.django_db


def read(*rows):
    """Return the plan of a list."""
    return plan("\n".join(rows).encode())


def test_what_a_row_does_not_say_stays(shop, keeper, holder):
    """The charter, the people and the factors that are there."""
    add_custodian(shop, keeper, "Second admin", by=keeper)
    add_factor(shop, {"kind": "app", "device": "company_phone", "place": "The safe"}, by=keeper)
    attest_rotation(shop, "Ticket 1", by=keeper)
    found = read(
        "platform,name,team,custodians,factor,rotated,tools,vault,recovery",
        f"mastodon,The shop,pr,{holder.email},app,2026-01-05,Planner,https://vault.example/1,none",
    )
    for _time in range(2):
        apply(found, found.seen, by=keeper)
    shop.refresh_from_db()
    assert (shop.team, shop.purpose, set(shop.posters.all())) == ("pr", "News of the shop", {keeper})
    assert {each.person for each in Custodian.objects.all()} == {keeper, holder}
    assert Factor.objects.get().place == "The safe"
    assert Rotation.objects.get().proof == "Ticket 1"
    state = state_of(shop)
    assert (state.keeping.link, state.keeping.recovery, [each.name for each in state.tools]) == (
        "https://vault.example/1", "none", ["Planner"],
    )  # fmt: skip


def test_one_row_that_fails_takes_all_back(keeper, person, shop, settings):
    """Too many custodians together with those who are there."""
    settings.MOST_CUSTODIANS = 2
    add_custodian(shop, keeper, "Posts", by=keeper)
    two = f"{person().email}; {person().email}"
    found = read("platform,name,custodians", f"LinkedIn,Fresh,{two}", f"mastodon,The shop,{two}")
    with pytest.raises(RegisterError):
        apply(found, found.seen, by=keeper)
    assert Account.objects.count() == 1
    assert Custodian.objects.count() == 1


def test_another_plan_than_was_seen_is_not_applied(keeper, shop):
    """Somebody looked at something else."""
    with pytest.raises(RegisterError, match="once more"):
        apply(read("platform,name", "mastodon,Other"), "0" * 32, by=keeper)


def test_who_does_not_look_after_accounts_applies_nothing(holder, auditor, shop):
    """Whatever was seen."""
    found = read("platform,name", "mastodon,Other")
    for who in (holder, auditor):
        with pytest.raises(PermissionDenied):
            apply(found, found.seen, by=who)
