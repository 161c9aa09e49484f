"""Which questions of the scenario at hand were answered right in this session. Wrong answers leave no trace, not even here."""

from typing import Any, Final

_KEY: Final = "training"


def answered(session: Any, clause: str) -> set[int]:
    """Return the numbers of the questions of this scenario that were answered right."""
    kept = session.get(_KEY) or {}
    return set(kept.get("right", ())) if kept.get("clause") == clause else set()


def remember(session: Any, clause: str, number: int) -> set[int]:
    """Keep that a question was answered right, and return all that were. Only one scenario is kept at a time."""
    right = answered(session, clause) | {number}
    session[_KEY] = {"clause": clause, "right": sorted(right)}
    return right


def forget(session: Any) -> None:
    """Keep nothing any more: the scenario is done."""
    session.pop(_KEY, None)
