"""Forms to sign in with."""

import pytest

from vangrail.web.people.forms.sign_in import CodeForm, KeyNameForm, LinkForm, NewPasswordForm, PasswordForm, SecondForm


def test_a_code_is_cleaned_or_explained():
    """Dashes and small letters do not matter; a 0 is never in one."""
    good = CodeForm({"code": " abcd-efgh "})
    assert good.is_valid()
    assert good.cleaned_data["code"] == "ABCDEFGH"
    bad = CodeForm({"code": "ABCD-EFG0"})
    assert "never has a 0" in str(bad.errors)


@pytest.mark.parametrize(
    ("form", "field", "value"),
    [(LinkForm, "email", "username"), (PasswordForm, "password", "current-password"), (NewPasswordForm, "password", "new-password"), (SecondForm, "code", "one-time-code")],
)  # fmt: skip
def test_password_managers_know_what_to_fill_in(form, field, value):
    """And nothing forbids pasting."""
    assert form().fields[field].widget.attrs["autocomplete"] == value


def test_a_passkey_has_a_name_before_its_answer():
    """The name may stay empty."""
    assert list(KeyNameForm().fields) == ["name", "credential"]
    assert KeyNameForm({"name": "", "credential": "{}"}).is_valid() is False
