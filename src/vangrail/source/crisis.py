"""What the crisis switch starts from: the texts for everybody, the steps of the first hour, and the words for a journalist."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from vangrail.languages import SHIPPED
from vangrail.source.data import said, table


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do in the first hour: by which desk, and within how many minutes from the start."""

    id: str
    desk: str
    minutes: int


def steps(of: str) -> tuple[Step, ...]:
    """Return the steps of a list, `incident` or `account`, in their order."""
    return tuple(Step(row["id"], row["desk"], row["minutes"]) for row in table("crisis")["step"] if row["list"] == of)


def step_words(name: str, language: str) -> str:
    """Return what a step says in a shipped language.

    Raises:
        KeyError: there is no such step.
    """
    for row in table("crisis")["step"]:
        if row["id"] == name:
            text: str = said({code: row[code] for code in SHIPPED}, language)
            return text
    raise KeyError(name)


def told(what: str, written_in: str, who: Mapping[str, str], company: str, *, exercise: bool = False) -> dict[str, str]:
    """Return what everybody is told, by language: that we know, not to comment, and who speaks (`who`, by language)."""
    texts = table("crisis")
    found = {}
    for language in SHIPPED:
        first = texts["told"]["same" if language == written_in else "other"][language]
        rest = texts["told"]["rest"][language].format(
            who=_upper(who[language], rest_starts=language != "es"), company=company
        )
        sentence = what.strip() if language == written_in else what.strip().rstrip(".")
        parts = [first.format(what=_closed(sentence) if language == written_in else sentence), rest]
        found[language] = " ".join([texts["exercise"][language], *parts] if exercise else parts)
    return found


def say(company: str) -> dict[str, str]:
    """Return what anybody may say to a customer, by language."""
    return {language: text.format(company=company) for language, text in table("crisis")["say"].items()}


def to_journalist(language: str, who: str, contact: str) -> str:
    """Return what to say to a journalist."""
    texts: Mapping[str, Any] = table("crisis")["journalist"]
    return str(said(texts, language)).format(who=_upper(who, rest_starts=language != "es"), contact=contact)


def _upper(text: str, *, rest_starts: bool) -> str:
    """Return a name as it begins a sentence."""
    return text[:1].upper() + text[1:] if rest_starts else text


def _closed(sentence: str) -> str:
    return sentence if sentence.endswith((".", "!", "?", "…")) else f"{sentence}."
