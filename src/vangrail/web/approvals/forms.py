"""What an approver fills in: reasons for each part, a guest, to whom and until when, and why an approval is taken back."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.languages import NAMES
from vangrail.web.approvals.actions.deciding import Said
from vangrail.web.approvals.actions.guests import Whom
from vangrail.web.approvals.models import Request
from vangrail.web.approvals.models.decision import REASON
from vangrail.web.approvals.parts import Part, parts
from vangrail.web.people.models import Person
from vangrail.web.policies.queries import current
from vangrail.web.policies.shown import title_of


def step_of(given: Mapping[str, Any]) -> int:
    """Return the step that somebody had before them when they decided; none where the form is not ours."""
    step = str(given.get("step", ""))
    return int(step) if step in {"0", "1", "2"} else -1


class RefusalForm(forms.Form):
    """For each part of a post a reason and the clause it is about. At least one part has both."""

    step = forms.IntegerField(min_value=0, max_value=2, widget=forms.HiddenInput)

    def __init__(self, *args: Any, asked: Sequence[Part], clauses: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        """Make two fields for each part; `clauses` are ids and titles, those that the check named first."""
        super().__init__(*args, **kwargs)
        self.asked = asked
        for number, part in enumerate(asked):
            self.fields[f"reason_{number}"] = forms.CharField(
                label=_("What is wrong, and what would be right?"),
                required=False,
                max_length=REASON,
                widget=forms.Textarea({"rows": 2}),
            )
            self.fields[f"clause_{number}"] = forms.ChoiceField(
                label=_("Which clause is it about?"), required=False, choices=[("", _("Choose a clause")), *clauses]
            )
            del part

    def rows(self) -> list[tuple[Part, Any, Any]]:
        """Return each part with its two fields, for the page."""
        return [(part, self[f"reason_{number}"], self[f"clause_{number}"]) for number, part in enumerate(self.asked)]

    def clean(self) -> dict[str, Any]:
        """Ask for both or neither, and for one part at least."""
        values = super().clean() or {}
        for number in range(len(self.asked)):
            reason, clause = values.get(f"reason_{number}"), values.get(f"clause_{number}")
            if reason and not clause and f"clause_{number}" not in self.errors:
                self.add_error(f"clause_{number}", _("choose the clause that says so."))
            if clause and not reason and f"reason_{number}" not in self.errors:
                self.add_error(f"reason_{number}", _("say what is wrong, and what would be right."))
        if not self.errors and not self.remarks():
            self.add_error(None, _("Say for at least one part what is wrong with it, and which clause it is about."))
        return values

    def remarks(self) -> list[Said]:
        """Return what was said about which part."""
        said = self.cleaned_data
        return [
            Said(part.key, said[f"clause_{number}"], said[f"reason_{number}"])
            for number, part in enumerate(self.asked)
            if said.get(f"reason_{number}") and said.get(f"clause_{number}")
        ]


def refusal_form(request: Request, data: Any, *, step: int) -> RefusalForm:
    """Return the form for one request."""
    named = list(dict.fromkeys(each["clause"] for each in request.found))
    policy = current()
    titles = {clause.id: title_of(clause) for clause in policy.clauses} if policy else {}
    ordered = [*(name for name in named if name in titles), *(name for name in titles if name not in named)]
    clauses = [(name, titles[name]) for name in ordered]
    return RefusalForm(data, asked=parts(request.content), clauses=clauses, initial={"step": step})


class TakingBackForm(forms.Form):
    """Why an approval does not hold any more."""

    reason = forms.CharField(label=_("Why?"), max_length=300, widget=forms.Textarea({"rows": 3}))


class GuestForm(forms.Form):
    """Whom to ask outside, what about, and until when their link opens."""

    name = forms.CharField(label=_("Their name"), max_length=120)
    email = forms.EmailField(label=_("Their e-mail address at work"), max_length=254)
    language = forms.ChoiceField(label=_("In which language do we write to them?"), choices=list(NAMES.items()))
    reason = forms.CharField(
        label=_("What do you ask them to look at?"), max_length=300, widget=forms.Textarea({"rows": 3})
    )
    until = forms.DateField(
        label=_("Last day of the link"), help_text=_("At most thirty days from now."), widget=forms.DateInput
    )

    def whom(self) -> Whom:
        """Return who is asked."""
        said = dict(self.cleaned_data)
        until = said.pop("until")
        return Whom(**said, expires_at=end_of(until))


class HandingForm(forms.Form):
    """To whom, from which day, up to and including which day."""

    taker = forms.ModelChoiceField(
        label=_("To whom?"), queryset=Person.objects.none(), empty_label=_("Choose a colleague")
    )
    first = forms.DateField(label=_("First day"), widget=forms.DateInput)
    last = forms.DateField(label=_("Last day"), help_text=_("It belongs to it."), widget=forms.DateInput)

    def __init__(self, *args: Any, giver: Person, **kwargs: Any) -> None:
        """Offer who works here, but themselves."""
        super().__init__(*args, **kwargs)
        field = self.fields["taker"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 -- declared above
        people = Person.objects.here().exclude(pk=giver.pk).order_by("name")
        field.queryset = people
        self.initial.setdefault("first", timezone.localdate())

    def given(self) -> dict[str, Any]:
        """Return what the action wants."""
        said = self.cleaned_data
        return {"taker": said["taker"], "begins": start_of(said["first"]), "ends": end_of(said["last"])}


def start_of(day: Any) -> datetime:
    """Return the moment at which a day begins here."""
    return timezone.make_aware(datetime.combine(day, time.min))


def end_of(day: Any) -> datetime:
    """Return the moment at which a day is over here."""
    return start_of(day + timedelta(days=1))
