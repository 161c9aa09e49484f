"""One entry of each list of the policy, as a form."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from pydantic import BaseModel

from vangrail.policy.company import Account, Allow, QuietPeriod, Room
from vangrail.source.forms import EmbargoForm, PersonForm
from vangrail.web.editor.forms.base import DESKS, LANGUAGES, CoreForm, lines


class EmbargoEntry(CoreForm):
    """Names that are not public before a moment."""

    core = EmbargoForm
    terms = forms.CharField(
        label=_("Names"), help_text=_("One per line: the code name, the product, its abbreviation."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip
    until = forms.DateTimeField(label=_("Public from"), widget=forms.DateTimeInput)
    timezone = forms.CharField(label=_("Time zone"), help_text=_("For instance: Europe/Brussels"))
    market = forms.CharField(
        label=_("Market"), help_text=_("Where this moment holds, such as Belgium."), required=False
    )
    note = forms.CharField(label=_("Note"), required=False)

    def core_data(self, cleaned: dict[str, Any]) -> dict[str, Any]:
        """Give the moment as the time that was typed, in the zone beside it."""
        until = cleaned["until"].replace(tzinfo=None)
        return super().core_data({**cleaned, "terms": tuple(lines(cleaned["terms"])), "until": until})


class QuietEntry(CoreForm):
    """Days on which nothing is said about results."""

    core = QuietPeriod
    start = forms.DateField(label=_("First day"), widget=forms.DateInput)
    end = forms.DateField(label=_("Last day"), widget=forms.DateInput)
    about = forms.CharField(label=_("About"), help_text=_("For instance: annual results."), required=False)

    def field_of(self, name: str) -> str | None:
        """Put what is wrong with the order beside the last day."""
        return super().field_of(name) or "end"


class RoomEntry(CoreForm):
    """A place that may be shown, after a question, or not."""

    core = Room
    name = forms.CharField(label=_("Room"))
    level = forms.ChoiceField(
        label=_("May it be shown?"),
        widget=forms.RadioSelect,
        choices=[
            ("green", _("Green: go ahead")),
            ("amber", _("Amber: ask first")),
            ("red", _("Red: please don’t")),
        ],
    )
    note = forms.CharField(
        label=_("Note"), help_text=_("Why, and what to do instead: people read this at the door."), required=False
    )


class AccountEntry(CoreForm):
    """An account of the company. Nobody's own account has a place here."""

    core = Account
    platform = forms.CharField(label=_("Platform"), help_text=_("For instance: Instagram"))
    name = forms.CharField(label=_("Name of the account"))
    url = forms.URLField(label=_("Address"), required=False, assume_scheme="https")
    owner = forms.ChoiceField(label=_("Desk that owns it"), choices=DESKS)
    languages = forms.MultipleChoiceField(
        label=_("Languages"), choices=LANGUAGES, widget=forms.CheckboxSelectMultiple, required=False
    )
    purpose = forms.CharField(label=_("What it is for"), required=False)
    posters = forms.CharField(
        label=_("Who posts"), help_text=_("One per line."), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    approvers = forms.CharField(
        label=_("Who approves"), help_text=_("One per line."), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def core_data(self, cleaned: dict[str, Any]) -> dict[str, Any]:
        """Give lines as lists."""
        split = {name: tuple(lines(cleaned[name])) for name in ("posters", "approvers")}
        return super().core_data({**cleaned, **split, "languages": tuple(cleaned["languages"])})


class SpokespersonEntry(CoreForm):
    """Somebody who speaks to the press."""

    core = PersonForm
    name = forms.CharField(label=_("Name"))
    role = forms.CharField(label=_("Role"), required=False)
    contact = forms.CharField(label=_("How to reach them at work"), required=False)


class AllowEntry(CoreForm):
    """A rule that is switched off for a while."""

    core = Allow
    rule = forms.CharField(label=_("Rule"), help_text=_("Its name, such as alone-at-work-now."))
    reason = forms.CharField(label=_("Why"))
    until = forms.DateField(label=_("Until"), widget=forms.DateInput, help_text=_("After this day it speaks again."))


def initial_of(value: BaseModel) -> dict[str, Any]:
    """Return what stands in the fields for an entry that is there."""
    found: dict[str, Any] = dict(value)
    for name, each in found.items():
        if isinstance(each, tuple) and name != "languages":
            found[name] = "\n".join(each)
    if "until" in found and hasattr(found["until"], "tzinfo"):
        moment = found["until"]
        found["timezone"] = getattr(moment.tzinfo, "key", "") or "UTC"
        if not getattr(moment.tzinfo, "key", ""):
            from datetime import UTC

            moment = moment.astimezone(UTC)
        found["until"] = moment.replace(tzinfo=None)
    return found
