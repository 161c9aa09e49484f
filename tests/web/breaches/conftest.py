"""An account that two people hold, and the desks that are called."""

import pytest

from vangrail.web.accounts.models import Account
from vangrail.web.register.actions.holding import add_custodian


@pytest.fixture
def account(db):
    """Give an account of the company."""
    return Account.objects.create(platform="instagram", name="Acme", handle="@acme", languages=["en"])


@pytest.fixture
def ada(person, account, owner):
    """Give somebody who holds the account."""
    made = person("Ada Holder")
    add_custodian(account, made, "posts the pictures", by=owner)
    return made


@pytest.fixture
def sam(person):
    """Give the person of the security desk."""
    return person("Sam Security", "desk", desk="security")
