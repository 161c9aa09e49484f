"""A suggestion as somebody writes it, and what is decided about it."""

from datetime import datetime, time
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.policy.model import Policy
from vangrail.web.policies.queries.precedents import pointing
from vangrail.web.suggestions.models import TEXT, Decision, Suggestion
from vangrail.web.suggestions.queries.suggestions import alike

POINTS = frozenset(
    {"phone", "email", "handle", "iban", "national_id", "payment_card", "credential", "secret", "address"}
)
"""What a suggestion that everybody reads never has in it."""


class SuggestionForm(forms.Form):
    """What somebody would change, and whether readers and the list of changes may name them."""

    text = forms.CharField(
        label=_("What would you change, and what would work?"),
        max_length=TEXT,
        widget=forms.Textarea({"rows": 5}),
        help_text=_("An example helps most. Everybody who works here can read it."),
    )
    shows_name = forms.BooleanField(label=_("Show my name to colleagues"), required=False)
    credits_name = forms.BooleanField(label=_("Name me in the list of changes if it is used"), required=False)
    once = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)

    def __init__(self, *args: Any, policy: Policy, **kwargs: Any) -> None:
        """Take the policy, whose secret words nobody is to read here."""
        super().__init__(*args, **kwargs)
        self.policy = policy

    def clean_text(self) -> str:
        """Return the text, in which nothing points to somebody."""
        text: str = self.cleaned_data["text"]
        if any(each.kind in POINTS for _text, each in pointing([text], self.policy)):
            raise forms.ValidationError(
                _("there is a number, an address or a word in it that does not belong here. Take it out, please.")
            )
        return text


class DecisionForm(forms.Form):
    """What is decided, and why."""

    outcome = forms.ChoiceField(label=_("What happens?"), choices=Decision.OUTCOMES, widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("Why?"),
        max_length=TEXT,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("Whoever suggested and supported it reads this, and so can everybody who works here."),
    )


class PostponementForm(forms.Form):
    """Until when it takes longer, and why."""

    until = forms.DateField(label=_("New day"), widget=forms.DateInput)
    why = forms.CharField(label=_("Why does it take longer?"), max_length=300)

    def moment(self) -> datetime:
        """Return the end of that day on the company's clock."""
        return timezone.make_aware(datetime.combine(self.cleaned_data["until"], time(23, 59)))


class MergeForm(forms.Form):
    """Which other suggestion it goes into."""

    into: forms.ModelChoiceField[Suggestion] = forms.ModelChoiceField(
        None, label=_("It says the same as"), widget=forms.RadioSelect, empty_label=None
    )

    def __init__(self, *args: Any, suggestion: Suggestion, **kwargs: Any) -> None:
        """Offer those about the same clause that wait."""
        super().__init__(*args, **kwargs)
        field: Any = self.fields["into"]
        field.queryset = alike(suggestion)
        field.label_from_instance = lambda each: each.text[:160]
