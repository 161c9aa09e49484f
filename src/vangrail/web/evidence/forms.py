"""What the page of records shows, in its address."""

from typing import Any, Final
from urllib.parse import urlencode

from django import forms
from django.utils.translation import gettext_lazy as _

from vangrail.web.audit.areas import named

PLACES: Final = ("before", "after")


class RecordsForm(forms.Form):
    """A part of the product, and two days. `actor` and `subject` come from links."""

    area = forms.ChoiceField(label=_("Part"), required=False)
    since = forms.DateField(label=_("From"), required=False, widget=forms.DateInput)
    until = forms.DateField(label=_("Until"), required=False, widget=forms.DateInput)
    actor = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)
    subject = forms.CharField(required=False, max_length=80, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **more: Any) -> None:
        """Offer the parts that write entries."""
        super().__init__(*args, **more)
        self.fields["area"].choices = [("", _("every part")), *((each.code, each.name) for each in named())]  # type: ignore[attr-defined] # a choice

    def filters(self) -> dict[str, Any]:
        """Return what was chosen; what is not understood is left out."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}

    def query(self) -> str:
        """Return what was chosen as it stands in an address, without the place."""
        return urlencode({name: str(value) for name, value in self.filters().items()})


class PlaceForm(forms.Form):
    """Where in the records a page begins: before a number, or after one."""

    before = forms.IntegerField(required=False, min_value=1, max_value=2**62)
    after = forms.IntegerField(required=False, min_value=1, max_value=2**62)

    def place(self) -> dict[str, int]:
        """Return the numbers; 0 for what was not given or not understood."""
        self.is_valid()
        return {name: self.cleaned_data.get(name) or 0 for name in PLACES}


class PackForm(forms.Form):
    """What a pack of evidence is about."""

    since = forms.DateField(label=_("From"), required=False, help_text=_("Empty: from the first day."))
    until = forms.DateField(label=_("Until"), required=False, help_text=_("Empty: up to today."))
    without_names = forms.BooleanField(
        label=_("Name nobody"),
        required=False,
        help_text=_("People get a code instead of their name. A second file says who is who, for whoever may open it."),
    )

    def clean(self) -> dict[str, Any]:
        """Look whether the days are in order."""
        said = super().clean() or {}
        if said.get("since") and said.get("until") and said["since"] > said["until"]:
            self.add_error("until", _("The last day comes before the first one. Choose a later day."))
        return said

    def asked(self) -> dict[str, Any]:
        """Return what was asked for."""
        said = self.cleaned_data
        return {"since": said["since"], "until": said["until"], "named": not said["without_names"]}
