"""Asking who speaks, and appointing."""

from datetime import date

import pytest

from vangrail.web.policies.forms.speaking import AppointmentForm, AskForm
from vangrail.web.policies.queries import Asked

pytestmark = pytest.mark.django_db


def test_what_cannot_be_asked_is_left_open():
    """A channel that is none, a country of three letters."""
    assert AskForm({"channel": "pigeon", "language": "nl", "market": "BEL"}).fit() == Asked(language="nl")
    assert AskForm({"market": "be"}).fit() == Asked(market="BE")


def test_somebody_is_named_and_days_are_in_order(person):
    """Each fault at its field; who left is not offered."""
    gone = person("Gina", left=date(2020, 1, 1))
    form = AppointmentForm({"topic": "press", "starts": "2026-02-01", "ends": "2026-01-01", "person": gone.pk})
    assert set(form.errors) == {"person", "ends"}
    assert AppointmentForm({"topic": "press", "name": "Ada", "starts": "2026-02-01", "market": "be"}).is_valid()
