"""Whether an answer to somebody in public may go out at once, or somebody else reads it first."""

from dataclasses import dataclass
from typing import Literal

from vangrail.policy.rule import LEVELS, Level

Reason = Literal["own_words", "level", "licence", "frozen"]
"""Why somebody else reads it first: the words are not approved, the check says to ask, who answers is not appointed for this topic
today, or company posts are held back just now."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """An answer that is ready: whether its words are an approved reply, what the check says about it, and who wants to send it."""

    is_approved_reply: bool
    level: Level
    is_licensed: bool
    is_frozen: bool = False


def reasons(prepared: Prepared) -> tuple[Reason, ...]:
    """Return every reason why somebody else reads an answer first, the gravest first; none where it may go out at once."""
    found: list[tuple[Reason, bool]] = [
        ("frozen", prepared.is_frozen),
        ("level", LEVELS.index(prepared.level) >= LEVELS.index("ask")),
        ("own_words", not prepared.is_approved_reply),
        ("licence", not prepared.is_licensed),
    ]
    return tuple(reason for reason, holds in found if holds)
