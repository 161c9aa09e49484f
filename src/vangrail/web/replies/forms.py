"""The gaps of a reply as fields, a wording as its author writes it, and a link card."""

from collections.abc import Collection, Mapping
from typing import Any, Final

from django import forms
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from vangrail.decisions.filling import problem_of
from vangrail.documents.people import office
from vangrail.languages import NAMES, SHIPPED
from vangrail.source.replies import load_catalogue
from vangrail.web.accounts.models import Account
from vangrail.web.accounts.queries import open_accounts
from vangrail.web.replies.actions.wordings import Said, Words, wrong_braces
from vangrail.web.replies.models import LinkCard, Wording
from vangrail.web.replies.queries import situations
from vangrail.web.replies.values import Handed, Ready
from vangrail.web.replies.words import PROBLEMS, TONES, WHERE

MOST_TEXT: Final = 1_000
MOST_LINE: Final = 120


class FillForm(forms.Form):
    """What stands in the gaps of a reply. Nothing of it is kept anywhere."""

    def __init__(
        self, *args: Any, reply: Ready, known: Mapping[str, list[Handed]] | None = None, **kwargs: Any
    ) -> None:
        """Make a field of each gap; `known` are the cards that a gap can be filled from, by their kind."""
        super().__init__(*args, **kwargs)
        self.reply = reply
        for gap in reply.gaps:
            cards = (known or {}).get(gap.card, []) if gap.card else []
            long = gap.slot.kind == "sentence"
            attributes = {"autocomplete": "off", "placeholder": gap.example} if not long else {"rows": 2}
            self.fields[gap.name] = forms.CharField(
                label=gap.label,
                max_length=gap.slot.most,
                help_text=gap.help,
                initial=_start(cards, gap.slot.kind),
                widget=forms.Textarea(attributes) if long else forms.TextInput(attributes),
            )

    def clean(self) -> dict[str, Any]:
        """Take no value that is not of its kind, or that only holds a place."""
        values = super().clean() or {}
        for gap in self.reply.gaps:
            problem = problem_of(gap.slot, values[gap.name]) if values.get(gap.name) else None
            if problem:
                self.add_error(gap.name, PROBLEMS[problem] % {"most": gap.slot.most, "example": gap.example})
        return values

    @property
    def open_gaps(self) -> int:
        """How many gaps are left or do not fit."""
        return len(self.errors) if self.is_bound else len(self.reply.gaps)


def _start(cards: list[Handed], kind: str) -> str:
    """Return what a gap starts from: the one link or number that the company hands out for it, if there is one."""
    own = [card for card in cards if card.key or card.id.startswith("own-")]
    found = [card.url if kind == "link" else card.phone or card.url for card in own]
    return found[0] if len(found) == 1 else ""


class WordingForm(forms.Form):
    """A reply as its author writes it: what it is for, who uses it until when, and its text in each language."""

    name = forms.SlugField(
        label=_("Short name"),
        max_length=60,
        help_text=_("Letters, digits and underscores. The same one in every language."),
    )
    situation = forms.ChoiceField(label=_("Situation"))
    where = forms.ChoiceField(label=_("Where it is said"), choices=WHERE.items(), widget=forms.RadioSelect)
    tone = forms.ChoiceField(label=_("Tone"), choices=TONES.items())
    desk = forms.ChoiceField(label=_("Who answers"))
    team = forms.CharField(
        label=_("Only for the team"),
        max_length=60,
        required=False,
        help_text=_("Leave it empty for everybody who answers."),
    )
    accounts: forms.ModelMultipleChoiceField[Account] = forms.ModelMultipleChoiceField(
        None, label=_("Only for these accounts"), required=False, widget=forms.CheckboxSelectMultiple
    )
    leads = forms.ChoiceField(
        label=_("Language that leads"),
        choices=[(name, NAMES[name]) for name in SHIPPED],
        help_text=_("When this text changes, the others are marked until somebody has looked at them."),
    )
    expires = forms.DateField(
        label=_("Last day"),
        widget=forms.DateInput,
        help_text=_("After it nobody is offered this reply. A year is usual."),
    )
    fact = forms.CharField(
        label=_("Where this can be looked up"),
        max_length=300,
        required=False,
        help_text=_("A page, a law or a price list that shows it."),
    )

    def __init__(self, *args: Any, fixed: bool = False, **kwargs: Any) -> None:
        """Fill the choices in the language of the page, and make fields for each language. `fixed` keeps name and situation."""
        super().__init__(*args, **kwargs)
        language = get_language() or "en"
        choices: dict[str, Any] = {
            "situation": [(each.id, each.title) for each in situations()],
            "desk": sorted({(each.desk, office(each.desk, language)) for each in situations()}),
        }
        for name, values in choices.items():
            self.fields[name].choices = values  # type: ignore[attr-defined]
        self.fields["accounts"].queryset = open_accounts()  # type: ignore[attr-defined]
        if fixed:
            self.fields["name"].widget = forms.HiddenInput()
            self.fields["situation"].widget = forms.HiddenInput()
        for spoken in SHIPPED:
            self._add_language(spoken)

    def _add_language(self, spoken: str) -> None:
        own = {"lang": spoken}
        self.fields[f"title_{spoken}"] = forms.CharField(
            label=_("Name"), max_length=MOST_LINE, required=False, widget=forms.TextInput(own)
        )
        self.fields[f"text_{spoken}"] = forms.CharField(
            label=_("Text"), max_length=MOST_TEXT, required=False, widget=forms.Textarea(own | {"rows": 5})
        )
        self.fields[f"not_when_{spoken}"] = forms.CharField(
            label=_("When not to use it"), max_length=300, required=False, widget=forms.Textarea(own | {"rows": 2})
        )
        self.fields[f"same_{spoken}"] = forms.BooleanField(
            label=_("I looked at it: it says the same as the text that leads"), required=False
        )

    def languages(self) -> list[tuple[str, str, list[forms.BoundField]]]:
        """Return the fields of each language, with its own name."""
        names = ("title", "text", "not_when", "same")
        return [(each, NAMES[each], [self[f"{name}_{each}"] for name in names]) for each in SHIPPED]

    def common(self) -> list[forms.BoundField]:
        """Return the fields that belong to no language."""
        return [self[name] for name in type(self).base_fields]

    def clean_name(self) -> str:
        """Return the short name in small letters, as placeholders and addresses have them."""
        return str(self.cleaned_data["name"]).lower().replace("-", "_")

    def clean(self) -> dict[str, Any]:
        """Ask for all of a language or nothing of it, and for braces that hold something."""
        values = super().clean() or {}
        for spoken in SHIPPED:
            parts = {name: values.get(f"{name}_{spoken}", "") for name in ("title", "text", "not_when")}
            if any(parts.values()) or spoken == values.get("leads"):
                for name, part in parts.items():
                    if not part and f"{name}_{spoken}" not in self.errors:
                        self.add_error(f"{name}_{spoken}", _("Write this too, or leave the whole language empty."))
            if wrong := wrong_braces(parts["text"], values.get("where", "public")):
                self.add_error(f"text_{spoken}", wrong)
        expires = values.get("expires")
        if expires and expires <= timezone.localdate():
            self.add_error("expires", _("Last day: choose a day after today. No reply stays good for ever."))
        return values

    def words(self) -> Words:
        """Return what is proposed."""
        values = self.cleaned_data
        texts = {
            spoken: Said(
                values[f"title_{spoken}"],
                values[f"text_{spoken}"],
                values[f"not_when_{spoken}"],
                values[f"same_{spoken}"],
            )
            for spoken in SHIPPED
            if values[f"text_{spoken}"]
        }
        names = ("name", "situation", "where", "tone", "desk", "team", "leads", "expires", "fact")
        return Words(**{name: values[name] for name in names}, texts=texts, accounts=values["accounts"])


