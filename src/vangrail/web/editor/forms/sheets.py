"""What there is one of: facts about the company, its work rules, its review, a desk."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _
from pydantic import BaseModel

from vangrail.policy.company import Desk, Person, Review
from vangrail.source import answer_values as read
from vangrail.source.forms import DeskForm, PersonForm, WorkRulesForm
from vangrail.source.names import country_name, name_of
from vangrail.source.text import Refused
from vangrail.web.editor.forms.base import LANGUAGES, CoreForm
from vangrail.web.editor.forms.clause import AUDIENCES
from vangrail.web.ui.languages import page_language


class CompanyForm(forms.Form):
    """Facts about the company. Countries and lines of work are typed as people write them."""

    name = forms.CharField(label=_("Name"))
    countries = forms.CharField(
        label=_("Countries"), help_text=_("Where your people work, the most important one first, with commas.")
    )
    sectors = forms.CharField(label=_("Line of work"), help_text=_("In your own words, such as supermarket."))
    size = forms.IntegerField(label=_("Number of people"), min_value=1, required=False)
    languages = forms.MultipleChoiceField(
        label=_("Languages of the policy"), choices=LANGUAGES, widget=forms.CheckboxSelectMultiple
    )
    first = forms.ChoiceField(
        label=_("Language that leads"), choices=LANGUAGES, help_text=_("The others are translations of it.")
    )
    values = forms.CharField(label=_("Values"), required=False, widget=forms.Textarea(attrs={"rows": 2}))
    listed = forms.BooleanField(label=_("Listed on a stock exchange"), required=False)
    works_council = forms.NullBooleanField(
        label=_("Works council or staff representatives"),
        widget=forms.Select(choices=[("unknown", _("I don’t know yet")), ("true", _("Yes")), ("false", _("No"))]),
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Leave the colon behind a label out."""
        super().__init__(*args, **{"label_suffix": "", **kwargs})

    def clean_countries(self) -> tuple[str, ...]:
        """Return the codes of the countries."""
        return self._read(read.countries, "countries")

    def clean_sectors(self) -> tuple[str, ...]:
        """Return the names of the sectors."""
        return self._read(read.sectors, "sectors")

    def _read(self, reader: Any, name: str) -> tuple[str, ...]:
        from vangrail.source.problem_words import worded

        try:
            return tuple(reader(self.cleaned_data[name]))
        except Refused as error:
            raise forms.ValidationError(
                worded(error.found, page_language()) if page_language() != "en" else error.found
            ) from error

    @property
    def value(self) -> dict[str, Any]:
        """The facts, as the part `company` of the source has them."""
        data = self.cleaned_data
        countries = data["countries"]
        languages = dict.fromkeys([data["first"], *data["languages"]])
        facts = {name: data[name] for name in ("name", "sectors", "size", "listed", "values", "works_council")}
        return {**facts, "country": countries[0], "also_in": countries[1:], "languages": tuple(languages)}


def company_initial(facts: dict[str, Any]) -> dict[str, Any]:
    """Return what stands in the fields of the company's form."""
    language = page_language()
    countries = [country_name(code, language) for code in (facts["country"], *facts["also_in"])]
    return {
        **facts,
        "countries": ", ".join(countries),
        "sectors": ", ".join(name_of("sectors", name, language) for name in facts["sectors"]),
        "first": facts["languages"][0],
        "works_council": {True: "true", False: "false"}.get(facts["works_council"], "unknown"),
    }


class WorkRulesSheet(CoreForm):
    """The place in the work rules that allows a sanction: all three, or nothing."""

    core = WorkRulesForm
    article = forms.CharField(label=_("Article"), required=False)
    date = forms.DateField(label=_("Date of the document"), widget=forms.DateInput, required=False)
    document = forms.CharField(label=_("Name of the document"), required=False)

    def clean(self) -> dict[str, Any]:
        """Take all three away where none is given."""
        if not any(self.data.get(name, "").strip() for name in self.fields):
            self.value = None
            return {}
        return super().clean()


class ReviewSheet(CoreForm):
    """When the policy is looked at again, and who checked it."""

    core = Review
    next = forms.DateField(label=_("Look at it again on"), widget=forms.DateInput, required=False)
    by = forms.CharField(label=_("Checked by"), help_text=_("Somebody who knows the law there."), required=False)
    on = forms.DateField(label=_("Checked on"), widget=forms.DateInput, required=False)
    jurisdiction = forms.CharField(label=_("For which law"), required=False)


