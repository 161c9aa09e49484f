"""What is asked about an account, its charter and how it sounds."""

from typing import Any, get_args

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from vangrail.documents.people import office
from vangrail.languages import DETECTED, NAMES
from vangrail.policy.company import DeskName
from vangrail.source.data import table
from vangrail.source.names import country_name
from vangrail.web.accounts.models import PLATFORMS, Account, Example
from vangrail.web.people.models import Person

LANGUAGES = [(code, NAMES[code]) for code in DETECTED]


class CharterForm(forms.Form):
    """Everything that a charter says."""

    name = forms.CharField(label=_("What do we call it?"), max_length=120)
    platform = forms.ChoiceField(label=_("Where is it?"), choices=PLATFORMS)
    handle = forms.CharField(
        label=_("Its name there"), max_length=120, required=False, help_text=_("The company’s own, such as @acme.")
    )
    url = forms.URLField(label=_("Its address"), max_length=300, required=False, assume_scheme="https")
    purpose = forms.CharField(
        label=_("What is it for?"), required=False, max_length=2000, widget=forms.Textarea({"rows": 3})
    )
    country = forms.ChoiceField(label=_("For which country?"), required=False)
    languages = forms.MultipleChoiceField(
        label=_("In which languages does it post?"), choices=LANGUAGES, widget=forms.CheckboxSelectMultiple
    )
    team = forms.CharField(label=_("Whose is it?"), max_length=60, required=False, help_text=_("A desk or a team."))
    posters = forms.ModelMultipleChoiceField(
        label=_("Who posts there?"),
        queryset=Person.objects.none(),
        required=False,
        help_text=_("Nobody named: the whole social team. Hold Ctrl or ⌘ to choose several."),
    )
    approvers = forms.ModelMultipleChoiceField(
        label=_("Who approves?"),
        queryset=Person.objects.none(),
        required=False,
        help_text=_("Nobody named: whoever approves company posts."),
    )
    house_style = forms.CharField(
        label=_("How does it sound?"), required=False, max_length=4000, widget=forms.Textarea({"rows": 5})
    )
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, account: Account | None = None, **kwargs: Any) -> None:
        """Begin from the charter as it is, and offer who works here."""
        if account is not None:
            kwargs["initial"] = start(account)
        super().__init__(*args, **kwargs)
        here = Person.objects.here().order_by("name")
        for name in ("posters", "approvers"):
            self.fields[name].queryset = here  # type: ignore[attr-defined]
        language = get_language() or "en"
        countries = sorted((country_name(code, language), code) for code in table("countries") if code != "ZZ")
        self.fields["country"].choices = [  # type: ignore[attr-defined]
            ("", _("For all of them")), *((code, name) for name, code in countries),
        ]  # fmt: skip

    def values(self) -> dict[str, Any]:
        """Return what the charter says beside the people in it."""
        return {
            name: value for name, value in self.cleaned_data.items() if name not in {"posters", "approvers", "seen"}
        }


def start(account: Account) -> dict[str, Any]:
    """Return a charter as the form begins from it."""
    plain = {name: getattr(account, name) for name in CharterForm.base_fields if hasattr(account, name)}
    people = {name: list(getattr(account, name).all()) for name in ("posters", "approvers")}
    return {**plain, **people, "seen": account.revision}


def team_name(account: Account) -> str:
    """Return whose an account is, with a desk by its name in the language of the page."""
    return office(account.team, get_language() or "en") if account.team in get_args(DeskName) else account.team


class ExampleForm(forms.Form):
    """A text as the account says it, or does not, and why."""

    kind = forms.ChoiceField(label=_("What is it?"), choices=Example.KINDS, widget=forms.RadioSelect)
    language = forms.ChoiceField(label=_("In which language?"), choices=LANGUAGES)
    text = forms.CharField(label=_("The text"), max_length=2000, widget=forms.Textarea({"rows": 3}))
    why = forms.CharField(label=_("Why?"), max_length=300)
