"""Forms for a drill and for attesting a task."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from vangrail.web.leavers.actions.attesting import PROVEN
from vangrail.web.leavers.models import WORDS, Task
from vangrail.web.leavers.queries.people import candidates
from vangrail.web.people.models import Person
from vangrail.web.register.refusing import refuse


class DrillForm(forms.Form):
    """Asks about whom. A name, a number or an address is enough."""

    who = forms.CharField(
        label=_("Who might leave?"), max_length=200, help_text=_("Full name, staff number or work e-mail.")
    )

    def clean_who(self) -> Person:
        """Return the one person who is meant."""
        typed = self.cleaned_data["who"].strip()
        here = Person.objects.here()
        found = list(here.filter(number=typed) or here.filter(email=typed.lower()) or here.filter(name__iexact=typed))
        if not found:
            raise ValidationError(
                _("Nobody who works here is called that. Type the full name, the number or the e-mail.")
            )
        if len(found) > 1:
            raise ValidationError(_("More than one person has this name. Type the staff number or the work e-mail."))
        return found[0]


class AttestForm(forms.Form):
    """Asks how somebody can see that a task was done; for one that lets a second person in, who that is."""

    second = forms.ModelChoiceField(
        label=_("Who holds this account from now on?"), queryset=Person.objects.none(), required=False
    )
    gone = forms.ChoiceField(
        label=_("What about its access?"),
        choices=[("", _("It stays: it hangs on somebody who stays")), ("yes", _("It has no access any more"))],
        required=False,
        widget=forms.RadioSelect,
    )
    note = forms.CharField(
        label=_("How can somebody see that it was done?"),
        max_length=WORDS,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("A ticket, the version in the vault, a screenshot’s place. Never a password or a code."),
    )

    def __init__(self, task: Task, *args: Any, **kwargs: Any) -> None:
        """Ask only what this task needs."""
        super().__init__(*args, **kwargs)
        self.fields["note"].required = task.step in PROVEN
        if task.step != "tool":
            del self.fields["gone"]
        if task.step == "second":
            people = [each.pk for each in candidates(but=[task.leaving.person])]
            self.fields["second"].queryset = Person.objects.filter(pk__in=people)  # type: ignore[attr-defined]
            del self.fields["note"]
        else:
            del self.fields["second"]
        if not task.account_id or task.step == "charter":
            self.fields["note"].label = _("Anything that somebody should know? (optional)")

    def clean_note(self) -> str:
        """Return the note, if it does not read like a secret."""
        note: str = self.cleaned_data["note"].strip()
        refuse(note)
        return note
