"""Forms about lists of people."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vangrail.web.people.imports.columns import FIELDS


class UploadForm(forms.Form):
    """Asks for a list."""

    file = forms.FileField(
        label=_("The list"), help_text=_("A CSV file with a row of column names. From Excel: Save as, CSV UTF-8.")
    )


class SureForm(forms.Form):
    """Asks for a second word where many people would leave."""

    sure = forms.BooleanField(label=_("Yes, so many people have left"), required=False)


class ColumnsForm(forms.Form):
    """Asks which column is what, and whether who is missing has left."""

    def __init__(self, headers: Sequence[str], *args: Any, **kwargs: Any) -> None:
        """Make a choice for every field."""
        super().__init__(*args, **kwargs)
        choices = [("", _("not in the list")), *((str(index), header or "–") for index, header in enumerate(headers))]
        for name, label in FIELDS.items():
            self.fields[f"column_{name}"] = forms.ChoiceField(label=label, choices=choices, required=False)
        self.fields["absent_leave"] = forms.BooleanField(
            label=_("Who is not in this list has left"), required=False,
            help_text=_("Only for a list of the whole company. You see who they are before anything happens."),
        )  # fmt: skip

    @property
    def columns(self) -> dict[str, int]:
        """Return field → column, as it was chosen."""
        chosen = {name: self.cleaned_data.get(f"column_{name}") for name in FIELDS}
        return {name: int(column) for name, column in chosen.items() if column}
