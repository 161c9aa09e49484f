"""What stands between a version and its publication: what stops it, and what the owner has to weigh."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from django.utils import timezone
from django.utils.translation import gettext

from vangrail.documents.law import when_words
from vangrail.languages import NAMES
from vangrail.policy.clause import Fact
from vangrail.policy.model import Policy
from vangrail.source.data import said
from vangrail.source.facts import date_words
from vangrail.source.todos import Todo, todos
from vangrail.web.policies.models import Version
from vangrail.web.policies.queries.holding import policy_of
from vangrail.web.ui.languages import page_language

_PLACEHOLDER: Final = re.compile(
    r"\{[a-z_.]+\}|\[(?![ xX]\])[^\[\]\n]{1,60}\](?![(\[:])|<(?:company|name|bedrijf|naam|empresa|nombre)>"
    r"|\b(?:T[O]DO|TBD|XX[X])\b|_{4,}",
    re.IGNORECASE,
)
_READ: Final = frozenset({"have_checked", "no_pack", "own_clause"})
"""To-dos that somebody who knows the law settles; until then the texts say that they are a template."""

_HEARD: Final = frozenset({"ask_works_council"})
"""To-dos that a word from the works council settles."""

WORKS_COUNCIL: Final = "works_council"


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that the owner weighs before publishing, with a reason that is kept.

    `sources` are the places where a fact of law was read, `dated` says how old it is and when it was last looked at.
    """

    code: str
    text: str
    why: str
    sources: tuple[str, ...] = ()
    dated: str = ""


@dataclass(frozen=True, slots=True)
class Gate:
    """What stops a version, a sentence each, and what the owner weighs."""

    stops: tuple[str, ...]
    doubts: tuple[Doubt, ...]


def gate(version: Version) -> Gate:
    """Return what stands between a version and its publication, in the language of the page."""
    policy = policy_of(version.pk, version.digest)
    language = page_language()
    heard = {each.kind for each in version.consultations.all()}
    open_points = [
        each for each in todos(policy, today=timezone.localdate(), language=language) if each.needs == "publish"
    ]
    stops = [*_placeholders(policy), *(_stop(each) for each in open_points if each.code not in _READ | _HEARD)]
    doubts = [_doubt(each) for each in open_points if each.code in _READ and "legal" not in heard]
    if WORKS_COUNCIL not in heard and policy.company.works_council is not False:
        facts = [fact for fact in policy.facts().values() if fact.topic == WORKS_COUNCIL]
        doubts += [_fact(fact, language) for fact in facts]
        doubts += [_doubt(each) for each in open_points if each.code in _HEARD and not facts]
    return Gate(tuple(stops), tuple(doubts))


def _stop(todo: Todo) -> str:
    return f"{todo.text} {todo.why}"


def _doubt(todo: Todo) -> Doubt:
    return Doubt(todo.code, todo.text, todo.why)


def _fact(fact: Fact, language: str) -> Doubt:
    dated = gettext("As of %(date)s; last looked at on %(reviewed)s.") % {
        "date": when_words(fact.dated, language),
        "reviewed": date_words(fact.reviewed, language),
    }
    why = f"{said(fact.text, language)} {said(fact.effect, language) if fact.effect else ''}".strip()
    text = gettext("No word of the works council or staff representatives is recorded for this version.")
    return Doubt(f"works_council.{fact.id}", text, why, fact.source, dated)


def _placeholders(policy: Policy) -> Iterator[str]:
    """Yield a sentence for every passage that was meant to be filled in and was not."""
    for clause in policy.clauses:
        if clause.origin != "company":
            continue
        for language, text in clause.texts.items():
            parts = (text.title, text.text, text.why, text.instead, text.incident, *text.parts.values())
            for found in dict.fromkeys(match[0] for part in parts for match in _PLACEHOLDER.finditer(part)):
                words = {"clause": text.title, "found": found, "language": NAMES.get(language, language)}
                yield gettext("Fill in %(found)s in the clause “%(clause)s” (%(language)s).") % words
    company = policy.company
    people = [company.owner, *company.spokespersons]
    people += [person for desk in policy.desks.values() for person in (desk.person, desk.deputy)]
    facts = [company.name, company.values, *(part for each in people if each for part in (each.name, each.contact))]
    for match in filter(None, map(_PLACEHOLDER.search, facts)):
        yield gettext("Fill in %(found)s in the facts about the company.") % {"found": match[0]}
