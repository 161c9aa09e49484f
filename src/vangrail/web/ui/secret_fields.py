"""What every form asks that is about a secret of another program: where it stands. The secret itself has no field."""

from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from vangrail.web.config.secrets import PLACES, Safe


class SecretPlaceField(forms.ChoiceField):
    """In a file, or in the environment."""

    def __init__(self, label: Any = None) -> None:
        """Take another label where the secret is an address."""
        asked = label or _("Where does its secret stand?")
        super().__init__(label=asked, choices=PLACES, widget=forms.RadioSelect, initial="file")


class SecretNameField(forms.CharField):
    """By which name it stands there."""

    def __init__(self, safe: Safe, warning: Any = None) -> None:
        """Take the secrets it is one of, which say how a variable begins, and what to warn of."""
        rule = _("The name only. A file has small letters, digits, dots and dashes; a variable begins with {prefix}.")
        never = warning or _("Never paste the secret itself here.")
        super().__init__(
            label=_("The name of the file or variable"),
            max_length=80,
            help_text=format_lazy("{} {}", format_lazy(rule, prefix=safe.prefix), never),
        )
