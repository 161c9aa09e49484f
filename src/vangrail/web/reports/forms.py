"""What somebody reports, what they write later, and what those who read it do. No field asks for anybody's account."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext as now
from django.utils.translation import gettext_lazy as _

from vangrail.web.people.models import Person
from vangrail.web.reports.models import Closing

MOST: Final = 5_000
"""Characters of what somebody writes."""

CONFLICTS: Final = (
    ("no", _("No")),
    ("about", _("Yes: it is about one of them")),
    ("close", _("Yes: one of them is too close to it")),
)


def _text(label: Any, rows: int = 6, most: int = MOST, **more: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=most, widget=forms.Textarea({"rows": rows}), **more)


class ReportForm(forms.Form):
    """The part that both kinds share: about whom, who must not read it, and the name for who wants to give it."""

    about = forms.CharField(
        label=_("Is it about somebody who works here? Their name at work"),
        required=False,
        max_length=200,
        help_text=_("They, and everybody above them, will find no trace of this."),
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"}),
    )
    conflict = forms.ChoiceField(
        label=_("Is it about somebody who would read this, or is one of them too close to it?"),
        choices=CONFLICTS,
        widget=forms.RadioSelect,
    )
    who = forms.MultipleChoiceField(
        label=_("Who must not read it?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    my_name = forms.BooleanField(
        label=_("Send my name along"), required=False, help_text=_("If not, nothing here says who you are.")
    )
    once = forms.CharField(required=False, max_length=60, widget=forms.HiddenInput)

    def __init__(self, *args: Any, people: Sequence[Person], signed_in: bool, **more: Any) -> None:
        """Ask only what can be answered. `people` are those who would read it; `signed_in` says whether there is a name."""
        super().__init__(*args, **more)
        self.people = {str(person.pk): person for person in people}
        who: Any = self.fields["who"]
        who.choices = [(number, person.name) for number, person in self.people.items()]
        if not self.people:
            del self.fields["conflict"], self.fields["who"]
        if not signed_in:
            del self.fields["my_name"]

    def clean(self) -> dict[str, Any]:
        """Ask which of them, where somebody said that it is one of them."""
        values = super().clean() or {}
        if values.get("conflict") in {"about", "close"} and not values.get("who"):
            self.add_error("who", now("Who must not read it: tick at least one name."))
        return values

    def named(self, conflict: str) -> tuple[Person, ...]:
        """Return the people that were ticked, where this is what was said of them."""
        if self.cleaned_data.get("conflict") != conflict:
            return ()
        return tuple(self.people[number] for number in self.cleaned_data["who"])


class SawForm(ReportForm):
    """Something that somebody saw."""

    what = _text(_("What did you see?"))
    where = forms.CharField(
        label=_("Where and when?"),
        required=False,
        max_length=500,
        help_text=_(
            "A place and a time, or the link of the post that threatens or hurts somebody. Not somebody's own page."
        ),
        widget=forms.TextInput({"autocomplete": "off"}),
    )
    field_order = ("what", "where", "about", "conflict", "who", "my_name", "once")


class GrievanceForm(ReportForm):
    """Something that troubles somebody at work."""

    what = _text(_("What is wrong?"))
    wish = forms.CharField(
        label=_("What would help?"), required=False, max_length=1_000, widget=forms.Textarea({"rows": 3})
    )
    field_order = ("what", "wish", "about", "conflict", "who", "my_name", "once")


class CodeForm(forms.Form):
    """The code that somebody was given."""

    code = forms.CharField(
        label=_("Your code"), max_length=40, widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"})
    )


class ReplyForm(forms.Form):
    """What the reporter adds. The code goes along, so that no session is needed."""

    code = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)
    text = _text(_("Write more"), 4)


class WriteForm(forms.Form):
    """What the reporter reads."""

    text = _text(_("What the reporter will read"), 5)


class NoteForm(forms.Form):
    """What the reporter never sees."""

    text = _text(_("Your note"), 3)


class KeepFromForm(forms.Form):
    """Somebody who turns out to be meant."""

    whom = forms.CharField(
        label=_("Name, work e-mail or staff number"),
        max_length=200,
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"}),
    )


class ExtendForm(forms.Form):
    """A later end, and why."""

    until = forms.DateField(label=_("The new last day"), widget=forms.DateInput)
    reason = _text(_("Why it takes longer; the reporter reads this"), 3, 1_000)

    def __init__(self, *args: Any, due: date, latest: date, **more: Any) -> None:
        """Take days after the promised end only, and not more than as long again."""
        super().__init__(*args, **more)
        self.due, self.latest = due, latest

    def clean_until(self) -> date:
        """Return the day.

        Raises:
            ValidationError: it lies outside.
        """
        until: date = self.cleaned_data["until"]
        if not self.due < until <= self.latest:
            message = now("The new last day: choose one after %(due)s, and not after %(latest)s.")
            raise forms.ValidationError(
                message % {"due": date_format(self.due), "latest": date_format(self.latest)}, code="outside"
            )
        return until


class CloseForm(forms.Form):
    """How it ended."""

    outcome = forms.ChoiceField(label=_("How did it end?"), choices=Closing.OUTCOMES, widget=forms.RadioSelect)
    text = _text(_("What was done; the reporter reads this"), 5)
