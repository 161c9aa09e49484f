"""A page asks, does, and says why not."""

import pytest

from vangrail.web.register.models import Custodian

pytestmark = pytest.mark.django_db


def test_what_cannot_be_done_is_said_on_the_form(as_person, held, keeper, person, settings):
    """Nothing is lost of what was written, and nothing has happened."""
    settings.MOST_CUSTODIANS = 2
    sent = {"email": person("Third").email, "purpose": "Films", "role": "Editor"}
    answer = as_person(keeper).post(f"/register/{held.pk}/custodians/new/", sent)
    assert answer.status_code == 200
    assert "2 custodians already" in answer.text
    assert "Films" in answer.text
    assert Custodian.objects.count() == 2


def test_a_secret_is_not_shown_again(as_person, held, keeper):
    """Not in the field either."""
    sent = {"credential": "password", "reason": "due", "proof": "new password: Sunny-Heron-42"}
    answer = as_person(keeper).post(f"/register/{held.pk}/rotations/new/", sent)
    assert "reads like a secret" in answer.text
    assert "Sunny" not in answer.text
