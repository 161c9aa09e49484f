"""A policy source as the answers that somebody would type to make it: an interview about a policy begins with what it says."""

from collections.abc import Iterable
from typing import Any, Final, get_args

from vangrail.policy.company import DeskName, Lexicon, Person
from vangrail.source.model import PolicySource
from vangrail.source.names import UNKNOWN_COUNTRY, country_name, name_of

TERMS: Final = tuple(name for name in Lexicon.model_fields if name != "legal_matters")
"""Lists of the lexicon that a question asks for."""


def typed_of(source: PolicySource, language: str) -> dict[str, Any]:
    """Return what was typed, by the key of each step, in a shipped language. What has no answer is left out.

    Details that no question asks for, such as the hours of a desk, are not in it.
    """
    company = source.company
    countries = [code for code in (company.country, *company.also_in) if code != UNKNOWN_COUNTRY]
    found: dict[str, Any] = {
        "company": company.name,
        "country": ", ".join(country_name(code, language) for code in countries),
        "sector": ", ".join(name_of("sectors", name, language) for name in company.sectors if name != "other"),
        "size": str(company.size or ""),
        "listed": company.listed,
        "quiet_periods": _joined(f"{each.start} - {each.end}" for each in source.quiet_periods),
        "languages": ", ".join(source.languages),
        "values": company.values,
        **dict(source.dials),
        "rooms": _joined(f"{each.name} = {each.level}" for each in source.rooms),
        "embargoes": _joined(f"{', '.join(each.terms)} > {each.until.isoformat()}" for each in source.embargoes),
        **{name: _joined(getattr(source.lexicon, name)) for name in TERMS},
        "owner": _typed(company.owner),
        "spokespersons": _joined(_typed(person, role=False) for person in company.spokespersons),
        "accounts": _joined(f"{each.platform}: {each.name}" for each in source.accounts),
        "works_council": company.works_council,
        "third_parties": bool(company.third_parties),
        "third_parties.who": ", ".join(company.third_parties),
        **_desks(source),
        **_work_rules(source),
    }
    return {key: value for key, value in found.items() if value not in ("", None)}


def _joined(parts: Iterable[str]) -> str:
    return "\n".join(parts)


def _typed(person: Person | None, *, role: bool = True) -> str:
    if person is None:
        return ""
    return ", ".join(part for part in (person.name, person.role if role else "", person.contact) if part)


def _desks(source: PolicySource) -> dict[str, str]:
    desks = {name: source.desks[name] for name in get_args(DeskName) if name in source.desks}
    return {
        f"desks.{name}": ", ".join(_typed(person, role=False) for person in (desk.person, desk.deputy) if person)
        for name, desk in desks.items()
    }


def _work_rules(source: PolicySource) -> dict[str, Any]:
    rules = source.work_rules
    if rules is None:
        return {"work_rules": False}
    parts = {"article": rules.article, "date": rules.dated.isoformat(), "document": rules.document}
    return {"work_rules": True, **{f"work_rules.{part}": value for part, value in parts.items()}}
