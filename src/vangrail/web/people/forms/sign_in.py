"""Forms to sign in with."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from vangrail.web.people.tokens import plain_code


class LinkForm(forms.Form):
    """Asks for a link by mail."""

    email = forms.EmailField(
        label=_("Your work e-mail"), widget=forms.EmailInput(attrs={"autocomplete": "username", "autofocus": True})
    )


class PasswordForm(forms.Form):
    """Asks who somebody is and for their password."""

    who = forms.CharField(
        label=_("Your work e-mail or staff number"),
        max_length=254,
        widget=forms.TextInput(attrs={"autocomplete": "username"}),
    )
    password = forms.CharField(
        label=_("Password"),
        max_length=500,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )


class CodeForm(forms.Form):
    """Asks for the code on a piece of paper."""

    code = forms.CharField(
        label=_("Your code"),
        help_text=_("Eight letters and digits, for example K7MP-2XQA. Capitals and the dash do not matter."),
        max_length=40,
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )

    def clean_code(self) -> str:
        """Return the code as it is compared, or say what a code looks like."""
        code = plain_code(self.cleaned_data["code"])
        if not code:
            raise ValidationError(_("A code has eight letters and digits. It never has a 0, a 1, an I or an O."))
        return code


class SecondForm(forms.Form):
    """Asks for the second factor: a code from an app, or a recovery code."""

    code = forms.CharField(
        label=_("Code"),
        help_text=_("Six digits from your app, or one of your recovery codes."),
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "autofocus": True}),
    )


class PasskeyForm(forms.Form):
    """Carries what a passkey answered; the page's script fills it in."""

    credential = forms.JSONField(widget=forms.HiddenInput)


class NewPasswordForm(forms.Form):
    """Asks for a new password, once: it can be shown, and pasted."""

    password = forms.CharField(
        label=_("New password"),
        help_text=_("At least 12 characters. Three or four words that do not belong together are good."),
        max_length=500,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )


class KeyNameForm(PasskeyForm):
    """Carries a new passkey and the name that its owner gives it."""

    name = forms.CharField(
        label=_("Name of this passkey"), help_text=_("For example: my phone."), max_length=40, required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Put the name before what the script fills in."""
        super().__init__(*args, **kwargs)
        self.order_fields(["name", "credential"])


class TotpForm(forms.Form):
    """Asks for the first code from an app, as proof that it was set up."""

    code = forms.CharField(
        label=_("The six digits that your app shows now"),
        max_length=12,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
    )
