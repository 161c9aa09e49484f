"""The manager's ten-minute talk: what to say, minute by minute, with notes beside it. Stories and answers come from the clauses."""

from datetime import date
from typing import Final

from vangrail.documents.kits.extract import opening, paragraphs, pieces
from vangrail.documents.kits.kit import Kit, Maker
from vangrail.documents.model import Block, Items, Note, Prose, Section
from vangrail.policy.clause import Clause
from vangrail.policy.model import Policy

_STORIES: Final = ("personal_data", "lone_worker", "customers_and_receipts", "unreleased_products", "permanence")
_CHANGES: Final = ("customer_questions", "use_at_work", "rooms_and_photographs", "transparency", "in_doubt")
"""The clauses that the company's own choices make different."""

_ASKS_FIRST: Final = frozenset({"transparency"})
"""Clauses that ask in their first paragraph."""

_QUESTIONS: Final = (
    "listening",
    "colleagues_and_grievances",
    "consequences",
    "in_doubt",
    "media_questions",
    "customer_questions",
    "your_rights",
)
_OPENING: Final = ("in_doubt", "your_rights")
_MANY: Final = 5
_THREE: Final = 3


def manager_talk(policy: Policy, language: str, *, issued: date | None = None) -> Kit:
    """Return the talk. What the speaker says and what the speaker alone reads are told apart."""
    make = Maker(policy, "personal", language, issued)
    own = [clause for clause in make.clauses.values() if clause.origin == "company"]
    told = list(dict.fromkeys(clause.id for clause in (*own, *make.those(*_STORIES)) if make.text(clause).incident))
    sections = [
        Section("kit-before", make.word("talk.before"), (make.ticks("talk.before", 4),)),
        Section("kit-what", make.word("talk.what"), _what(make)),
        Section("kit-stories", make.word("talk.stories"), _notes(make, "stories"), _stories(make, told[:_THREE])),
        Section("kit-changes", make.word("talk.changes"), _changes(make)),
        Section("kit-questions", make.word("talk.questions"), sections=_answers(make)),
        Section("kit-end", make.word("talk.end"), _end(make)),
    ]
    subtitle, intro = make.word("talk.subtitle"), make.word("talk.intro")
    return make.kit("talk", make.word("talk.title"), subtitle, (intro,), sections)


def _what(make: Maker) -> tuple[Block, ...]:
    said = [opening(pieces(make.text(clause).text)[0].text, 2) for clause in make.those(*_OPENING)]
    text = "\n\n".join([*said, make.word("talk.why")])
    return Note("instead", make.word("speak.say"), text), _note(make, "talk.what_note")


def _note(make: Maker, *keys: str) -> Note:
    return Note("part", make.word("speak.you"), "\n\n".join(make.word(key) for key in keys))


def _notes(make: Maker, name: str) -> tuple[Block, ...]:
    return (_note(make, f"talk.{name}_note", f"talk.{name}_hurt"),)


def _stories(make: Maker, names: list[str]) -> tuple[Section, ...]:
    """Return the stories, each with what the clause advises."""
    found = []
    for number, clause in enumerate(make.those(*names), 1):
        text = make.text(clause)
        advice = Note("instead", make.base_word("part.instead"), opening(pieces(text.instead)[0].text, 3))
        found.append(Section(f"story-{number}", text.title, (Prose(text.incident), advice)))
    return tuple(found)


def _changes(make: Maker) -> tuple[Block, ...]:
    said = tuple(f"{make.lead(clause)} {_choice(make, clause)}" for clause in make.those(*_CHANGES))
    return Items(said), _note(make, "talk.changes_note")


def _choice(make: Maker, clause: Clause) -> str:
    """Return the paragraph after the first: what the clause asks here. A list under it is left to the policy."""
    texts = [piece.text for piece in pieces(make.text(clause).text)]
    if clause.id in _ASKS_FIRST:
        return texts[0]
    second = opening(texts[1], _THREE) if len(texts) > 1 else ""
    return second if second and not second.endswith(":") else opening(texts[0], _THREE)


def _answers(make: Maker) -> tuple[Section, ...]:
    found = []
    for clause in make.those(*_QUESTIONS)[:_MANY]:
        text = make.text(clause).text
        said = paragraphs(text) or [text]
        answer = said[1] if clause.id == "listening" and len(said) > 1 else said[0]  # first it says whom we listen to
        found.append(Section(f"question-{clause.id}", make.word(f"talk.ask_{clause.id}"), (Prose(answer),)))
    return tuple(found)


def _end(make: Maker) -> tuple[Block, ...]:
    first = make.whom()
    return make.ticks("talk.end", 3), Note("instead", make.word("speak.say"), make.word("talk.close")), first