def start_of(wording: Wording) -> dict[str, Any]:
    """Return what the form starts from: the words as they stand. Nobody has looked at translations again yet."""
    names = ("where", "tone", "desk", "team", "leads", "expires", "fact")
    start: dict[str, Any] = {name: getattr(wording, name) for name in names}
    start |= {"name": wording.reply.name, "situation": wording.reply.situation, "accounts": wording.accounts.all()}
    for each in wording.variants.all():
        start |= {f"title_{each.language}": each.title, f"text_{each.language}": each.text}
        start |= {f"not_when_{each.language}": each.not_when}
    return start


def start_from_library(name: str) -> dict[str, Any] | None:
    """Return what the form starts from when a company makes a reply of the library its own; None where there is none."""
    catalogue = load_catalogue()
    situation = catalogue.situation_of(name)
    if situation is None:
        return None
    form = next(each for each in catalogue.replies[situation] if each.id == name)
    start: dict[str, Any] = {
        "name": name,
        "situation": situation,
        "where": form.where,
        "tone": form.tone,
        "expires": form.review,
    }
    start |= {"leads": get_language() or "en", "desk": form.desk or catalogue.situations[situation].desk}
    for spoken in SHIPPED:
        start |= {f"title_{spoken}": form.name[spoken], f"text_{spoken}": form.text[spoken]}
        start |= {f"not_when_{spoken}": form.not_when[spoken], f"same_{spoken}": True}
    return start


class AdoptForm(forms.Form):
    """Which replies of the library somebody says yes to."""

    names = forms.MultipleChoiceField(error_messages={"required": _("Choose the replies that you say yes to.")})

    def __init__(self, *args: Any, names: Collection[str], **kwargs: Any) -> None:
        """Take those that still wait for a yes."""
        super().__init__(*args, **kwargs)
        self.fields["names"].choices = [(name, name) for name in names]  # type: ignore[attr-defined]


class WhyForm(forms.Form):
    """A reason in a sentence."""

    why = forms.CharField(label=_("Why?"), max_length=300, widget=forms.Textarea({"rows": 2}))


class CardForm(forms.ModelForm):  # type: ignore[type-arg]
    """A page or a number to hand to people."""

    class Meta:
        model = LinkCard
        fields = ("title", "kind", "country", "language", "url", "phone", "checked_on")

    country = forms.RegexField(
        r"^[A-Za-z]{2}$",
        label=_("Country"),
        required=False,
        help_text=_("Two letters, such as BE. Empty for every country."),
    )
    language = forms.ChoiceField(
        label=_("Language"),
        required=False,
        choices=[("", _("every language")), *((name, NAMES[name]) for name in SHIPPED)],
    )
    url = forms.URLField(label=_("Link"), required=False, assume_scheme="https")
    checked_on = forms.DateField(label=_("Looked at on"), widget=forms.DateInput, initial=timezone.localdate)

    def clean(self) -> dict[str, Any]:
        """Ask for a link or a number, and for a link that is safe to hand out."""
        values = super().clean() or {}
        if not (values.get("url") or values.get("phone")):
            self.add_error("url", _("Link: give a link or a phone number."))
        if values.get("url") and not values["url"].startswith("https://"):
            self.add_error("url", _("Link: it begins with https://, so that nobody can change what people read there."))
        if values.get("checked_on") and values["checked_on"] > timezone.localdate():
            self.add_error("checked_on", _("Looked at on: this day is still to come."))
        values["country"] = (values.get("country") or "").upper()
        return values
