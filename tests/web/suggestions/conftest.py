"""A policy with a desk, and suggestions about its one clause."""

import pytest

from tests.web.conftest import small_policy
from vangrail.web.policies.actions import propose, publish
from vangrail.web.suggestions.actions.suggesting import Wanted, suggest

TEXT = "Let us photograph the canteen without asking."


@pytest.fixture
def held(owner):
    """Publish the small policy, whose clause is the legal desk's, and give it."""
    policy = small_policy()
    publish(propose(policy, {}, by=owner), by=owner, reason="A test.")
    return policy


@pytest.fixture
def lena(person, held):
    """Give the person of the legal desk."""
    return person("Lena Legal", "desk", desk="legal")


@pytest.fixture
def hana(person, held):
    """Give somebody of another desk."""
    return person("Hana Human", "desk", desk="hr")


@pytest.fixture
def put(held, employee):
    """Give a function that keeps a suggestion: `put(by=…, text=…)`."""

    def send(by=None, text=TEXT, at=None, **more):
        wanted = Wanted(**{"clause": "a_clause", "text": text, "language": "en"} | more)
        return suggest(wanted, held, by=by or employee, at=at)

    return send


def mails(name):
    """Return how many mails of a template are queued."""
    from django_tasks_db.models import DBTaskResult

    return sum(f"suggestions/mail/{name}" in str(each.args_kwargs) for each in DBTaskResult.objects.all())
