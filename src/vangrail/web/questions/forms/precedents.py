"""An answer for everybody: written anew in each language, narrowed to where it holds, and free of whoever asked."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Final

from django import forms
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from vangrail.languages import NAMES
from vangrail.policy.model import Policy
from vangrail.source.names import name_of, platforms
from vangrail.web.policies.models import Appointment, Precedent
from vangrail.web.policies.queries.precedents import pointing
from vangrail.web.policies.shown import title_of
from vangrail.web.questions.shown import country_names

MOST_TEXT: Final = 1_000
MOST_THINGS: Final = 4
MOST_WORDS: Final = 20
YEAR: Final = timedelta(days=365)
LONGEST: Final = 10 * YEAR
"""How far ahead a last day may lie. What holds longer has none: somebody retires it."""

KINDS: Final = {
    "address": _("an address"),
    "birth_date": _("a date of birth"),
    "claim_number": _("a file number"),
    "credential": _("a password or key"),
    "email": _("an e-mail address"),
    "iban": _("a bank account"),
    "national_id": _("an identity number"),
    "payment_card": _("a card number"),
    "phone": _("a phone number"),
    "plate": _("a number plate"),
    "handle": _("a name on a platform"),
    "name": _("somebody's name"),
    "inner": _("a word that stays inside the company"),
    "secret": _("a word that only one desk may read"),
}
"""What stands in a text that points to somebody."""


class PrecedentForm(forms.Form):
    """A question and its answer, made anonymous."""

    clause = forms.ChoiceField(label=_("The clause that it is about"))
    answer = forms.ChoiceField(label=_("The answer, in short"), choices=Precedent.ANSWERS, widget=forms.RadioSelect)
    words = forms.CharField(
        label=_("Words by which a draft is recognised"),
        required=False,
        max_length=1_000,
        widget=forms.Textarea({"rows": 4}),
        help_text=_(
            "One thing a line, with other words for it behind commas, in all languages: photo, picture, foto. "
            "A draft is shown the answer when it has a word of every line."
        ),
    )
    by_rule = forms.BooleanField(label=_("Only where the rule speaks that it was about"), required=False)
    rule = forms.CharField(required=False, max_length=80, widget=forms.HiddenInput)
    account = forms.ChoiceField(label=_("For which accounts?"), required=False)
    platforms = forms.MultipleChoiceField(
        label=_("Only on these platforms"), required=False, widget=forms.CheckboxSelectMultiple
    )
    countries = forms.MultipleChoiceField(
        label=_("Only in these countries"), required=False, widget=forms.CheckboxSelectMultiple
    )
    topic = forms.ChoiceField(label=_("Subject"), required=False)
    until = forms.DateField(
        label=_("Holds until"),
        required=False,
        widget=forms.DateInput,
        help_text=_(
            "After this day nobody is shown it any more. Leave it empty if it holds until somebody retires it."
        ),
    )
    nobody = forms.BooleanField(label=_("I looked: none of these words is somebody's name"), required=False)

    def __init__(self, *args: Any, policy: Policy, **kwargs: Any) -> None:
        """Offer the clauses of the policy and where it holds, and make fields for each of its languages."""
        super().__init__(*args, **kwargs)
        self.policy, self.doubts = policy, ""
        language = get_language() or "en"
        choices: dict[str, list[tuple[Any, Any]]] = {
            "clause": [(each.id, title_of(each)) for each in policy.clauses],
            "account": [("", _("for both")), *Precedent.ACCOUNTS],
            "platforms": [(name, name_of("platforms", name, language)) for name in platforms()],
            "countries": country_names(policy),
            "topic": [("", "—"), *Appointment.TOPICS],
        }
        for name, values in choices.items():
            self.fields[name].choices = values  # type: ignore[attr-defined]
        for spoken in policy.languages:
            own = {"lang": spoken, "rows": 3}
            self.fields[f"question_{spoken}"] = _text(_("The question, as anybody could ask it"), own)
            self.fields[f"text_{spoken}"] = _text(_("The answer"), own | {"rows": 5})
        given = self.data if self.is_bound else self.initial
        if not given.get("rule"):
            del self.fields["by_rule"]
        if not self.is_bound:
            self.initial.setdefault("until", timezone.localdate() + YEAR)
            self.fields["nobody"].widget = forms.HiddenInput()

    def by_language(self) -> Iterator[tuple[str, str, Any, Any]]:
        """Yield each language with its name and its two fields, that of the page first."""
        for code in sorted(self.policy.languages, key=lambda code: code != get_language()):
            yield code, NAMES.get(code, code), self[f"question_{code}"], self[f"text_{code}"]

    def clean_words(self) -> list[list[str]]:
        """Return the words as groups: a thing a line."""
        groups = []
        for line in self.cleaned_data["words"].splitlines():
            words = list(dict.fromkeys(" ".join(word.split()) for word in line.split(",")))
            if words := [word for word in words if len(word) > 1]:
                groups.append(words[:MOST_WORDS])
        if len(groups) > MOST_THINGS:
            raise forms.ValidationError(_("four lines are enough; a draft has to have a word of each."))
        return groups

    def clean_until(self) -> date | None:
        """Return the last day, which has not passed."""
        until: date | None = self.cleaned_data["until"]
        if until is not None and until < timezone.localdate():
            raise forms.ValidationError(_("choose today or a day after it."))
        if until is not None and until > timezone.localdate() + LONGEST:
            raise forms.ValidationError(_("choose a day within ten years, or leave it empty."))
        return until

    def clean(self) -> dict[str, Any]:
        """Ask for both texts of a language, for what leads to it, and for everything that points to somebody to go."""
        values = super().clean() or {}
        self._both(values)
        if "words" in values and not values["words"] and not (values.get("rule") and values.get("by_rule")):
            self.add_error("words", _("give a word by which a draft can be recognised."))
        self._look(values)
        return values

    def _both(self, values: dict[str, Any]) -> None:
        written = [
            code for code in self.policy.languages if values.get(f"question_{code}") or values.get(f"text_{code}")
        ]
        for code in written or [
            get_language() if get_language() in self.policy.languages else self.policy.languages[0]
        ]:
            for name in ("question", "text"):
                if not values.get(f"{name}_{code}"):
                    self.add_error(f"{name}_{code}", _("fill this in, or leave this language out."))

    def _look(self, values: dict[str, Any]) -> None:
        """Point out what could tell who asked. What is certain has to go; of what may be a name somebody says that it is none."""
        fields = {
            name: values[name] for name in self.fields if name.startswith(("question_", "text_")) and values.get(name)
        }
        doubts: list[str] = []
        for name, text in [
            *fields.items(),
            ("words", ", ".join(word for group in values.get("words") or [] for word in group)),
        ]:
            for _where, found in pointing([text], self.policy):
                words = found.words(text)
                if found.sure:
                    said = {"words": words, "kind": KINDS[found.kind]}
                    self.add_error(
                        name, _("“%(words)s” looks like %(kind)s. Take it out.") % said if words else _hidden()
                    )
                elif name != "words":
                    doubts.append(words)
        self.doubts = ", ".join(dict.fromkeys(doubts))
        if doubts and not values.get("nobody"):
            self.add_error(
                "nobody", _("these look like names: %(words)s. Take them out, or tick this.") % {"words": self.doubts}
            )
        elif not doubts:
            self.fields["nobody"].widget = forms.HiddenInput()

    def precedent(self, desk: str) -> Precedent:
        """Return what was filled in as a precedent of a desk, not yet kept."""
        given = self.cleaned_data
        texts = {
            name: {code: given[f"{name}_{code}"] for code in self.policy.languages if given[f"{name}_{code}"]}
            for name in ("question", "text")
        }
        same = {
            name: given[name] for name in ("clause", "answer", "words", "account", "platforms", "countries", "topic")
        }
        return Precedent(
            desk=desk, rule=given["rule"] if given.get("by_rule") else "", until=given["until"], **same, **texts
        )


def _hidden() -> Any:
    return _("there is %(kind)s in it. Take it out.") % {"kind": KINDS["secret"]}


def _text(label: Any, attributes: dict[str, Any]) -> forms.CharField:
    return forms.CharField(label=label, required=False, max_length=MOST_TEXT, widget=forms.Textarea(attributes))


def laid_out(found: Precedent) -> dict[str, Any]:
    """Return a precedent as the fields of a form."""
    names = ("clause", "answer", "rule", "account", "platforms", "countries", "topic", "until")
    texts = {f"{name}_{code}": text for name in ("question", "text") for code, text in getattr(found, name).items()}
    words = "\n".join(", ".join(group) for group in found.words)
    return {name: getattr(found, name) for name in names} | texts | {"words": words, "by_rule": bool(found.rule)}


class WhyForm(forms.Form):
    """A reason, in one sentence."""

    why = forms.CharField(label=_("Why?"), max_length=300, help_text=_("Whoever reads the book later sees it."))