class ThirdPartiesSheet(forms.Form):
    """Who from other companies works here."""

    kinds = forms.CharField(
        label=_("Who"), help_text=_("With commas, such as temps, cleaners. Leave it empty when there is nobody."), required=False
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Leave the colon behind a label out."""
        super().__init__(*args, **{"label_suffix": "", **kwargs})

    @property
    def value(self) -> tuple[str, ...]:
        """The names, as the part `third_parties` of the source has them."""
        return tuple(read.third_parties(self.cleaned_data["kinds"] or False))


OPEN: Final = ((True, _("Everybody who has the address, without signing in")), (False, _("Who is signed in")))
"""Who may check a post, in words."""


class _Plain(forms.Form):
    """A form without a colon behind its labels."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Leave the colon out."""
        super().__init__(*args, **{"label_suffix": "", **kwargs})


class AudiencesSheet(_Plain):
    """For whom the policy is written."""

    audiences = forms.MultipleChoiceField(
        label=_("It is written for"), choices=AUDIENCES, widget=forms.CheckboxSelectMultiple,
        help_text=_("Each gets words of their own. Who is left out has no page, no document and nothing to sign."),
    )  # fmt: skip

    @property
    def value(self) -> tuple[str, ...]:
        """The audiences in their usual order, as the source has them."""
        return tuple(name for name, _label in AUDIENCES if name in self.cleaned_data["audiences"])


class OpenCheckSheet(_Plain):
    """Who may check a post."""

    open_check = forms.TypedChoiceField(
        label=_("Who may check a post"), choices=OPEN, widget=forms.RadioSelect, coerce=lambda given: given == "True",
        help_text=_("Where the site itself asks everybody to sign in, that holds whatever you choose here."),
    )  # fmt: skip

    @property
    def value(self) -> bool:
        """Whether everybody may."""
        return bool(self.cleaned_data["open_check"])


class OwnerSheet(CoreForm):
    """The owner of the policy."""

    core = PersonForm
    colleague = forms.ChoiceField(label=_("Choose a colleague"), required=False)
    name = forms.CharField(label=_("Or type a name"), required=False)
    role = forms.CharField(label=_("Role"), required=False)
    contact = forms.CharField(label=_("How to reach them at work"), required=False)

    def __init__(self, *args: Any, people: list[tuple[str, str]], **kwargs: Any) -> None:
        """Take the people to choose from, by address and name."""
        super().__init__(*args, **kwargs)
        self.fields["colleague"].choices = [("", "—"), *people]  # type: ignore[attr-defined]
        self.people = dict(people)

    def core_data(self, cleaned: dict[str, Any]) -> dict[str, Any]:
        """Take the name and the address of a colleague who was chosen."""
        return {key: text for key, text in _person(cleaned, "", self.people).items() if text}


class DeskSheet(CoreForm):
    """A desk: who answers, who stands in, when, and how soon."""

    core = DeskForm
    colleague = forms.ChoiceField(label=_("Who answers: choose a colleague"), required=False)
    name = forms.CharField(label=_("Or type a name"), required=False)
    contact = forms.CharField(label=_("How to reach them at work"), required=False)
    deputy_colleague = forms.ChoiceField(label=_("Who stands in: choose a colleague"), required=False)
    deputy_name = forms.CharField(label=_("Or type a name"), required=False)
    deputy_contact = forms.CharField(label=_("How to reach them at work"), required=False)
    hours = forms.CharField(label=_("Hours"), help_text=_("For instance: weekdays, 9:00-17:00"), required=False)
    answers_within = forms.IntegerField(
        label=_("Promised answer, in working hours"), min_value=1, max_value=400, required=False
    )

    def __init__(self, *args: Any, people: list[tuple[str, str]], **kwargs: Any) -> None:
        """Take the people to choose from, by address and name."""
        super().__init__(*args, **kwargs)
        self.people = dict(people)
        for name in ("colleague", "deputy_colleague"):
            self.fields[name].choices = [("", "—"), *people]  # type: ignore[attr-defined]

    def core_data(self, cleaned: dict[str, Any]) -> dict[str, Any]:
        """Give both people as the core has them, those without a name left out."""
        person, deputy = _person(cleaned, "", self.people), _person(cleaned, "deputy_", self.people)
        data = {
            "person": {key: text for key, text in person.items() if text} if person["name"] else None,
            "deputy": {key: text for key, text in deputy.items() if text} if deputy["name"] else None,
            "hours": cleaned.get("hours"),
            "answers_within": cleaned.get("answers_within"),
        }
        return super().core_data(data)


def _person(cleaned: dict[str, Any], prefix: str, people: dict[str, str]) -> dict[str, str]:
    chosen = cleaned.get(f"{prefix}colleague")
    if chosen:
        return {"name": people[chosen], "contact": chosen, "role": cleaned.get(f"{prefix}role") or ""}
    return {key: cleaned.get(f"{prefix}{key}") or "" for key in ("name", "contact", "role")}


def desk_initial(desk: Desk | None, people: dict[str, str]) -> dict[str, Any]:
    """Return what stands in the fields of a desk."""
    if desk is None:
        return {}
    found: dict[str, Any] = {"hours": desk.hours, "answers_within": desk.answers_within}
    return {**found, **person_initial(desk.person, people), **person_initial(desk.deputy, people, "deputy_")}


def person_initial(person: Person | None, people: dict[str, str], prefix: str = "") -> dict[str, str]:
    """Return what stands in the fields of a person: a colleague where the address is theirs."""
    if person is None:
        return {}
    if people.get(person.contact) == person.name:
        return {f"{prefix}colleague": person.contact, f"{prefix}role": person.role}
    return {f"{prefix}{key}": each for key, each in person}


def initial_of(value: BaseModel | None) -> dict[str, Any]:
    """Return what stands in the fields for a value that is there."""
    found = dict(value) if value else {}
    return {"date" if name == "dated" else name: each for name, each in found.items()}
