"""Asking for a sheet of codes."""

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from vangrail.web.people.models import Person, Site


class SheetForm(forms.Form):
    """Asks for which site codes are wanted, and for whom there."""

    site = forms.ModelChoiceField(Site.objects.all(), label=_("Site"), empty_label=None)
    everybody = forms.BooleanField(
        label=_("Also for people with a work e-mail"), required=False,
        help_text=_("Otherwise only for those who cannot get a link by mail."),
    )  # fmt: skip

    def people(self) -> QuerySet[Person]:
        """Return for whom codes are made."""
        here = Person.objects.here().filter(site=self.cleaned_data["site"]).order_by("name", "pk")
        return here if self.cleaned_data["everybody"] else here.filter(email__isnull=True)
