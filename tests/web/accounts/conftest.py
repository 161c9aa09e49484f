"""Somebody who looks after the accounts, and an account."""

import pytest

from vangrail.web.accounts.actions import open_account


@pytest.fixture
def keeper(person):
    """Give somebody who looks after the company's accounts."""
    return person("Kim Keeper", "desk", desk="communications")


@pytest.fixture
def shop(keeper):
    """Give an account whose charter names nobody."""
    return open_account({"platform": "mastodon", "name": "The shop", "languages": ["nl", "en"]}, by=keeper)
