"""People of a crisis, and a freeze."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.checks.limits import PICTURES
from vangrail.web.crisis.actions import switching
from vangrail.web.crisis.actions.counting import BATCH
from vangrail.web.policies.queries import freezes

TEXTS = {
    "told": {"en": "We know about the fire.", "nl": "We weten van de brand.", "es": "Sabemos lo del incendio."},
    "say": {"en": "News comes at six.", "nl": "Om zes uur is er nieuws.", "es": "A las seis hay noticias."},
}


@pytest.fixture(autouse=True)
def _unhurried():
    """Forget what was frozen, counted and asked in another test."""
    freezes._Now.until = 0.0
    PICTURES.forget()
    BATCH._waiting.clear()


@pytest.fixture
def carla(person):
    """Give the person of the crisis desk."""
    return person("Carla Crisis", "desk", desk="crisis")


@pytest.fixture
def petra(person):
    """Give the person of the press desk."""
    return person("Petra Press", "desk", desk="pr")


@pytest.fixture
def freeze(carla):
    """Give a function that begins a freeze."""

    def make(hours: float = 4, *, people=(), **more):
        at = more.pop("at", timezone.now())
        fields = {"what": "A fire in a hall", "until": at + timedelta(hours=hours), **TEXTS, **more}
        return switching.begin(fields, by=carla, people=people, at=at)[0]

    return make
