"""Waits, as pages need them."""

import pytest
from django import forms

from vangrail.web.audit.models import Entry
from vangrail.web.people.models import Attempts
from vangrail.web.people.views.waiting import attempt, waiting

pytestmark = pytest.mark.django_db


def test_a_wait_is_said_on_the_form(rf):
    """Until when; another account does not wait, and success forgets."""
    request = rf.get("/")
    for _ in range(6):
        attempt(request, "account", "ada", worked=False)
    form = forms.Form({})
    assert waiting(request, form, "account", "ADA ")
    assert "Please wait until" in str(form.errors)
    assert not waiting(request, forms.Form({}), "account", "bo")
    assert Entry.objects.filter(kind="people.locked_out").exists()
    attempt(request, "account", "ada", worked=True)
    assert not waiting(request, forms.Form({}), "account", "ada")


def test_asking_for_a_link_is_no_failure_of_the_network(rf):
    """A whole shop behind one address may ask."""
    attempt(rf.get("/"), "mail", "ada@example.org", worked=False)
    assert Attempts.objects.count() == 1
