"""Decisions, what was learned, what follows, and what somebody tells the press desk."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from vangrail.web.crisis.models import TEXT
from vangrail.web.crisis.queries.people import candidates
from vangrail.web.people.models import Person


class NoteForm(forms.Form):
    """A decision, or what was learned."""

    text = forms.CharField(label=_("In a sentence or two"), max_length=TEXT, widget=forms.Textarea(attrs={"rows": 2}))


class FollowUpForm(forms.Form):
    """What is done so that it goes better next time."""

    text = forms.CharField(label=_("What will be different?"), max_length=TEXT)
    owner = forms.ModelChoiceField(label=_("Who sees to it?"), queryset=Person.objects.none())
    due = forms.DateField(label=_("Until which day?"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer who works for a desk."""
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = candidates()  # type: ignore[attr-defined]


PARTS: Final = ("medium", "about", "reach", "deadline")


class JournalistForm(forms.Form):
    """What somebody tells the press desk. Everything may stay empty, and only what is filled in and ticked goes along."""

    once = forms.CharField(widget=forms.HiddenInput, max_length=40)
    medium = forms.CharField(label=_("Which paper, channel or site?"), max_length=100, required=False)
    about = forms.CharField(label=_("What do they want to know?"), max_length=400, required=False)
    reach = forms.CharField(label=_("How can they be reached?"), max_length=100, required=False)
    deadline = forms.CharField(label=_("By when?"), max_length=60, required=False)
    my_name = forms.BooleanField(label=_("My name may go along"), required=False)

    def ticked(self) -> dict[str, str]:
        """Return what goes into the mail."""
        return {name: self.cleaned_data[name] for name in PARTS if self.cleaned_data[name]}
