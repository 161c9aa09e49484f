"""What a team does together, and how much a treat may be worth."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.ambassadors.forms.shelf import LONGEST
from vangrail.web.ambassadors.models import Cap
from vangrail.web.people.models import Group, Person


class GoalForm(forms.Form):
    """What a team does together, and until when."""

    group = forms.ModelChoiceField(label=_("Team"), queryset=Group.objects.none())
    what = forms.CharField(
        label=_("What do you do together?"),
        max_length=200,
        help_text=_(
            "Something of the whole team, such as an album of the open day. Nothing that counts posts or likes."
        ),
    )
    until = forms.DateField(label=_("Until"), widget=forms.DateInput)

    def __init__(self, *args: Any, person: Person | None = None, **kwargs: Any) -> None:
        """Offer somebody's own teams, and choose the only one; without a person all of them."""
        super().__init__(*args, **kwargs)
        groups = Group.objects.all() if person is None else person.groups.all()
        self.fields["group"].queryset = groups  # type: ignore[attr-defined]
        if len(found := groups[:2]) == 1:
            self.fields["group"].initial = found[0]

    def clean_until(self) -> Any:
        """Take a day from today within a year."""
        until, today = self.cleaned_data["until"], timezone.localdate()
        if not today <= until <= today + timedelta(days=LONGEST):
            raise forms.ValidationError(_("Choose a day from today on, within a year."))
        return until


class TreatForm(GoalForm):
    """The same, with a treat."""

    treat = forms.CharField(
        label=_("Treat"), max_length=120, required=False, help_text=_("For the whole team, such as cake on Friday.")
    )
    value = forms.DecimalField(
        label=_("Worth, for one person"), required=False, min_value=Decimal("0.01"), max_digits=8, decimal_places=2
    )
    field_order = ("group", "what", "treat", "value", "until")


class CapForm(forms.ModelForm[Cap]):
    """How much treats may be worth for one person in a period."""

    class Meta:
        model = Cap
        fields = ("amount", "currency", "period")

    def clean_currency(self) -> str:
        """Return the three letters in capitals."""
        given = str(self.cleaned_data["currency"]).upper()
        if len(given) != 3 or not given.isalpha():
            raise forms.ValidationError(_("Give the three letters of the currency, such as EUR."))
        return given
