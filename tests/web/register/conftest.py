"""Who looks after the accounts, who holds one, who has nothing to do with them, and an account."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.accounts.actions import open_account
from vangrail.web.register.actions import add_custodian


@pytest.fixture
def keeper(person):
    """Give somebody who looks after the company's accounts."""
    return person("Kim Keeper", "desk", "approver", desk="communications")


@pytest.fixture
def holder(person):
    """Give somebody without any role, who is to hold an account."""
    return person("Hana Holder")


@pytest.fixture
def auditor(person):
    """Give somebody who reads everything and changes nothing."""
    return person("Aud Auditor", "auditor")


@pytest.fixture
def leave():
    """Give a function by which somebody has left."""

    def gone(who, days=1):
        who.left = timezone.localdate() - timedelta(days=days)
        who.save()
        return who

    return gone


@pytest.fixture
def account(keeper):
    """Give a function that opens an account whose charter says what it is for."""

    def make(name="The shop", platform="mastodon", **more):
        values = {"platform": platform, "name": name, "languages": ["en"], "purpose": "News of the shop"}
        return open_account(values | more, by=keeper, posters=[keeper], approvers=[keeper])

    return make


@pytest.fixture
def shop(account):
    """Give an account that nobody holds."""
    return account()


@pytest.fixture
def held(shop, keeper, holder):
    """Give the account with two custodians: who looks after accounts, and an employee."""
    add_custodian(shop, keeper, "Second admin", by=keeper)
    add_custodian(shop, holder, "Posts in the evening", by=keeper, role="Editor")
    return shop
