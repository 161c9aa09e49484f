"""What a company's texts are filled from: the facts behind conditions, and the words behind placeholders, per language."""

from datetime import date
from typing import get_args

from vangrail.policy.company import NOBODY, NOBODY_AT, Desk, DeskName, Person, WorkRules
from vangrail.policy.model import Policy
from vangrail.source.data import said, table
from vangrail.source.model import PolicySource
from vangrail.source.names import country_in_text, name_of
from vangrail.source.template import Facts


def _yes(value: object) -> tuple[str]:
    return ("yes" if value else "no",)


def conditions_of(source: PolicySource | Policy) -> dict[str, tuple[str, ...]]:
    """Return every name a condition may speak of with the company's values. An unknown size satisfies no comparison."""
    company = source.company
    return {
        "country": (company.country, *company.also_in),
        "sector": company.sectors,
        "size": () if company.size is None else (str(company.size),),
        "listed": _yes(company.listed),
        "answers_customers": (source.dials.answers_customers,),
        "use_at_work": (source.dials.use_at_work,),
        "photographs": (source.dials.photographs,),
        "tone": (source.dials.tone,),
        "has_work_rules": _yes(source.work_rules),
        "works_council": _yes(company.works_council),
        "third_parties": _yes(company.third_parties),
    }


def desk_words(name: DeskName, desk: Desk | None, owner: Person | None, language: str) -> str:
    """Return how a text names a desk: its person, else the deputy, else the policy's owner, else "your manager".

    At HR the last is somebody else: a manager may be what people come to talk about.
    """
    person = (desk.person or desk.deputy) if desk else None
    if person:
        return f"{person.name} ({said(table('words')['desk'][name], language)})"
    if owner is None and name in NOBODY_AT:
        return str(said(NOBODY_AT[name], language))
    return owner_words(owner, language)


def owner_words(owner: Person | None, language: str) -> str:
    """Return how a text names the policy's owner."""
    return owner.name if owner else str(said(NOBODY, language))


def date_words(day: date, language: str) -> str:
    """Return a date written out: `1 March 2024`."""
    words = table("words")
    month = said(words["months"], language)[day.month - 1]
    return str(said(words["date"], language)).format(day=day.day, month=month, year=day.year)


def month_words(month: str, language: str) -> str:
    """Return a month such as `2024-03` written out: `March 2024`. Anything else stays as it is."""
    try:
        first = date.fromisoformat(f"{month}-01")
    except ValueError:
        return month
    words = table("words")
    return str(said(words["month"], language)).format(
        month=said(words["months"], language)[first.month - 1], year=first.year
    )


def facts_of(source: PolicySource | Policy, language: str) -> Facts:
    """Return what the company's texts in this language are filled from. `desk` alone is added by who fills a clause."""
    company = source.company
    words = {
        "company": company.name,
        "country": country_in_text(company.country, language),
        "owner": owner_words(company.owner, language),
        "sector": name_of("sectors", company.sectors[0], language),
        "values": company.values or str(said(table("words")["values"], language)),
    }
    for name in get_args(DeskName):
        words[f"desk.{name}"] = desk_words(name, source.desks.get(name), company.owner, language)
    return Facts(conditions_of(source), words | _work_rules(source.work_rules, language))


def _work_rules(rules: WorkRules | None, language: str) -> dict[str, str]:
    if rules is None:
        return {}
    return {
        "work_rules.article": rules.article,
        "work_rules.document": rules.document,
        "work_rules.date": date_words(rules.dated, language),
    }
