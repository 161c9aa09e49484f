"""The answers of the interview: what may be answered, checked all at once, and the policy they make.

Only `company` must be known. Every other answer may be left out, and what is left out becomes a careful default and a to-do.
"""

import hashlib
import json
import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from vangrail.errors import AnswersError, Problem
from vangrail.policy.audience import AUDIENCES
from vangrail.policy.company import Company, Dials, Embargo, Lexicon, NeedToKnow
from vangrail.policy.model import Policy
from vangrail.source.answer_forms import Answers, EmbargoAnswer
from vangrail.source.explain import explain
from vangrail.source.forms import zone
from vangrail.source.model import PolicySource
from vangrail.source.names import UNKNOWN_COUNTRY, country_languages, country_zone
from vangrail.source.resolve import resolve
from vangrail.source.text import Refused, shown
from vangrail.source.toml import dotted, read_toml


def check_answers(answers: Mapping[str, Any], file: str = "answers") -> Answers:
    """Return the answers, checked.

    Raises:
        AnswersError: with everything that is unknown, of the wrong kind or missing. `file` is how the problems call them.
    """
    try:
        return Answers.model_validate(answers)
    except ValidationError as error:
        raise AnswersError(answer_problems(error, file)) from None


def answer_problems(error: ValidationError, file: str = "answers") -> list[Problem]:
    """Return what the form of the answers refused, as problems. What only Legal may know is never shown."""
    found: list[Problem] = []
    for each in error.errors(include_url=False):
        loc = tuple(part for part in each["loc"] if part != "[key]")
        code, wanted, said = explain(Answers, each, hide=loc[:1] == ("legal_matters",))
        found.append(Problem(code.replace("file.", "answers."), file, None, shown(dotted(loc)), wanted, said))
    return found


def read_answers(path: str | os.PathLike[str]) -> dict[str, Any]:
    """Return the answers of a TOML or JSON file, unchecked.

    Raises:
        AnswersError: the file cannot be read, or is neither.
    """
    file = Path(path)
    problems: list[Problem] = []
    try:
        raw = file.read_bytes()
        if file.suffix.lower() == ".json":
            data = json.loads(raw)
            if isinstance(data, dict):
                return data
            problems.append(Problem("answers.file", file.name, None, "", "a table of answers", "something else"))
        elif toml := read_toml(raw, file.name, problems):
            return toml.data
    except OSError as error:
        problems.append(
            Problem("answers.file", file.name, None, "", "a file that can be read", error.strerror or "an error")
        )
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", None)
        problems.append(
            Problem("answers.file", file.name, line, "", "JSON or TOML", getattr(error, "msg", "something else"))
        )
    raise AnswersError(problems)


def answers_to_source(answers: Mapping[str, Any], language: str = "en", *, salt: str = "") -> PolicySource:
    """Return the policy folder that the interview would write, as a value.

    `language` is the language the interview was held in; the policy has it when neither `languages` nor `country` was
    answered. `salt` seals the need-to-know terms, by default a random one.

    Raises:
        AnswersError: with everything that is wrong with the answers.
    """
    given = check_answers(answers)
    countries = given.country or (UNKNOWN_COUNTRY,)
    default = country_languages(countries[0]) if given.country else (language,)
    return PolicySource(
        company=_company(given, countries),
        languages=tuple(dict.fromkeys(given.languages or default)),
        audiences=tuple(each for each in AUDIENCES if each != "third_party" or given.third_parties != ()),
        dials=Dials(**{name: getattr(given, name) for name in Dials.model_fields}),
        desks={name: desk.value() for name, desk in given.desks.items()},
        lexicon=Lexicon(**{name: getattr(given, name) for name in Lexicon.model_fields if name != "legal_matters"}),
        embargoes=tuple(_embargo(each, country_zone(countries[0])) for each in given.embargoes),
        quiet_periods=given.quiet_periods,
        rooms=given.rooms,
        accounts=given.accounts,
        work_rules=given.work_rules.value() if given.work_rules else None,
        # What is before a court is the one thing that even the policy's own readers should not learn from it.
        need_to_know=NeedToKnow(salt=salt or secrets.token_hex(16), terms=given.legal_matters)
        if given.legal_matters
        else None,
    )


def _company(given: Answers, countries: tuple[str, ...]) -> Company:
    return Company(
        name=given.company,
        country=countries[0],
        also_in=tuple(dict.fromkeys(country for country in countries[1:] if country != countries[0])),
        sectors=given.sector,
        size=given.size,
        listed=given.listed,
        values=given.values,
        works_council=given.works_council,
        third_parties=given.third_parties or (),
        spokespersons=tuple(person.value() for person in given.spokespersons),
        owner=given.owner.value() if given.owner else None,
    )


def _embargo(given: EmbargoAnswer, local: str) -> Embargo:
    try:
        until = given.until if given.until.tzinfo else given.until.replace(tzinfo=zone(given.timezone or local))
    except Refused as error:  # a machine without time zone data
        raise AnswersError(
            [Problem("answers.value", "answers", None, "embargoes", error.wanted, error.found)]
        ) from error
    return Embargo(terms=given.terms, until=until, market=given.market, note=given.note)


def policy_from_answers(answers: Mapping[str, Any]) -> Policy:
    """Return the policy that the interview would write, in memory. The same answers give the same digest.

    Raises:
        AnswersError: with everything that is wrong with the answers.
    """
    # A policy in memory has no file to keep a random salt in, and its digest has to be the same next time. The salt comes
    # from the answers themselves then: enough here, where the terms are in the same memory, and never written to a folder.
    given = check_answers(answers)
    material = json.dumps([given.company, *given.legal_matters]).encode()
    return resolve(answers_to_source(answers, salt=hashlib.sha256(material).hexdigest()))
