"""The parts of a policy source that are changed one at a time, and the token that says which state of one was seen."""

import hashlib
from collections.abc import Callable, Mapping
from typing import Any, Final

from vangrail.policy.clause import Clause
from vangrail.source.model import PolicySource

Mutate = Callable[[PolicySource], PolicySource]

_COMPANY: Final = frozenset({"spokespersons", "owner", "third_parties"})
_FACTS: Final = ("name", "country", "also_in", "sectors", "size", "listed", "values", "works_council")


def token(value: object) -> str:
    """Return a short digest of a part: the same value has the same one."""
    return hashlib.sha256(repr(value).encode()).hexdigest()[:16]


def part_of(source: PolicySource, name: str) -> Any:
    """Return a part by its name: `dials`, `rooms`, `desks.legal`, `lexicon.secret`, `spokespersons`, `company`, `clause.alone`.

    Raises:
        KeyError: a source has no such part.
    """
    head, _, rest = name.partition(".")
    if head == "clause":
        return next((clause for clause in source.clauses if clause.id == rest), rest in source.leave_out)
    if head == "lexicon":
        return getattr(source.lexicon, rest) if rest in type(source.lexicon).model_fields else _none(name)
    if head == "desks" and rest:
        return source.desks.get(rest)  # type: ignore[call-overload]  # a name that no desk has, has no desk
    if head == "company":
        facts = {key: getattr(source.company, key) for key in _FACTS}
        return {**facts, "languages": source.languages, "audiences": source.audiences}
    if head in _COMPANY:
        return getattr(source.company, head)
    return getattr(source, head) if head in type(source).model_fields else _none(name)


def _none(name: str) -> Any:
    raise KeyError(name)


def put(source: PolicySource, name: str, value: Any) -> PolicySource:
    """Return the source with another value for a part, as `part_of` names it. Nothing is checked here: the draft is read back.

    Raises:
        KeyError: a source has no such part.
    """
    head, _, rest = name.partition(".")
    if head == "lexicon":
        return source.model_copy(update={"lexicon": source.lexicon.model_copy(update={rest: value})})
    if head == "desks" and rest:
        others: dict[Any, Any] = {held: desk for held, desk in source.desks.items() if held != rest}
        desks = {**others, rest: value} if value else others
        return source.model_copy(update={"desks": desks})
    if head == "company":
        return _put_company(source, value)
    if head in _COMPANY:
        return source.model_copy(update={"company": source.company.model_copy(update={head: value})})
    if head not in type(source).model_fields:
        raise KeyError(name)
    return source.model_copy(update={head: value})


def _put_company(source: PolicySource, value: Mapping[str, Any]) -> PolicySource:
    facts = {key: each for key, each in value.items() if key in _FACTS}
    rest = {key: each for key, each in value.items() if key not in _FACTS}
    return source.model_copy(update={**rest, "company": source.company.model_copy(update=facts)})


def with_clause(source: PolicySource, clause: Clause) -> PolicySource:
    """Return the source with this clause of the company's own, in place of one with the same id; switched on."""
    others = [each for each in source.clauses if each.id != clause.id]
    clauses = tuple(sorted([*others, clause], key=lambda each: each.id))
    left_out = tuple(name for name in source.leave_out if name != clause.id)
    return source.model_copy(update={"clauses": clauses, "leave_out": left_out})


def without_clause(source: PolicySource, clause_id: str) -> PolicySource:
    """Return the source without the company's own clause of this id."""
    clauses = tuple(each for each in source.clauses if each.id != clause_id)
    return source.model_copy(update={"clauses": clauses})


def switched(source: PolicySource, clause_id: str, *, on: bool) -> PolicySource:
    """Return the source with a clause of the library switched on or off."""
    left_out = [name for name in source.leave_out if name != clause_id]
    return source.model_copy(update={"leave_out": tuple(left_out if on else [*left_out, clause_id])})
