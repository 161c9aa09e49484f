"""What is asked about an account. Whatever somebody writes, nothing that reads like a secret is taken."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vangrail.web.people.models import Person
from vangrail.web.register.domains import is_ours
from vangrail.web.register.models import Factor, Keeping, Rotation
from vangrail.web.register.models.custodian import WORDS
from vangrail.web.register.models.rotation import REASONS
from vangrail.web.register.refusing import REFUSED, reads_like_a_secret
from vangrail.web.register.vaults.port import is_entry


class NoSecretForm(forms.Form):
    """A form that takes no text that reads like a secret, and does not show it again."""

    def clean(self) -> dict[str, Any]:
        """Refuse such a text at its field, and empty it."""
        given = super().clean() or {}
        for name, value in list(given.items()):
            if isinstance(value, str) and reads_like_a_secret(value):
                self.add_error(name, REFUSED)
                self.empty(name)
        return given

    def empty(self, name: str) -> None:
        """Forget what was sent in a field, so that the page does not show it again."""
        sent: Any = self.data.copy()  # type: ignore[attr-defined]
        sent[self.add_prefix(name)] = ""
        self.data = sent


class CustodianForm(NoSecretForm):
    """Who holds an account, what for and as what."""

    email = forms.EmailField(label=gettext_lazy("Their work e-mail"), max_length=254)
    purpose = forms.CharField(
        label=gettext_lazy("What do they need it for?"),
        max_length=WORDS,
        help_text=gettext_lazy("Such as: posts in the evening."),
    )
    role = forms.CharField(
        label=gettext_lazy("What is their role at the platform?"),
        max_length=60,
        required=False,
        help_text=gettext_lazy("In the platform’s own word, such as Super admin or Editor."),
    )
    admin = forms.BooleanField(label=gettext_lazy("They can add and remove others there"), required=False, initial=True)

    def clean_email(self) -> Person:
        """Return who has this address, or say that nobody has."""
        person = Person.objects.here().filter(email=self.cleaned_data["email"].lower()).first()
        if person is None:
            raise ValidationError(_("Nobody who works here has this address."))
        return person


class CustodianChangeForm(CustodianForm):
    """What somebody holds an account for, and as what."""

    email = None  # type: ignore[assignment]


class KeepingForm(NoSecretForm):
    """Where recovery leads, where the vault entry is, and how often credentials change."""

    recovery = forms.ChoiceField(
        label=gettext_lazy("Where does recovery lead?"),
        required=False,
        choices=[("", gettext_lazy("not said yet")), *Keeping.RECOVERY],
        help_text=gettext_lazy("The e-mail address to which the platform writes when somebody has lost the access."),
    )
    recovery_address = forms.EmailField(
        label=gettext_lazy("Which address of the company?"),
        required=False,
        max_length=254,
        help_text=gettext_lazy("Somebody’s own address is not kept. Leave this empty then."),
    )
    recovery_page = forms.URLField(
        label=gettext_lazy("On which page is it got back when somebody took it over?"),
        required=False,
        max_length=300,
        assume_scheme="https",
        help_text=gettext_lazy("Empty: the page that the emergency card knows for this platform."),
    )
    vault = forms.ChoiceField(
        label=gettext_lazy("In which vault does the secret lie?"),
        required=False,
        choices=[("", gettext_lazy("not said yet")), *Keeping.VAULTS],
    )
    entry = forms.CharField(
        label=gettext_lazy("What is the entry called there?"),
        required=False,
        max_length=WORDS,
        help_text=gettext_lazy("Its name or path, such as social/instagram. Never what stands in it."),
    )
    link = forms.URLField(
        label=gettext_lazy("On which page does somebody open it?"),
        required=False,
        max_length=300,
        assume_scheme="https",
    )
    days = forms.IntegerField(
        label=gettext_lazy("Days between two rotations"),
        required=False,
        min_value=1,
        max_value=730,
        help_text=gettext_lazy("Empty: what is usual in your sector."),
    )

    def clean(self) -> dict[str, Any]:
        """Refuse an address that is not the company's, and a name that a vault cannot be asked for."""
        given = super().clean()
        if (address := given.get("recovery_address")) and (given.get("recovery") != "company" or not is_ours(address)):
            self.add_error(
                "recovery_address", _("This is none of the company’s own domains. Leave it out, and say whose it is.")
            )
            self.empty("recovery_address")
        if given.get("vault") == "openbao" and not is_entry(given.get("entry", "")):
            self.add_error("entry", _("Say the name of the entry, such as social/instagram."))
        return given


class FactorForm(NoSecretForm):
    """A second factor."""

    kind = forms.ChoiceField(label=gettext_lazy("What kind is it?"), choices=Factor.KINDS)
    device = forms.ChoiceField(label=gettext_lazy("On what is it?"), choices=Factor.DEVICES)
    number = forms.IntegerField(label=gettext_lazy("How many of them are there?"), min_value=1, max_value=99, initial=1)
    place = forms.CharField(
        label=gettext_lazy("Where do its recovery codes lie?"),
        required=False,
        max_length=WORDS,
        help_text=gettext_lazy("A place, such as the safe in Ghent. Never the codes."),
    )


class ToolForm(NoSecretForm):
    """A tool with access."""

    name = forms.CharField(label=gettext_lazy("What is the tool called?"), max_length=120)
    may = forms.CharField(
        label=gettext_lazy("What may it do there?"),
        max_length=WORDS,
        help_text=gettext_lazy("Such as: posts and reads messages."),
    )


class RotationForm(NoSecretForm):
    """What was changed, when, why, and how somebody can see that it was."""

    credential = forms.ChoiceField(label=gettext_lazy("What was changed?"), choices=Rotation.CREDENTIALS)
    reason = forms.ChoiceField(label=gettext_lazy("Why?"), choices=REASONS)
    at = forms.DateTimeField(
        label=gettext_lazy("When?"),
        required=False,
        help_text=gettext_lazy("Empty: just now."),
        widget=forms.DateTimeInput,
    )
    proof = forms.CharField(
        label=gettext_lazy("How can somebody see that it was?"),
        max_length=WORDS,
        help_text=gettext_lazy("A ticket, the version in the vault, who was there. Never the secret."),
    )


class DemandForm(forms.Form):
    """Why the credentials have to be changed at once."""

    reason = forms.ChoiceField(
        label=gettext_lazy("What happened?"),
        choices=[row for row in REASONS if row[0] in {"leaver", "breach", "role_change"}],
        widget=forms.RadioSelect,
    )


class VerificationForm(NoSecretForm):
    """What somebody found when they looked."""

    note = forms.CharField(
        label=gettext_lazy("What did you find?"),
        required=False,
        max_length=WORDS,
        help_text=gettext_lazy("Write down here first what was different."),
    )
