"""What is asked of who makes an entrance, of who comes by it, and of an agency."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from vangrail.check.draft import MAX_CHARACTERS
from vangrail.web.entrances.actions.guests import Named
from vangrail.web.entrances.models import OPENS, Entrance
from vangrail.web.people.imports.problems import UnwantedError
from vangrail.web.people.imports.values import read_label, read_name, read_number
from vangrail.web.people.models import Site
from vangrail.web.signatures.forms.signing import QuestionsForm
from vangrail.web.signatures.reading import Asked

LONGEST: Final = timedelta(days=366)
"""How long an entrance lasts at most: a contract is looked at again once a year."""
MOST_NAMES: Final = 200


class EntranceForm(forms.ModelForm[Entrance]):
    """Where or for whom, for what, and until when."""

    opens = forms.MultipleChoiceField(
        label=_("What can people do there?"), choices=OPENS, widget=forms.CheckboxSelectMultiple
    )

    class Meta:
        model = Entrance
        fields = ("site", "agency", "opens", "expires")
        help_texts = {
            "agency": _("Leave it empty for everybody at the site: then people name their agency themselves."),
            "expires": _("Who signs here is with you until this day at the latest. At most a year."),
        }

    def __init__(self, *args: Any, sites: QuerySet[Site], only: bool, **more: Any) -> None:
        """Take the sites to choose from; `only` says that it must be one of them."""
        super().__init__(*args, **more)
        self.fields["site"] = forms.ModelChoiceField(sites, label=_("Site"), required=only, empty_label="–")
        self.initial.setdefault("opens", [name for name, _words in OPENS])

    def clean_expires(self) -> date:
        """Refuse a day that is over, or too far away."""
        day: date = self.cleaned_data["expires"]
        today = timezone.localdate()
        if not today <= day <= today + LONGEST:
            raise ValidationError(gettext("Choose a day from today on, at most a year from now."))
        return day

    def clean_agency(self) -> str:
        """Take a name as it stands on a list."""
        return _label(self.cleaned_data["agency"])

    def clean(self) -> dict[str, Any]:
        """Ask for a site or an agency."""
        cleaned = super().clean() or self.cleaned_data
        if not cleaned.get("site") and not cleaned.get("agency") and not self.errors:
            raise ValidationError(gettext("Choose a site, or name an agency."))
        return cleaned


class AttestForm(QuestionsForm):
    """Who somebody is, beside the questions. All of it stands in the form: there is no session to lose."""

    name = forms.CharField(label=_("Your name"), max_length=120, widget=forms.TextInput({"autocomplete": "name"}))
    agency = forms.CharField(
        label=_("The company that you work for"),
        max_length=80,
        widget=forms.TextInput({"autocomplete": "organization"}),
    )
    number = forms.CharField(
        label=_("Your number there"), required=False, max_length=40, widget=forms.TextInput({"autocomplete": "off"}),
        help_text=_("Only if you have one: it tells two people of the same name apart."),
    )  # fmt: skip
    seed = forms.CharField(max_length=16, widget=forms.HiddenInput)

    def __init__(self, asked: Sequence[Asked], entrance: Entrance, **more: Any) -> None:
        """Leave the agency out where the entrance is one's own."""
        super().__init__(asked, {}, **more)
        self.entrance = entrance
        if entrance.agency:
            del self.fields["agency"]
        self.order_fields([*self.asked, "name", "agency", "number", "seed"])

    def clean_name(self) -> str:
        """Take a name as it stands on a list."""
        return _name(self.cleaned_data["name"])

    def clean_agency(self) -> str:
        """Take a name as it stands on a list."""
        return _label(self.cleaned_data["agency"])

    def clean_number(self) -> str:
        """Take a number as it stands on a list."""
        return _read(self.cleaned_data["number"], read_number)

    def named(self) -> Named:
        """Return who somebody says they are."""
        said = self.cleaned_data
        return Named(said["name"], self.entrance.agency or said["agency"], said["number"])


class VouchForm(forms.Form):
    """An agency's people, a line each, and who says it of them."""

    people = forms.CharField(
        label=_("Your people"),
        widget=forms.Textarea({"rows": 8}),
        help_text=_("One name on a line. After a semicolon their number, if they have one: Ana Alves; 1042"),
    )
    name = forms.CharField(label=_("Your name"), max_length=120, widget=forms.TextInput({"autocomplete": "name"}))
    sure = forms.BooleanField(
        label=_("Each of them got this text in a language they understand, and told me that they understood it.")
    )

    def __init__(self, *args: Any, entrance: Entrance, **more: Any) -> None:
        """Take the agency's entrance."""
        super().__init__(*args, **more)
        self.entrance = entrance

    def clean_name(self) -> str:
        """Take a name as it stands on a list."""
        return _name(self.cleaned_data["name"])

    def clean_people(self) -> list[Named]:
        """Read the lines, each person once."""
        lines = [line.strip() for line in self.cleaned_data["people"].splitlines() if line.strip()]
        if len(lines) > MOST_NAMES:
            raise ValidationError(gettext("At most %s people at a time.") % MOST_NAMES)
        found: dict[tuple[str, str], Named] = {}
        for number, line in enumerate(lines, 1):
            name, _sign, own = (part.strip() for part in line.partition(";"))
            try:
                named = Named(read_name(name), self.entrance.agency, read_number(own) if own else "")
            except UnwantedError as error:
                said = {"line": number, "wanted": str(error), "found": line[:60]}
                raise ValidationError(gettext("Line %(line)s: wanted %(wanted)s, found “%(found)s”.") % said) from error
            found.setdefault((named.name.casefold(), named.number.casefold()), named)
        return list(found.values())


class CheckForm(forms.Form):
    """A draft for somebody's own account."""

    text = forms.CharField(
        label=_("What do you want to post?"), max_length=MAX_CHARACTERS, strip=False,
        widget=forms.Textarea({"rows": 4, "autocomplete": "off"}),
    )  # fmt: skip


def _read(text: str, reader: Any) -> str:
    if not text.strip():
        return ""
    try:
        return str(reader(text.strip()))
    except UnwantedError as error:
        raise ValidationError(gettext("Wanted: %s.") % error) from error


def _name(text: str) -> str:
    return _read(text, read_name)


def _label(text: str) -> str:
    return _read(text, read_label)
