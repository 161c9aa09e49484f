"""A policy value as the document that people read: every clause for every reader, without stories that quote what goes wrong."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from vangrail.lint.document import Block, Document
from vangrail.lint.finding import Presence
from vangrail.lint.texts import from_text
from vangrail.policy.clause import ClauseText
from vangrail.policy.model import Policy

GAP: Final = "\n\n"
"""What stands between two passages."""


def policy_document(policy: Policy, language: str) -> Document:
    """Return the policy's clauses in one language as one text: title, clause, what is said to each audience, why, instead.

    The places of its blocks name the clause's file.

    Raises:
        KeyError: the policy has no texts in this language.
    """
    text, blocks = "", []
    for clause in policy.clauses:
        file = f"clauses/{clause.id}/{language}.md"
        title = clause.texts[language].title
        blocks.append(Block("heading", len(text), len(text) + len(title), 1, None, file))
        text += title + GAP
        for passage in passages(clause.texts[language]):
            here = from_text(passage, language).blocks
            blocks += [
                replace(each, start=each.start + len(text), end=each.end + len(text), file=file) for each in here
            ]
            text += passage + GAP
    return Document(text, tuple(blocks), language, name=policy.company.name)


def passages(words: ClauseText) -> Iterator[str]:
    """Yield what people read of a clause under its title, in order."""
    yield words.text
    yield from words.parts.values()
    yield words.why
    yield words.instead


def told_elsewhere(policy: Policy) -> dict[str, Presence]:
    """Return the components that a policy's documents hold beside its clauses: in the opening, the title page and the desks."""
    opening: dict[str, Presence] = dict.fromkeys(("purpose", "scope-people", "scope-media"), "present")
    found = opening | {"review": "present" if policy.review.next else "weak"}
    if any(desk.person or desk.deputy for desk in policy.desks.values()) or policy.company.owner:
        found["contact"] = "present"
        found["spokesperson"] = "present"
    if policy.consultations:
        found["consultation"] = "present"
    return found
