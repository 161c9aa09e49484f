"""A social team of two, an account, a draft with a text, and somebody outside of it."""

import pytest

from vangrail.web.accounts.actions import open_account
from vangrail.web.drafts.actions import add_text, make


@pytest.fixture
def writer(person):
    """Give somebody of the social team."""
    return person("Willem Writer", "desk", desk="communications")


@pytest.fixture
def approver(person):
    """Give somebody who approves, and may keep facts."""
    return person("Ana Approver", "approver")


@pytest.fixture
def auditor(person):
    """Give somebody who reads everything and changes nothing."""
    return person("Aud Auditor", "auditor")


@pytest.fixture
def shop(writer):
    """Give an account whose charter names nobody."""
    return open_account({"platform": "mastodon", "name": "The shop", "languages": ["en", "nl"]}, by=writer)


@pytest.fixture
def draft(writer):
    """Give a draft without texts."""
    return make({"title": "Spring sale", "topic": "products"}, by=writer)


@pytest.fixture
def text(draft, shop, writer):
    """Give a text of the draft."""
    return add_text(draft, shop, "en", "The heron flies.", by=writer)
