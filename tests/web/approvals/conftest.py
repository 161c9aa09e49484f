"""A social team of three, an account, a draft that can be submitted, and somebody who reads for the law."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import translation

from vangrail.web.accounts.actions import open_account
from vangrail.web.approvals.actions.deciding import Said
from vangrail.web.approvals.actions.guests import Whom, ask_guest
from vangrail.web.approvals.actions.submitting import submit
from vangrail.web.drafts.actions import add_text, make


@pytest.fixture(autouse=True)
def _english():
    """Speak English, whatever a page before was asked for."""
    with translation.override("en"):
        yield


@pytest.fixture
def writer(person):
    """Give somebody of the social team who writes."""
    return person("Willem Writer", "desk", desk="customer_care")


@pytest.fixture
def approver(person):
    """Give somebody who approves."""
    return person("Ana Approver", "approver")


@pytest.fixture
def lawyer(person):
    """Give somebody of the legal desk."""
    return person("Leo Lawyer", "desk", desk="legal")


@pytest.fixture
def shop(owner):
    """Give an account whose charter names nobody."""
    return open_account({"platform": "mastodon", "name": "The shop", "languages": ["en"]}, by=owner)


@pytest.fixture
def draft(published, writer, shop):
    """Give a draft that the check finds fine."""
    made = make({"title": "Spring sale", "topic": "products"}, by=writer)
    add_text(made, shop, "en", "The spring sale begins on Monday.", by=writer)
    return made


@pytest.fixture
def asked(draft, writer, approver):
    """Give a request that waits for the approver."""
    return submit(draft, by=writer)


@pytest.fixture
def remarks(draft, shop, published):
    """Give one reason about the text."""
    clause = published.policy().clauses[0].id
    return [Said(f"text:{shop.pk}:en", clause, "Say until when it lasts.")]


@pytest.fixture
def whom():
    """Give a function that says whom to ask outside."""

    def make_whom(email="gail@agency.example", days=7):
        ends = datetime.now(UTC) + timedelta(days=days)
        return Whom("Gail Guest", email, "en", "Is this how the campaign was meant?", ends)

    return make_whom


@pytest.fixture
def guest(asked, approver, whom):
    """Give a guest whom the approver asked."""
    return ask_guest(asked, whom(), by=approver)
