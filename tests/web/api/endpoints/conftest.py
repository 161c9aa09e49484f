"""An account, who writes and who approves, and a draft that a program wrote."""

import pytest

from vangrail.web.accounts.actions import open_account


@pytest.fixture
def shop(person):
    """Give an account whose charter names nobody: the social team's."""
    return open_account({"name": "Shop", "platform": "mastodon", "languages": ["en"]}, by=person("", "policy_owner"))


@pytest.fixture
def writer(person):
    """Give somebody of the social team."""
    return person("Wim Writer", "desk", desk="customer_care")


@pytest.fixture
def token(own_token, writer):
    """Give the writer's token."""
    return own_token(writer, "drafts:write", "drafts:read")


@pytest.fixture
def approver(person):
    """Give somebody who approves, and wrote nothing."""
    return person("Ann Approver", "approver")


@pytest.fixture
def wanted(shop):
    """Give a draft that a program writes."""
    return {"title": "Lunch", "language": "en", "text": "Lunch is on.", "accounts": [shop.pk]}


@pytest.fixture
def draft(ask, token, wanted):
    """Give a draft that a program wrote, as it was answered."""
    return ask("drafts", wanted, token=token).json()
