"""What the forms refuse, and how they say it."""

import pytest

from vangrail.web.outlets.forms import ConnectionForm, DecisionForm, LinkForm

pytestmark = pytest.mark.django_db


def test_a_link_that_leads_elsewhere(account):
    """The sentence names both places."""
    form = LinkForm({"link": "https://elsewhere.example/1"}, account=account())
    assert not form.is_valid()
    assert "social.example" in form.errors["link"][0]


@pytest.mark.parametrize(
    ("given", "is_fine"),
    [
        ({"decision": "found", "link": ""}, False),
        ({"decision": "found", "link": "https://social.example/@brand/1"}, True),
        ({"decision": "again", "link": "whatever"}, True),
        ({"decision": "leave"}, True),
        ({}, False),
    ],
)
def test_a_decision(account, given, is_fine):
    """Only who found it has to say where."""
    assert DecisionForm(given, account=account()).is_valid() == is_fine


def test_there_is_no_field_for_a_secret(account):
    """Only for where it stands; and only accounts in use are offered."""
    made = account()
    form = ConnectionForm()
    assert set(form.fields) == {"account", "way", "address", "secret_in", "secret_name"}
    assert list(form.fields["account"].queryset) == [made]
