"""What every form asks about a secret of another program: where it stands, and whether it can sign. It has no field itself."""

from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from vangrail.web.config.outgoing.hooks import LEAST, strength
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


def signing_fault(secret: str) -> str:
    """Return in one sentence why a secret cannot sign messages; nothing where it can. The secret itself is never said."""
    bytes_of_it = strength(secret)
    if not bytes_of_it:
        return gettext("What stands there is no secret for signing: whsec_ and base64.")
    if bytes_of_it < LEAST:
        words = gettext(
            "The secret that stands there is too short to sign with: it has %(found)s bytes and needs %(least)s."
        )
        return words % {"found": bytes_of_it, "least": LEAST}
    return ""
