"""What is asked when a program is to hear."""

import pytest

from vangrail.web.webhooks.forms import SubscriptionForm

ASKED = {"name": "Tickets", "address": "https://hooks.example/", "secret_in": "environment",
         "secret_name": "VANGRAIL_WEBHOOK_TICKETS"}  # fmt: skip


def test_the_secret_has_no_field():
    """Its name has."""
    assert not any("secret" in name and name not in {"secret_in", "secret_name"} for name in SubscriptionForm().fields)


def test_a_name_and_an_address_are_wanted():
    """The rest is looked at when it is made."""
    assert {"name", "address", "kinds", "secret_name"} <= set(SubscriptionForm({}).errors)


def test_what_comes_with_its_part_is_left_out():
    """A part is heard of whole."""
    form = SubscriptionForm({**ASKED, "kinds": ["approvals.*", "approvals.approved", "questions.asked"]})
    assert form.is_valid()
    assert form.cleaned_data["kinds"] == ["approvals.*", "questions.asked"]


def test_a_kind_that_nothing_writes_is_refused():
    """With one sentence."""
    form = SubscriptionForm({**ASKED, "kinds": ["never.ever"]})
    assert form.errors == {"kinds": ["Nothing of this kind is ever written down: never.ever"]}


def test_every_part_is_offered_with_its_kinds():
    """Those that are ticked stand open; each box says which code it sends."""
    rows = {each["area"].code: each for each in SubscriptionForm({**ASKED, "kinds": ["approvals.approved"]}).parts()}
    assert [code for code, row in rows.items() if row["is_open"]] == ["approvals"]
    assert rows["approvals"]["whole"].data["value"] == "approvals.*"
    assert "approvals.approved" in [box.data["value"] for box in rows["approvals"]["kinds"]]
    assert [box.data["value"] for box in rows["draft"]["kinds"]] == ["draft.need_to_know"]


@pytest.mark.parametrize(
    ("secret", "fault"),
    [
        ("", ""),
        ("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", ""),
        ("whsec_c2hvcnQ=", "The secret that stands there is too short to sign with: it has 5 bytes and needs 24."),
        ("whsec_é", "What stands there is no secret for signing: whsec_ and base64."),
    ],
)
def test_a_secret_that_cannot_sign_is_said_at_once(monkeypatch, secret, fault):
    """Where it stands there already; one that is still to come is not in the way."""
    monkeypatch.setenv("VANGRAIL_WEBHOOK_TICKETS", secret)
    form = SubscriptionForm({**ASKED, "kinds": ["approvals.*"]})
    assert form.errors == ({"secret_name": [fault]} if fault else {})
