"""What the page of records shows, in its address."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vangrail.web.audit.kinds import areas


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
        self.fields["area"].choices = [("", _("every part")), *((each, each) for each in areas())]  # type: ignore[attr-defined] # a choice

    def filters(self) -> dict[str, Any]:
        """Return what was chosen; what is not understood is left out."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}
