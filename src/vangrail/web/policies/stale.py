"""Which translations did not follow when a clause changed."""

from collections.abc import Mapping

from vangrail.policy.clause import ClauseText
from vangrail.policy.model import Policy

_PARTS = ("title", "text", "why", "instead", "parts")


def stale(new: Policy, old: Policy, before: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Return, by language, the clauses whose text did not follow a change in the policy's first language.

    `before` is the same of the old version: what lagged behind then still does, until somebody touches it.
    """
    first, *others = new.languages
    was = {clause.id: clause.texts for clause in old.clauses}
    found: dict[str, list[str]] = {}
    for clause in new.clauses:
        texts, earlier = clause.texts, was.get(clause.id, {})
        moved = first in earlier and first in texts and _read(earlier[first]) != _read(texts[first])
        for language in others:
            if language not in texts or language not in earlier or _read(earlier[language]) != _read(texts[language]):
                continue
            if moved or clause.id in before.get(language, ()):
                found.setdefault(language, []).append(clause.id)
    return found


def _read(text: ClauseText) -> tuple[object, ...]:
    """Return what people read of a clause."""
    return tuple(getattr(text, part) for part in _PARTS)
