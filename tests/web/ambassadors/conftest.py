"""Somebody who fills the shelf, things on it, and a team."""

from datetime import timedelta
from decimal import Decimal
from io import BytesIO

import pytest
from django.utils import timezone
from PIL import Image

from tests.web.conftest import small_policy
from vangrail.policy.company import Embargo
from vangrail.web.ambassadors.actions import goals, shelf
from vangrail.web.checks.limits import PICTURES
from vangrail.web.people.models import Group
from vangrail.web.policies.actions import propose, publish
from vangrail.web.policies.models import Freeze
from vangrail.web.policies.queries import freezes


@pytest.fixture(autouse=True)
def _unhurried():
    """Forget how often somebody asked in another test, and what was frozen there."""
    PICTURES.forget()
    freezes._Now.until = 0.0


@pytest.fixture
def carol(person):
    """Give the person of communications, who fills the shelf."""
    return person("Carol Comms", "desk", desk="communications")


def png(colour: str = "red") -> bytes:
    """Return a small picture."""
    out = BytesIO()
    Image.new("RGB", (8, 6), colour).save(out, "PNG")
    return out.getvalue()


def words(**more: object) -> dict[str, object]:
    """Return what something on the shelf says."""
    until = timezone.localdate() + timedelta(days=30)
    said = {"title": {"en": "The bench", "nl": "De bank"}, "text": {"en": "At eight.", "nl": "Om acht uur."}}
    return {"topic": "craft", "until": until, **said, **more}


@pytest.fixture
def prompt(carol):
    """Give a prompt on the shelf."""
    return shelf.put("prompt", words(), by=carol)


@pytest.fixture
def pictured(carol):
    """Give a picture on the shelf."""
    rights = {"alt": {"en": "A bench", "nl": "Een bank"}, "licence": "own", "source": "ours", "people_agreed": True}
    return shelf.put_picture(words(**rights), png(), by=carol)


@pytest.fixture
def embargoed(owner):
    """Give a function that puts the bench under embargo for some hours from now, in a market."""

    def publish_one(hours=24.0, market=""):
        embargo = Embargo(terms=("the bench",), until=timezone.now() + timedelta(hours=hours), market=market)
        policy = small_policy().model_copy(update={"embargoes": (embargo,)})
        publish(propose(policy, {}, by=owner), by=owner, reason="A test.")

    return publish_one


@pytest.fixture
def frozen():
    """Give a function that freezes what touches benches for some hours from now, or something else."""

    def freeze(hours=4.0, **more):
        values = {"what": "A fire", "words": ["bench"], "by_words": True, **more}
        return Freeze.objects.create(until=timezone.now() + timedelta(hours=hours), **values)

    return freeze


@pytest.fixture
def team(person):
    """Give a team of three and its people."""
    group = Group.objects.create(name="Workshop")
    people = [person(f"Mate {number}") for number in range(3)]
    for one in people:
        one.groups.add(group)
    return group, people


@pytest.fixture
def capped(owner):
    """Let treats be worth ten euros for one person in a quarter."""
    return goals.set_cap({"amount": Decimal(10), "currency": "EUR", "period": "quarter"}, by=owner)


def aim(**more: object) -> dict[str, object]:
    """Return something that a team does together."""
    return {"what": "An album of the open day", "until": timezone.localdate() + timedelta(days=20), **more}
