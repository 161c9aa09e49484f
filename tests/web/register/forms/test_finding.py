"""The filter of the register."""

import pytest

from vangrail.web.accounts.models import Account
from vangrail.web.register.forms.finding import FilterForm
from vangrail.web.register.queries import states

pytestmark = pytest.mark.django_db


def found(**wanted):
    """Return the names of the accounts that fit."""
    return [state.account.name for state in FilterForm(wanted or None).chosen(states(Account.objects.all()))]


def test_everything_narrows_it(held, account):
    """By itself and together; nonsense is no filter."""
    account("Garage", "youtube", handle="@garage-films")
    assert found() == ["Garage", "The shop"]
    assert found(text="KIM") == ["The shop"]
    assert found(text="films") == ["Garage"]
    assert found(platform="youtube") == ["Garage"]
    assert found(code="nobody") == ["Garage"]
    assert found(level="fine") == []
    assert found(text="kim", platform="youtube") == []
    assert found(level="purple") == ["Garage", "The shop"]
