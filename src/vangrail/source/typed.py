"""What somebody typed, as an answer: whether it is one, how it was understood, and all of them together."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, Final

from vangrail.errors import Problem
from vangrail.languages import NAMES
from vangrail.source import answer_values as values
from vangrail.source.facts import date_words
from vangrail.source.interview import check_answer
from vangrail.source.names import (
    OTHER,
    country_languages,
    country_name,
    country_names,
    country_zone,
    map_country,
    name_of,
)
from vangrail.source.steps import Step, Turn, step_words
from vangrail.source.text import nearest, shown
from vangrail.source.typed_days import with_days

UNKNOWN: Final = "?"
"""How the answers say that something is not known yet."""

_READERS: Final[Mapping[str, Callable[[Any], Any]]] = {
    "text": lambda raw: " ".join(raw.split()),  # a name that was pasted with a line end in it
    "terms": values.terms,
    "third_parties": values.terms,
    "number": values.number,
    "countries": values.countries,
    "languages": values.languages,
}
_DATED: Final = frozenset({"day", "embargoes", "quiet_periods"})
_ENTRIES: Final = re.compile(r"[;\n]")
_SEVERAL: Final = re.compile(r"[,;/\n]")
_DIGITS: Final = 6
"""Digits from which on what stands beside a name is a telephone number."""


def fault(step: Step, raw: str) -> str:
    """Return in one sentence why this is no answer to the step, or an empty text."""
    try:
        raw.encode()
        value = value_of(step, raw)
    except ValueError:
        return _sentence(step, raw)
    if step.kind == "embargoes" and any(each.count(">") > 1 for each in _ENTRIES.split(raw)):
        return _sentence(step, raw)
    name, _, part = step.key.partition(".")
    if name == "work_rules":  # its parts mean something together only
        return ""
    found = check_answer(step.field, {part: value} if name == "desks" else value)
    return _sentence(step, raw) if isinstance(found, Problem) else ""


def _sentence(step: Step, raw: str) -> str:
    if values.is_unknown(raw):
        return step_words("fault", "required", step.language)
    for part in _SEVERAL.split(raw) if step.kind == "countries" else ():
        if part.strip() and map_country(part.strip()) is None:
            near = nearest(part.strip(), country_names())
            key = "country_near" if near else "country"
            return step_words("fault", key, step.language, found=shown(part.strip()), near=near.title())
    words = {"found": shown(raw), "example": step.example}
    return step_words("fault", step.kind, step.language, **words) or step_words(
        "fault", "other", step.language, **words
    )


def value_of(step: Step, raw: Any) -> Any:
    """Return what was given in a step, as an answers file has it.

    Raises:
        ValueError: it is no such thing.
    """
    if step.kind == "desk":
        people = _people(raw, most=2)
        return dict(zip(("person", "deputy"), people, strict=False))
    if step.kind == "person":
        return _owner(raw)
    if step.kind == "people":
        return _people(raw)
    if step.kind in _DATED and isinstance(raw, str):
        raw = with_days(raw.strip(), step.language)
    if step.kind == "day":
        return date.fromisoformat(raw)
    return _READERS[step.kind](raw) if step.kind in _READERS else raw


def _people(raw: str, most: int = 100) -> list[dict[str, str]]:
    """Return the people of `Anna Peeters, anna@acme.example, Bart Claes`: an address or a number belongs to the name before it."""
    found: list[dict[str, str]] = []
    for part in values.terms(raw):
        if not _is_contact(part):
            found.append({"name": part})
        elif found and "contact" not in found[-1]:
            found[-1]["contact"] = part
        else:
            raise ValueError(part)
    if not 0 < len(found) <= most:
        raise ValueError(raw)
    return found


def _owner(raw: str) -> dict[str, str]:
    """Return the person of `Karin Maes, manager, karin@acme.example`."""
    parts = values.terms(raw)
    names = [part for part in parts if not _is_contact(part)]
    if not names:
        raise ValueError(raw)
    contact = ", ".join(part for part in parts if _is_contact(part))
    found = {"name": names[0], "role": ", ".join(names[1:]), "contact": contact}
    return {key: text for key, text in found.items() if text}


def _is_contact(text: str) -> bool:
    return "@" in text or sum(char.isdigit() for char in text) >= _DIGITS


def understood(step: Step, raw: str, given: Mapping[str, Any]) -> str:
    """Return how an answer is read where that is not plain from what was typed; else an empty text."""
    found: Iterable[str] = ()
    if step.kind == "sectors":
        names = values.sectors(raw)
        if names == [OTHER]:
            return step_words("read", "other", step.language)
        found = (name_of("sectors", name, step.language) for name in names)
    elif step.kind == "countries":
        found = (country_name(code, step.language) for code in values.countries(raw))
    elif step.kind == "languages":
        found = (NAMES[code] for code in values.languages(raw))
    elif step.kind == "number":
        found = (_number(values.number(raw), step.language),)
    elif step.kind == "embargoes":
        found = (
            _moment(each, given, step.language) for each in check_answer(step.field, with_days(raw, step.language))
        )
    text = ", ".join(found)
    return "" if text.casefold() == raw.casefold() else text


def _number(value: int, language: str) -> str:
    return f"{value:,}" if language == "en" else f"{value:,}".replace(",", ".")


def _moment(embargo: Mapping[str, Any], given: Mapping[str, Any], language: str) -> str:
    until = embargo["until"]
    zone = str(until.tzinfo or country_zone(_country(given)))
    words = {"names": ", ".join(embargo["terms"]), "day": date_words(until.date(), language), "time": f"{until:%H:%M}"}
    return step_words("read", "moment", language, zone=zone, **words)


def _country(given: Mapping[str, Any]) -> str:
    raw = given.get("country")
    return str(values.countries(raw)[0]) if isinstance(raw, str) else ""


def usual_languages(given: Mapping[str, Any], language: str) -> tuple[str, ...]:
    """Return the languages a policy has when nobody says which: those of the country, else the one that is spoken."""
    code = _country(given)
    return country_languages(code) if code else (language,)


def gather(steps: Iterable[Step], given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the answers by their keys, as an answers file has them. What is not known yet stands there as `?`."""
    answers: dict[str, Any] = {}
    parts: dict[str, dict[str, Any]] = {}
    for step in steps:
        raw = given.get(step.key)
        if raw is None or not step.asked(given):
            continue
        value = UNKNOWN if raw is Turn.OPEN else value_of(step, raw) if isinstance(raw, str) else raw
        name, _, part = step.key.partition(".")
        if part:
            parts.setdefault(name, {})[part] = value
        else:
            answers[name] = value
    for name, found in parts.items():
        answers[name] = _joined(name, {part: value for part, value in found.items() if value != UNKNOWN})
    return _whole(answers)


def _joined(name: str, parts: dict[str, Any]) -> Any:
    if name == "third_parties":
        return parts.get("who", True)
    return parts or UNKNOWN


def _whole(answers: dict[str, Any]) -> dict[str, Any]:
    """Return the answers without half an article: three parts, or not known yet."""
    rules = answers.get("work_rules")
    if rules is True or (isinstance(rules, dict) and len(rules) != 3):
        answers["work_rules"] = UNKNOWN
    return answers
