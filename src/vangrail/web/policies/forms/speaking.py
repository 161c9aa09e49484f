"""Asking who speaks, and appointing somebody."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vangrail.languages import NAMES
from vangrail.web.people.models import Person
from vangrail.web.policies.models import Appointment
from vangrail.web.policies.queries import Asked

ANY = [("", _("any"))]


class AskForm(forms.Form):
    """Where somebody asks, in which language and for which market; everything may stay open."""

    channel = forms.ChoiceField(label=_("Where?"), choices=Appointment.CHANNELS, required=False)
    language = forms.ChoiceField(label=_("In which language?"), choices=[*ANY, *NAMES.items()], required=False)
    market = forms.CharField(
        label=_("In which country?"), max_length=2, required=False, help_text=_("Two letters, such as BE.")
    )

    def fit(self) -> Asked:
        """Return what was asked, without what cannot be."""
        self.is_valid()
        said = {name: str(self.cleaned_data.get(name, "")) for name in self.fields}
        return Asked(said["channel"], said["language"], said["market"].upper())


class AppointmentForm(forms.ModelForm[Appointment]):
    """Who speaks about a topic, where, and until when."""

    class Meta:
        model = Appointment
        fields = (
            "topic", "channel", "language", "market", "person", "name", "contact", "deputy", "deputy_name", "deputy_contact",
            "starts", "ends",
        )  # fmt: skip
        labels = {
            "topic": _("Topic"),
            "channel": _("Channel"),
            "language": _("Language"),
            "market": _("Country"),
            "person": _("Who speaks"),
            "name": _("Or a name, for somebody outside"),
            "contact": _("How to reach them at work"),
            "deputy": _("Who stands in"),
            "deputy_name": _("Or a name, for somebody outside"),
            "deputy_contact": _("How to reach who stands in"),
            "starts": _("First day"),
            "ends": _("Last day"),
        }
        help_texts = {
            "market": _("Two letters, such as BE. Leave it empty for every country."),
            "contact": _("A telephone or e-mail address at work; empty for the address we know."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the people who work here, and the languages there are."""
        super().__init__(*args, **kwargs)
        here = Person.objects.here().order_by("name")
        for name in ("person", "deputy"):
            self.fields[name] = forms.ModelChoiceField(
                here, label=self.fields[name].label, required=False, empty_label=_("nobody who works here")
            )
        self.fields["language"] = forms.ChoiceField(label=_("Language"), choices=[*ANY, *NAMES.items()], required=False)

    def clean_market(self) -> str:
        """Return the country in capitals."""
        return str(self.cleaned_data["market"]).upper()

    def clean(self) -> dict[str, Any]:
        """Ask for somebody, and for days in their order."""
        said = super().clean() or self.cleaned_data
        if not (said.get("person") or said.get("name")):
            self.add_error("person", _("Name who speaks: somebody who works here, or a name."))
        if said.get("ends") and said.get("starts") and said["ends"] < said["starts"]:
            self.add_error("ends", _("The last day lies before the first."))
        return said

    def _post_clean(self) -> None:
        """Leave the model alone: an action makes it."""
