"""The register of the invented company."""

import pytest

from vangrail.web.accounts import demo as accounts
from vangrail.web.accounts.queries import open_accounts
from vangrail.web.register.demo import KEEPS, SHOP, fill
from vangrail.web.register.models import Custodian
from vangrail.web.register.queries import states

pytestmark = pytest.mark.django_db


def test_without_an_owner_nothing_happens(db):
    """There is nobody to write it down."""
    fill()
    assert not Custodian.objects.exists()


def test_some_are_in_order_and_each_other_one_has_its_own_reason(person, owner):
    """Once."""
    for name in {name for each in KEEPS for name, _purpose, _role in each.hands}:
        made = person(name.title(), *(["desk", "approver"] if name == "samir" else []), desk="communications")
        made.email = f"{name}@{SHOP}"
        made.save()
    accounts.fill()
    fill()
    number = Custodian.objects.count()
    fill()
    assert Custodian.objects.count() == number
    found = {
        (state.account.platform, state.account.name): {red.code for red in state.reds}
        for state in states(open_accounts())
    }
    assert sum(not codes for codes in found.values()) >= 3
    seen = set.union(*found.values())
    assert {
        "nobody",
        "one_custodian",
        "private_phone",
        "personal_recovery",
        "rotation_overdue",
        "no_factor",
        "unconfirmed",
    } <= seen
    assert "charter" not in seen
