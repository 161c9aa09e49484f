"""Asking for a review, and recording what came of it."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vangrail.web.policies.forms.deciding import DecidingForm
from vangrail.web.policies.models import Outcome, Review


class ReviewForm(DecidingForm):
    """Which clause is looked at again, by when and why."""

    clause = forms.ChoiceField(label=_("Which clause?"), required=False)
    due = forms.DateField(label=_("By which day?"))
    trigger = forms.ChoiceField(label=_("Why?"), choices=Review.TRIGGERS, widget=forms.RadioSelect)
    note = forms.CharField(
        label=_("What happened?"), widget=forms.Textarea(attrs={"rows": 3}), required=False, max_length=2000
    )

    def __init__(self, *args: Any, clauses: Sequence[tuple[str, str]] = (), **kwargs: Any) -> None:
        """Offer the clauses of the policy, and the policy as a whole."""
        super().__init__(*args, **kwargs)
        self.fields["clause"] = forms.ChoiceField(
            label=_("Which clause?"), choices=[("", _("the whole policy")), *clauses], required=False
        )


class OutcomeForm(DecidingForm):
    """What came of a review."""

    decision = forms.ChoiceField(label=_("What came of it?"), choices=Outcome.DECISIONS, widget=forms.RadioSelect)
    note = forms.CharField(
        label=_("In a sentence"), widget=forms.Textarea(attrs={"rows": 3}), required=False, max_length=2000
    )
    next_on = forms.DateField(label=_("When is it looked at next?"), required=False)
