"""What somebody sends to a desk, tick by tick, and what the desk answers."""

import secrets
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.check.draft import MAX_CHARACTERS
from vangrail.policy.model import Policy
from vangrail.policy.rule import LEVELS
from vangrail.web.questions.actions.asking import Ticked
from vangrail.web.questions.models import Decision, Question

MOST_NOTE = 2_000
"""Characters of a question or an answer that somebody writes."""


def _hidden(length: int = 80, *, required: bool = False) -> forms.CharField:
    return forms.CharField(required=required, max_length=length, strip=False, widget=forms.HiddenInput)


class SendForm(forms.Form):
    """Everything that could be sent, of which only what is ticked is. Nothing is ticked at first."""

    kind = forms.ChoiceField(choices=Question.KINDS, widget=forms.HiddenInput)
    desk = _hidden(20)
    clause = _hidden(60)
    rule = _hidden()
    level = _hidden(6)
    language = _hidden(5)
    text = _hidden(MAX_CHARACTERS)
    marked = _hidden(MAX_CHARACTERS)
    thread = _hidden(MAX_CHARACTERS)
    once = _hidden(60)

    note = forms.CharField(
        label=_("Your question"),
        required=False,
        max_length=MOST_NOTE,
        widget=forms.Textarea({"rows": 4}),
    )
    send_marked = forms.BooleanField(label=_("Only the words that were marked"), required=False)
    send_text = forms.BooleanField(label=_("The whole text"), required=False)
    send_thread = forms.BooleanField(label=_("What it answers"), required=False)
    send_clause = forms.BooleanField(label=_("Which clause it is about"), required=False)
    send_name = forms.BooleanField(
        label=_("My name"), required=False, help_text=_("If not, the desk reads “a colleague”.")
    )

    def __init__(self, *args: Any, policy: Policy, signed_in: bool, **kwargs: Any) -> None:
        """Take out what is not there to be ticked. `signed_in` says whether there is a name to send."""
        super().__init__(*args, **kwargs)
        self.policy = policy
        given = self.data if self.is_bound else self.initial
        there = {
            "marked": given.get("marked"),
            "text": given.get("text"),
            "thread": given.get("thread"),
            "clause": given.get("clause"),
            "name": signed_in,
        }
        for name, value in there.items():
            if not value:
                del self.fields[f"send_{name}"]
        if given.get("kind") == "contest":
            self.fields["note"].label = _("What is wrong with it?")
            self.fields.pop("send_clause", None)  # that is what it is about

    def clean(self) -> dict[str, Any]:
        """Keep only what the policy knows, and ask for something that the desk can answer."""
        values = super().clean() or {}
        values |= known(self.policy, values)
        ticked = [name for name in ("marked", "text", "thread", "clause") if values.get(f"send_{name}")]
        if values.get("kind") == "ask" and not ticked and not values.get("note", "").strip():
            self.add_error("note", _("Your question: write it, or tick what the desk may see."))
        return values

    def ticked(self) -> Ticked:
        """Return what is sent: of everything that came with the form only what was ticked."""
        values = self.cleaned_data
        contest = values["kind"] == "contest"
        clause = values["clause"] if contest or values.get("send_clause") else ""
        return Ticked(
            kind=values["kind"],
            desk=values["desk"],
            language=values["language"],
            once=values["once"] or secrets.token_urlsafe(16),
            clause=clause,
            rule=values["rule"] if clause else "",
            level=values["level"] if clause else "",
            text=values["text"] if values.get("send_text") else "",
            marked=values["marked"] if values.get("send_marked") else "",
            thread=values["thread"] if values.get("send_thread") else "",
            note=values.get("note", "").strip(),
        )


def known(policy: Policy, values: dict[str, Any]) -> dict[str, str]:
    """Return desk, clause, rule, level and language as the policy knows them; a word that it does not know becomes empty."""
    clause = next((each for each in policy.clauses if each.id == values.get("clause")), None)
    rules = {rule.name for rule in clause.rules} if clause else set()
    desk, level, language = (str(values.get(name) or "") for name in ("desk", "level", "language"))
    return {
        "desk": desk if desk in policy.desks else str(clause.desk) if clause else "communications",
        "clause": clause.id if clause else "",
        "rule": values["rule"] if values.get("rule") in rules else "",
        "level": level if level in LEVELS else "",
        "language": language if language in policy.languages else policy.languages[0],
    }


class AnswerForm(forms.Form):
    """What a desk answers."""

    text = forms.CharField(label=_("Your answer"), max_length=MOST_NOTE, widget=forms.Textarea({"rows": 6}))


class DecisionForm(AnswerForm):
    """What is decided about a rule that somebody found wrong, and why."""

    outcome = forms.ChoiceField(
        label=_("What happens with the rule?"), choices=Decision.OUTCOMES, widget=forms.RadioSelect
    )
    until = forms.DateField(
        label=_("Silent until"),
        required=False,
        widget=forms.DateInput,
        help_text=_("Only for a rule that will be silent."),
    )
    field_order = ("outcome", "until", "text")

    def clean(self) -> dict[str, Any]:
        """Ask for a day after today where the rule is to be silent."""
        values = super().clean() or {}
        until = values.get("until")
        if values.get("outcome") != "silenced":
            values["until"] = None
        elif until is None or until <= timezone.localdate():
            self.add_error("until", _("Silent until: choose a day after today. A rule is never silent for ever."))
        return values


class ReceiptForm(forms.Form):
    """The code that somebody without an account was given."""

    code = forms.CharField(
        label=_("Your code"), max_length=40, widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"})
    )
