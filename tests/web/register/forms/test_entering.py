"""What is asked about an account."""

import pytest

from vangrail.web.register.forms.entering import (
    CustodianChangeForm,
    CustodianForm,
    FactorForm,
    KeepingForm,
    RotationForm,
    ToolForm,
    VerificationForm,
)

pytestmark = pytest.mark.django_db
SECRET = "password: Sunny-Heron-42"


@pytest.mark.parametrize(
    ("form", "field"),
    [
        (CustodianForm, "purpose"), (CustodianForm, "role"), (FactorForm, "place"), (KeepingForm, "entry"), (ToolForm, "name"),
        (ToolForm, "may"), (RotationForm, "proof"), (VerificationForm, "note"),
    ],
)  # fmt: skip
def test_no_field_takes_a_secret_nor_shows_it_again(form, field):
    """Of any form with words."""
    sent = form({field: SECRET})
    assert "reads like a secret" in str(sent.errors[field])
    assert "Sunny" not in str(sent[field])


def test_somebody_is_found_by_their_address(holder, leave):
    """As long as they work here."""
    sent = CustodianForm({"email": holder.email.upper(), "purpose": "Posts"})
    assert sent.is_valid()
    assert sent.cleaned_data["email"] == holder
    assert not CustodianForm({"email": leave(holder).email, "purpose": "Posts"}).is_valid()
    assert "email" not in CustodianChangeForm().fields


def test_a_recovery_address_is_the_companys_own(published):
    """Anything else is not taken."""
    assert KeepingForm({"recovery": "company", "recovery_address": "social@example.org"}).is_valid()
    for recovery, address in (("company", "a@mail.example"), ("personal", "a@example.org"), ("", "a@example.org")):
        sent = KeepingForm({"recovery": recovery, "recovery_address": address})
        assert not sent.is_valid()
        assert address not in str(sent["recovery_address"])


def test_a_vault_that_is_asked_needs_a_name(db):
    """One that leads nowhere else."""
    assert KeepingForm({"vault": "openbao", "entry": "social/shop"}).is_valid()
    for entry in ("", "../sys", "a//b"):
        assert "entry" in KeepingForm({"vault": "openbao", "entry": entry}).errors
