"""A policy with a desk that has a person and a deputy, and questions to it."""

import pytest

from tests.web.conftest import small_policy
from vangrail.policy.company import Desk
from vangrail.web.policies.actions import propose, publish
from vangrail.web.questions.actions.asking import Ticked, ask
from vangrail.web.questions.views.asking import ASKS
from vangrail.web.questions.views.own import CODES

SECRET = "the heron flies at dawn"
"""What must never be anywhere but where it was sent."""


def desks_policy():
    """Return the small policy, whose legal desk promises an answer within two working hours, day and night."""
    base = small_policy()
    legal = base.desks["legal"].model_copy(update={"answers_within": 2, "hours": "day and night"})
    return base.model_copy(update={"desks": {**base.desks, "legal": legal, "pr": Desk()}})


@pytest.fixture(autouse=True)
def unhurried():
    """Forget how often somebody asked before each test."""
    ASKS.forget()
    CODES.forget()


@pytest.fixture
def held(owner):
    """Publish that policy and give it."""
    policy = desks_policy()
    publish(propose(policy, {}, by=owner), by=owner, reason="A test.")
    return policy


@pytest.fixture
def lena(person, held):
    """Give the person of the legal desk."""
    return person("Lena Legal", "desk", desk="legal")


@pytest.fixture
def dirk(person, lena):
    """Give the deputy of the legal desk."""
    return person("Dirk Deputy", "desk", desk="legal")


@pytest.fixture
def put(held):
    """Give a function that sends a question: `put(by=…, kind="contest", text=…)`."""
    numbers = iter(range(1000))

    def send(by=None, at=None, policy=held, **more):
        values = {"kind": "ask", "desk": "legal", "language": "en", "once": f"once-{next(numbers)}", "text": SECRET}
        return ask(Ticked(**values | more), policy, by=by, at=at)

    return send
