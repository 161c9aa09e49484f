"""Turning the switch on, and changing what it holds, how long and what is said."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any, Final, get_args

from django import forms
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from vangrail.documents.people import office
from vangrail.languages import NAMES, SHIPPED
from vangrail.policy.company import DeskName
from vangrail.source.data import said, table
from vangrail.web.accounts.queries import open_accounts
from vangrail.web.crisis.queries.people import candidates
from vangrail.web.people.models import Person
from vangrail.web.policies.models.freezes import TEXT, WHAT, Freeze
from vangrail.web.policies.queries import current

HOURS: Final = (
    ("1", _("1 hour")),
    ("4", _("4 hours")),
    ("8", _("8 hours")),
    ("24", _("1 day")),
    ("72", _("3 days")),
)
SCOPES: Final = (
    ("everything", _("Everything the company posts")),
    ("country", _("One country")),
    ("topic", _("One topic")),
    ("account", _("One account of the company")),
)
MOST_WORDS: Final = 20


def _words(given: str) -> list[str]:
    """Return the words that stand between commas, each once."""
    words = dict.fromkeys(" ".join(word.split()) for word in given.split(","))
    return [word for word in words if word][:MOST_WORDS]


class ScopeForm(forms.Form):
    """What is held: everything, or one country, topic or account."""

    scope = forms.ChoiceField(label=_("What is held?"), choices=SCOPES, initial="everything", widget=forms.RadioSelect)
    country = forms.ChoiceField(label=_("Country"), required=False, help_text=_("Only for one country."))
    account = forms.ChoiceField(label=_("Account"), required=False, help_text=_("Only for one account."))
    words = forms.CharField(
        label=_("Words that people may use for it"),
        required=False,
        max_length=300,
        help_text=_(
            "Separated by commas, in your languages: fire, brand, incendio. Drafts with one of them are asked to wait."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the company's countries and accounts."""
        super().__init__(*args, **kwargs)
        self.fields["country"].choices = [("", "—"), *_countries()]  # type: ignore[attr-defined]
        self.fields["account"].choices = [("", "—"), *((str(each.pk), str(each)) for each in open_accounts())]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Ask for what the scope needs."""
        given = super().clean() or {}
        needed = {"country": "country", "account": "account", "topic": "words"}.get(given.get("scope", ""))
        sentences = {
            "country": _("Choose the country that it is about."),
            "account": _("Choose the account that it is about."),
            "words": _("Give at least one word that people use for the topic."),
        }
        if needed and not (_words(given.get("words", "")) if needed == "words" else given.get(needed)):
            self.add_error(needed, sentences[needed])
        return given

    def scope_fields(self) -> dict[str, Any]:
        """Return the fields of a freeze that say what it holds."""
        given, scope = self.cleaned_data, self.cleaned_data["scope"]
        names = dict(self.fields["account"].choices)  # type: ignore[attr-defined]
        return {
            "countries": [given["country"]] if scope == "country" else [],
            "accounts": {given["account"]: names[given["account"]]} if scope == "account" else {},
            "words": _words(given["words"]),
            "by_words": scope == "topic",
        }


class StartForm(ScopeForm):
    """Turning the switch on: what happened, what is held, how long, and which desk speaks."""

    what = forms.CharField(
        label=_("What happened, in one neutral sentence?"),
        max_length=WHAT,
        help_text=_("Everybody reads it, and it may leave the house. No names, no cause, no guesses."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autofocus": True}),
    )
    hours = forms.ChoiceField(
        label=_("For how long?"), choices=HOURS, initial="4", help_text=_("Then it ends by itself. You can extend it.")
    )
    desk = forms.ChoiceField(label=_("Which desk speaks?"), initial="crisis")
    field_order: tuple[str, ...] = ("what", "scope", "country", "account", "words", "hours", "desk")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Name the desks in the language of the page."""
        super().__init__(*args, **kwargs)
        language = get_language() or "en"
        self.fields["desk"].choices = [(name, office(name, language)) for name in get_args(DeskName)]  # type: ignore[attr-defined]

    def freeze_fields(self, at: datetime | None = None) -> dict[str, Any]:
        """Return the fields of the freeze, without its texts."""
        until = (at or timezone.now()) + timedelta(hours=int(self.cleaned_data["hours"]))
        given = {"what": self.cleaned_data["what"], "desk": self.cleaned_data["desk"], "until": until}
        return given | self.scope_fields()


class ExerciseForm(StartForm):
    """An exercise: the same, and who takes part."""

    people = forms.ModelMultipleChoiceField(
        label=_("Who takes part?"),
        queryset=Person.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("Only they see anything of it. You take part yourself."),
    )
    field_order: tuple[str, ...] = ("what", "people", "scope", "country", "account", "words", "hours", "desk")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer who answers for a desk or approves."""
        super().__init__(*args, **kwargs)
        self.fields["people"].queryset = candidates()  # type: ignore[attr-defined]


class TextsForm(forms.Form):
    """What everybody is told, and what they may say to a customer: two fields for each language."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Make the fields."""
        super().__init__(*args, **kwargs)
        for code in SHIPPED:
            for name, label in (("told", _("What staff are told")), ("say", _("What anybody may say to a customer"))):
                area = forms.Textarea(attrs={"rows": 4, "lang": code})
                field = forms.CharField(label=label, max_length=TEXT, widget=area)
                self.fields[f"{name}_{code}"] = field

    def by_language(self) -> Iterator[tuple[str, str, Any, Any]]:
        """Yield each language with its name and its two fields, that of the page first."""
        for code in sorted(SHIPPED, key=lambda code: code != get_language()):
            yield code, NAMES[code], self[f"told_{code}"], self[f"say_{code}"]

    def texts(self) -> dict[str, dict[str, str]]:
        """Return the texts by name and language."""
        return {name: {code: self.cleaned_data[f"{name}_{code}"] for code in SHIPPED} for name in ("told", "say")}


def chosen(account: str) -> dict[str, Any]:
    """Return what the form begins with where a link names an account: that one, if it is in use."""
    there = account.isdecimal() and open_accounts().filter(pk=int(account)).exists()
    return {"scope": "account", "account": account} if there else {}


def laid_out(texts: dict[str, dict[str, str]]) -> dict[str, str]:
    """Return texts by language as the fields of a form."""
    return {f"{name}_{code}": text for name, by in texts.items() for code, text in by.items()}


class ExtensionForm(forms.Form):
    """How much longer, and why."""

    hours = forms.ChoiceField(label=_("From now on"), choices=HOURS, initial="4")
    why = forms.CharField(label=_("Why?"), max_length=300, required=False)

    def until(self) -> datetime:
        """Return the new end."""
        return timezone.now() + timedelta(hours=int(self.cleaned_data["hours"]))


class EndForm(forms.Form):
    """Why it is over."""

    why = forms.CharField(label=_("Why is it over?"), max_length=300, required=False)


def scope_of(freeze: Freeze) -> dict[str, Any]:
    """Return what a freeze holds, as a form begins with it."""
    scope = (
        "country"
        if freeze.countries
        else "account"
        if freeze.accounts
        else "topic"
        if freeze.by_words
        else "everything"
    )
    return {
        "scope": scope,
        "country": next(iter(freeze.countries), ""),
        "account": next(iter(freeze.accounts), ""),
        "words": ", ".join(freeze.words),
    }


def _countries() -> list[tuple[str, str]]:
    policy, language = current(), get_language() or "en"
    codes = (policy.company.country, *policy.company.also_in) if policy else ()
    return [
        (code, str(said(table("countries")[code]["name"], language))) for code in codes if code in table("countries")
    ]
