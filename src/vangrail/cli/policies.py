"""Policies for a command: read from where somebody points, or invented to try the whole library."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import product
from pathlib import Path
from typing import Any, Final, get_args

from vangrail.check.draft import Moment
from vangrail.cli.endings import failed
from vangrail.errors import PolicyError, Problem
from vangrail.policy.company import AnswersCustomers, NeedToKnow, Photographs, Tone, UseAtWork
from vangrail.policy.model import Policy, seal
from vangrail.source.published import load_policy

EXAMPLE: Final[dict[str, Any]] = {
    "company": "Acme",
    "country": "NL",
    "listed": True,
    "size": 400,
    "languages": ["en", "nl", "es"],
    "products": ["Lumo"],
    "competitors": ["Globex"],
    "customers": ["Northwind", "Bakkerij Zonne", "Wayne Enterprises"],
    "secret": ["Project Heron"],
    "tools": ["Quorra"],
    "legal_matters": ["Bluefinch"],
    "embargoes": [
        {"terms": ["Nightingale"], "until": "2099-01-01T09:00:00+01:00"},
        {"terms": ["Kestrel Mini"], "until": "2027-03-01T09:00:00+01:00"},
    ],
    "works_council": True,
    "third_parties": ["agency"],
    "work_rules": {"article": "12", "document": "work rules", "date": "2024-03-01"},
}
"""The invented company that examples of the library speak of."""

EXAMPLE_TIME: Final = "2026-11-20T12:00:00+01:00"
"""When they are checked, unless an example says otherwise: what is under embargo in them must stay so."""


def open_policy(path: Path) -> Policy:
    """Return the policy in a folder, or a published one.

    Raises:
        UsageError: there is nothing at this place.
        PolicyError: with every problem that was found.
    """
    if not path.exists():
        raise failed(key="policy.missing", path=path)
    try:
        return load_policy(path)
    except PolicyError as error:
        folder = path if path.is_dir() else path.parent
        raise PolicyError(_placed(problem, folder) for problem in error.problems) from None


def _placed(problem: Problem, folder: Path) -> Problem:
    """Return a problem whose file can be opened from here: the folder that somebody named stands in front of it."""
    file = folder / problem.file
    return replace(problem, file=str(file)) if file.is_file() else problem


def moment_of(text: str | None) -> Moment:
    """Return the moment that somebody names (ISO 8601; without a zone it is this machine's), or now.

    Raises:
        UsageError: it is not a time.
    """
    if text is None:
        return Moment(at=datetime.now(UTC))
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise failed(key="moment", found=text) from None
    return Moment(at=at if at.tzinfo else at.astimezone())


def library_problems() -> list[Problem]:
    """Return what is wrong with the files of the shipped library, which leaves out what it cannot read."""
    from vangrail.source.data import library
    from vangrail.source.library import read_library

    try:
        read_library(library(), check=True)
    except PolicyError as error:
        return list(error.problems)
    return []


def with_example_words(policy: Policy) -> Policy:
    """Return the policy with the words of the invented company beside its own, so that the library's examples hold in it too.

    The company's own words stay: if one of them makes a rule speak where the library says it must not, that is worth knowing.
    """
    from vangrail.source.answers import policy_from_answers

    example = policy_from_answers(EXAMPLE)
    words = {
        name: tuple(dict.fromkeys([*getattr(policy.lexicon, name), *getattr(example.lexicon, name)]))
        for name in type(policy.lexicon).model_fields
    }
    secrets = [one.need_to_know.terms for one in (policy, example) if one.need_to_know]
    known = NeedToKnow(salt=example.digest, terms=tuple(dict.fromkeys(term for terms in secrets for term in terms)))
    added = {
        "lexicon": policy.lexicon.model_copy(update=words),
        "embargoes": (*policy.embargoes, *example.embargoes),
        "need_to_know": known,
        "need_to_know_seal": seal(known),
    }
    return policy.model_copy(update=added)


def library_policies() -> Iterator[Policy]:
    """Yield invented policies that together have every clause and rule of the library, as few as come out."""
    from vangrail.source.answers import answers_to_source, policy_from_answers
    from vangrail.source.conditions import holds
    from vangrail.source.facts import conditions_of
    from vangrail.source.library import load_library

    wanted = {
        (clause.when, dial)
        for clause in load_library().clauses.values()
        for dial in ("", *(r.dial for r in clause.rules))
    }
    for answers in _variations():
        facts = conditions_of(answers_to_source(answers, salt="example"))
        covered = {pair for pair in wanted if all(holds(condition, facts) for condition in pair)}
        if covered:
            yield policy_from_answers(answers)
            wanted -= covered
        if not wanted:
            return


def _variations() -> Iterator[dict[str, Any]]:
    from vangrail.source.names import sectors

    choices: dict[str, tuple[Any, ...]] = {
        "sector": ([*sectors()], "other"),
        "listed": (True, False),
        "country": ("NL", "BE", "ES", "US", "GB", "DE", "FR"),
        "answers_customers": get_args(AnswersCustomers),
        "use_at_work": get_args(UseAtWork),
        "photographs": get_args(Photographs),
        "tone": get_args(Tone),
    }
    for values in product(*choices.values()):
        yield {**EXAMPLE, **dict(zip(choices, values, strict=True))}
