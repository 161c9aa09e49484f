"""What people fill in: an answer, whom a course is for, who may speak."""

from typing import Any

from django import forms
from django.conf import settings
from django.db.models import Q
from django.http import HttpRequest, QueryDict
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from vangrail.documents.html import inline
from vangrail.web.people.models import Group, Person, Role
from vangrail.web.training.models import AUDIENCES, SCOPES, Licence


class ChoiceForm(forms.Form):
    """One answer to a question; the answers stand in the order of the clause."""

    choice = forms.TypedChoiceField(
        coerce=int, widget=forms.RadioSelect, error_messages={"required": _("Choose an answer.")}
    )

    def __init__(self, prompt: str, answers: list[str], *args: Any, **kwargs: Any) -> None:
        """Take the question and its answers, as Markdown of one line."""
        super().__init__(*args, **kwargs)
        field: Any = self.fields["choice"]
        field.label = _safe(prompt)
        field.choices = [(number, _safe(answer)) for number, answer in enumerate(answers, 1)]


class AssignmentForm(forms.Form):
    """Who takes which course by when."""

    EVERYBODY = "all"

    course = forms.ChoiceField(label=_("Course"), choices=SCOPES, initial="essentials")
    audience = forms.ChoiceField(
        label=_("Written for"), choices=AUDIENCES, initial="personal", widget=forms.RadioSelect
    )
    whom = forms.ChoiceField(label=_("Who takes it?"))
    due = forms.DateField(label=_("To be done by"), widget=forms.DateInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer everybody, the groups there are, and the roles."""
        super().__init__(*args, **kwargs)
        groups = [(f"group:{group.pk}", group.name) for group in Group.objects.order_by("name")]
        roles = [(f"role:{name}", label) for name, label in Role.NAMES]
        whom: Any = self.fields["whom"]
        whom.choices = [
            (self.EVERYBODY, _("everybody whom it is written for")),
            (_("Groups"), groups),
            (_("Roles: whoever …"), roles),
        ]

    def clean_due(self) -> Any:
        """Refuse a day that has passed: everybody would be late at once."""
        due = self.cleaned_data["due"]
        if due < timezone.localdate():
            raise forms.ValidationError(_("To be done by: choose today or a later day."))
        return due

    def values(self) -> dict[str, Any]:
        """Return what the action `assign` takes."""
        kind, _colon, which = self.cleaned_data["whom"].partition(":")
        return {
            "audience": self.cleaned_data["audience"],
            "scope": self.cleaned_data["course"],
            "due": self.cleaned_data["due"],
            "group": Group.objects.get(pk=which) if kind == "group" else None,
            "role": which if kind == "role" else "",
        }


class LicenceForm(forms.ModelForm[Licence]):
    """Who may speak about what, where and for how long."""

    class Meta:
        model = Licence
        fields = ("person", "topic", "channel", "language", "market", "scope", "since", "until")
        widgets = {"since": forms.DateInput, "until": forms.DateInput}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Ask for somebody by their address or number, and offer the languages there are."""
        super().__init__(*args, **kwargs)
        held = self.instance.person
        self.fields["person"] = forms.CharField(
            label=_("Who"),
            required=False,
            max_length=254,
            help_text=_("Their work e-mail or staff number; empty for a role that waits for somebody."),
        )
        self.initial["person"] = (held.email or held.number or "") if held else ""
        self.fields["market"].widget.attrs |= {"maxlength": 2, "autocomplete": "off"}
        self.fields["market"].help_text = _("Two letters, such as BE; empty for everywhere.")
        self.fields["language"] = forms.ChoiceField(
            label=_("Language"), required=False, choices=[("", _("every language")), *settings.LANGUAGES]
        )

    def clean_person(self) -> Person | None:
        """Return who has this address or number and works here."""
        given = self.cleaned_data["person"].strip()
        if not given:
            return None
        found = Person.objects.here().filter(Q(email__iexact=given) | Q(number=given)).first()
        if found is None:
            raise forms.ValidationError(_("Who: nobody who works here has this e-mail or number."))
        return found

    def clean_market(self) -> str:
        """Return the country in capitals."""
        return str(self.cleaned_data["market"]).upper()

    def clean(self) -> dict[str, Any]:
        """Refuse a licence that ends before it begins."""
        values = super().clean() or {}
        since, until = values.get("since"), values.get("until")
        if since and until and until < since:
            self.add_error("until", _("Up to and including: choose a day on or after the first one."))
        return values


def posted(request: HttpRequest) -> QueryDict | None:
    """Return what was sent, also when it is empty; None when a page is only opened."""
    return request.POST if request.method == "POST" else None


def _safe(text: str) -> str:
    return mark_safe(inline(text))  # noqa: S308 -- what a policy's Markdown becomes was cleaned by nh3
