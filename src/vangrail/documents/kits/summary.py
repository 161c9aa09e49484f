"""The two-minute summary: what you can do first, then what we ask, whom to ask, and how to find out for one post."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from vangrail.documents.kits.extract import opening, pieces
from vangrail.documents.kits.kit import Kit, Maker
from vangrail.documents.model import Block, Items, Pairs, Prose, Section
from vangrail.policy.audience import Audience
from vangrail.policy.clause import Clause
from vangrail.policy.model import Policy

MOST_WORDS: Final = 350
"""Words of a summary, from its title to the last desk."""

_LEAST_ASKS: Final = 3
_LEAST_YES: Final = 2

YES: Final[Mapping[Audience, tuple[str, ...]]] = {
    "personal": ("your_rights", "your_voice", "who_speaks", "rooms_and_photographs"),
    "corporate": ("your_rights", "approval", "replies", "account_charter"),
    "third_party": ("your_rights", "rooms_and_photographs", "who_speaks"),
    "candidate": ("your_rights", "who_speaks", "colleagues_and_grievances", "rooms_and_photographs"),
}
"""The clauses that say what these readers can do, the most important first."""

ASKS: Final[Mapping[Audience, tuple[str, ...]]] = {
    "personal": (
        "personal_data",
        "transparency",
        "unreleased_products",
        "confidential_information",
        "private_conversations",
    ),
    "corporate": ("facts", "personal_data", "conflict", "crisis", "access"),
    "third_party": ("confidential_information", "personal_data", "lone_worker", "media_questions", "access"),
    "candidate": ("confidential_information", "tools_and_operations", "security_awareness"),
}
"""The clauses that ask something of them. Of a listed company the first one is about figures."""

_SAID_BY_TITLE: Final = frozenset({"transparency"})
"""Clauses whose title is what they ask; their second paragraph is about something else."""


def summary(policy: Policy, audience: Audience, language: str, *, issued: date | None = None) -> Kit:
    """Return the summary. Every sentence about posting stands in a clause.

    It has at most `MOST_WORDS` words, unless the company's own clauses are so long that a few of them do not fit.
    """
    make = Maker(policy, audience, language, issued)
    figures = ("financial_information",) if policy.company.listed else ()
    asks = [_ask(make, clause) for clause in make.those(*figures, *ASKS[audience])][:5]
    can = [_can(make, clause) for clause in make.those(*YES[audience])]
    while words(made := _made(make, can, asks)) > MOST_WORDS:
        if len(asks) > _LEAST_ASKS:
            asks = asks[:-1]
        elif len(can) > _LEAST_YES:
            can = can[:-1]
        else:
            break
    return made


def words(kit: Kit) -> int:
    """Count the words that somebody reads: titles, the sentence on top, and the sections."""
    texts = [kit.title, *kit.intro]
    for _, section in kit.walk():
        texts += [section.title, *(text for block in section.blocks for text in _texts(block))]
    return sum(len(re.findall(r"[^\s*]*\w[^\s*]*", text)) for text in texts)


def _texts(block: Block) -> tuple[str, ...]:
    match block:
        case Items(items):
            return items
        case Pairs(rows):
            return tuple(text for row in rows for text in row)
        case _:
            return (block.text,)


def _made(make: Maker, can: list[str], asks: list[str]) -> Kit:
    doubt = [opening(text, 3) for text in _doubt(make)]
    sections = [
        Section("kit-yes", make.word("summary.yes"), (Items(tuple(can)),) if can else ()),
        Section("kit-ask", make.word("summary.ask"), (Items(tuple(asks)),) if asks else ()),
        Section("kit-post", make.word("summary.post"), tuple(Prose(text) for text in doubt)),
        Section("kit-desks", make.word("summary.desks"), (make.whom("hr", "security"),)),
    ]
    title = make.word("summary.title")
    return make.kit("summary", title, make.base.subtitle, make.base.intro[:1], sections)


def _doubt(make: Maker) -> list[str]:
    """Return what the clause about doubt says to these readers; to everybody, the paragraph that says how to find out."""
    found = make.those("in_doubt")
    if not found:
        return []
    text = make.text(found[0])
    if make.audience in {"corporate", "candidate"} and (part := text.parts.get(make.audience)):
        return [part]
    first = 0 if make.audience == "third_party" else 1  # who has no account of ours needs no check of ours
    return [piece.text for piece in pieces(text.text)[first : first + 1]]


def _can(make: Maker, clause: Clause) -> str:
    text = make.text(clause)
    applies = make.audience == "candidate" or (make.audience == "third_party" and clause.section != "rights")
    said = text.parts.get(make.audience) if applies else None
    return f"{make.lead(clause)} {opening(pieces(said or text.text)[0].text, 2)}"


def _ask(make: Maker, clause: Clause) -> str:
    """Return what a clause asks: what it says extra to these readers, or its second paragraph and the way out."""
    text = make.text(clause)
    lead = make.lead(clause)
    if make.audience != "personal" and (part := text.parts.get(make.audience)):
        return f"{lead} {opening(pieces(part)[0].text, 2)}"
    limit = "" if clause.id in _SAID_BY_TITLE else _limit(text.text)
    return f"{lead} {limit} {opening(pieces(text.instead)[0].text)}".replace("  ", " ")


def _limit(text: str) -> str:
    """Return the first sentence after what one can do; where a list follows it, with the beginning of that list."""
    rest = pieces(text)[1:]
    if not rest or rest[0].items:
        return ""
    first = opening(rest[0].text)
    if not first.endswith(":"):
        return first
    return (
        f"{first} {'; '.join(item.strip(' .;') for item in rest[1].items[:2])} …" if rest[1:] and rest[1].items else ""
    )
