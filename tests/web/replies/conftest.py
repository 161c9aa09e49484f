"""Somebody of the social team, who says yes, and a company reply on its way."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from tests.web.config.outgoing.conftest import _server, place  # noqa: F401 -- fixtures of the tests of this app too
from vangrail.web.replies.actions.wordings import Said, Words, propose

FAR = timezone.localdate() + timedelta(days=300)


def words(**more: object) -> Words:
    """Give what a form would give."""
    usual: dict[str, object] = {
        "name": "voucher_late",
        "situation": "complaint",
        "where": "public",
        "tone": "warm",
        "desk": "customer_care",
        "leads": "en",
        "expires": FAR,
        "texts": {
            "en": Said(
                "Late: a voucher", "Hello {first_name}, a voucher is on its way. {my_name}", "They asked for nothing."
            ),
            "nl": Said("Te laat: een bon", "Dag {first_name}, er komt een bon. {my_name}", "Ze vroegen niets."),
        },
    }
    return Words(**(usual | more))  # type: ignore[arg-type]


@pytest.fixture
def desk(person):
    """Give somebody of the customer care desk."""
    return person("Dora Desk", "desk", desk="customer_care")


@pytest.fixture
def approver(person):
    """Give somebody who says yes."""
    return person("Ari Approver", "approver")


@pytest.fixture
def proposed(desk):
    """Give a wording that waits for a yes."""
    return propose(words(), by=desk)


@pytest.fixture
def last_year():
    """Give a day that is over."""
    return date(2025, 1, 1)
