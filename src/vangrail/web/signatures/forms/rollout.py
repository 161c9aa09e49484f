"""The plan of a roll-out."""

from datetime import timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from vangrail.decisions.attestation import DAYS_TO_SIGN
from vangrail.decisions.reminders import workday
from vangrail.decisions.waves import SIZE
from vangrail.web.signatures.models.rollout import SPLITS


class PlanForm(forms.Form):
    """How people are divided over the days, from when, and how long each of them has."""

    split = forms.ChoiceField(label=_("Who is asked when"), choices=SPLITS, widget=forms.RadioSelect, initial="site")
    size = forms.IntegerField(
        label=_("Most people on one day"),
        help_text=_(
            "As many as those who answer questions can help. A larger site or group is spread over several days."
        ),
        min_value=1,
        max_value=100_000,
        initial=SIZE,
    )
    starts = forms.DateField(
        label=_("First day"),
        help_text=_("People are asked on working days, at eight in the morning."),
        widget=forms.DateInput,
    )
    days = forms.IntegerField(
        label=_("Days to sign"),
        help_text=_(
            "Counted from the day on which somebody is asked. Late is late: the link keeps working for two months more."
        ),
        min_value=3,
        max_value=120,
        initial=DAYS_TO_SIGN,
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        """Propose the next working day."""
        super().__init__(*args, **more)
        self.fields["starts"].initial = workday(timezone.localdate() + timedelta(days=1))

    def clean_starts(self) -> Any:
        """A plan begins today or later."""
        starts = self.cleaned_data["starts"]
        if starts < timezone.localdate():
            raise forms.ValidationError(gettext("Choose today or a later day."))
        return starts
