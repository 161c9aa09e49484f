"""A question of the interview as a form: its fields are the steps of the question, and the core says what is no answer."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext

from vangrail.source.steps import Step
from vangrail.source.typed import fault
from vangrail.web.editor.queries.interview import KEPT, OPEN

LONG = frozenset({"terms", "embargoes", "quiet_periods", "rooms", "accounts", "people"})
"""Kinds of which several are given, a line each."""

MAX = 20_000
"""Characters of one answer."""


class QuestionForm(forms.Form):
    """The fields of one question. What was given stands in them; an answer that is none keeps what was typed, with a sentence."""

    def __init__(self, steps: Sequence[Step], given: Mapping[str, Any], data: Any = None) -> None:
        """Take the question's steps, the answers so far, and what was sent."""
        self.steps = {name_of(step): step for step in steps}
        initial = {name: _initial(given.get(step.key)) for name, step in self.steps.items()}
        super().__init__(data, initial=initial, label_suffix="")
        for name, step in self.steps.items():
            self.fields[name] = _field(step, given)

    def clean(self) -> dict[str, Any]:
        """Ask the core about each answer."""
        cleaned = super().clean() or {}
        for name, step in self.steps.items():
            raw = cleaned.get(name)
            if isinstance(raw, str) and raw.strip() and step.kind != "yes_no" and raw != OPEN:
                sentence = fault(step, raw) if len(raw) <= MAX else gettext("This is longer than a page can hold.")
                if sentence:
                    self.add_error(name, sentence)
        return cleaned

    def answers(self) -> dict[str, Any]:
        """Return what was answered, by the key of each step; yes and no as such."""
        return {step.key: _answer(step, self.cleaned_data.get(name)) for name, step in self.steps.items()}

    def warning(self) -> str:
        """Return what deserves a second thought in what was chosen, or an empty text."""
        found = (
            choice.warning
            for name, step in self.steps.items()
            for choice in step.field.choices
            if choice.value == self.cleaned_data.get(name)
        )
        return next((text for text in found if text), "")


def name_of(step: Step) -> str:
    """Return the name of a step's field."""
    return step.key.replace(".", "_")


def _initial(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value in (None, KEPT) else str(value)


def _answer(step: Step, raw: Any) -> Any:
    if step.kind == "yes_no":
        return {"yes": True, "no": False}.get(raw, raw)
    return raw.strip() if isinstance(raw, str) else raw


def _field(step: Step, given: Mapping[str, Any]) -> forms.Field:
    label, hint = step.label, _hint(step, given)
    if step.kind == "choice":
        ways = [(each.value, _way(each.label, each.consequence)) for each in step.field.choices]
        return forms.ChoiceField(
            label=label,
            help_text=hint,
            required=False,
            widget=forms.RadioSelect,
            choices=[*ways, (OPEN, gettext("I don’t know yet"))],
        )
    if step.kind == "yes_no":
        ways = [("yes", gettext("Yes")), ("no", gettext("No")), (OPEN, gettext("I don’t know yet"))]
        return forms.ChoiceField(label=label, help_text=hint, required=False, widget=forms.RadioSelect, choices=ways)
    widget = forms.Textarea(attrs={"rows": 4}) if step.kind in LONG else forms.TextInput()
    required = {"required": gettext("The name is the one thing that is needed. Everything else can wait.")}
    return forms.CharField(
        label=label,
        help_text=hint,
        required=step.field.required,
        widget=widget,
        error_messages=required,
    )


def _way(label: str, consequence: str) -> str:
    return format_html('{}<span class="hint">{}</span>', label, consequence)


def _hint(step: Step, given: Mapping[str, Any]) -> str:
    if given.get(step.key) == KEPT:
        return gettext("What you wrote is on the list that one desk alone can read. What you write now is added.")
    parts = []
    if step.only_if:
        parts.append(gettext("Only if you said yes."))
    if step.kind in LONG and step.kind != "people":
        parts.append(gettext("One per line."))
    if step.example:
        parts.append(gettext("For instance: %(example)s") % {"example": step.example})
    return " ".join(parts)
