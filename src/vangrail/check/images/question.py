"""The picture question: who or what is in it, where was it taken, and what a policy says about that."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from vangrail.check.draft import Account
from vangrail.check.images.layout import Layout
from vangrail.check.images.look import Seen
from vangrail.check.verdict import Desks, Finding
from vangrail.languages import choose
from vangrail.policy.model import Policy
from vangrail.policy.rule import LEVELS, Level
from vangrail.source.page_pictures import Answer, Subject
from vangrail.source.pages import load_pages

OUTSIDE: Final = "outside"
INSIDE: Final = "inside"
"""Where a picture can be taken beside the rooms that a policy names."""

SUBJECTS: Final[Mapping[Layout, str]] = {
    "receipt": "receipt", "till": "till", "chat": "conversation", "mail": "conversation",
}  # fmt: skip
"""The subject of what the writing in a picture looks like."""


@dataclass(frozen=True, slots=True)
class Told:
    """What its author says about a picture: ids of subjects, and a place (`outside`, `inside`, a room's name, or nothing said)."""

    subjects: tuple[str, ...] = ()
    place: str = ""

    def __bool__(self) -> bool:
        """Whether anything was said."""
        return bool(self.subjects or self.place)


@dataclass(frozen=True, slots=True)
class Advice:
    """A finding about a picture, `about` what it is (the subject, or the room's name), with a text to copy where there is one."""

    finding: Finding
    about: str
    offer: str = ""

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain values for JSON."""
        return {**self.finding.to_dict(), "about": self.about, "offer": self.offer}


def subjects() -> dict[str, Subject]:
    """Return what can be ticked, by id, in the order of the page."""
    return {subject.id: subject for subject in load_pages().pictures.subjects}


def advice(policy: Policy, told: Told, seen: Sequence[Seen], account: Account, language: str) -> tuple[Advice, ...]:
    """Return what to do about the pictures, the gravest first, in a language (or the policy's nearest to it).

    A subject that the policy has no clause for says nothing. A name that is no subject and no place says nothing either.
    """
    language = choose(language, policy.languages)
    desks = Desks(policy)
    clauses = {clause.id: clause for clause in policy.clauses}
    found = []
    for name, about, answer, level, what in _answers(policy, told, seen, account, language):
        clause = clauses.get(answer.clause)
        if clause is None:
            continue
        finding = Finding(
            rule=f"picture-{name.replace('_', '-')}",
            clause=clause.id,
            title=clause.texts[language].title,
            level=level,
            spans=(),
            what=what,
            why=(answer.why or {}).get(language, ""),
            instead=(answer.instead or {}).get(language, ""),
            desk=desks.answer(answer.desk or clause.desk),
        )
        found.append(Advice(finding, about, (answer.offer or {}).get(language, "")))
    return tuple(sorted(found, key=lambda one: -LEVELS.index(one.finding.level)))


_Said = tuple[str, str, Answer, Level, str]


def _answers(policy: Policy, told: Told, seen: Sequence[Seen], account: Account, language: str) -> Iterator[_Said]:
    """Yield a name, what it is about, the answer, its level on this account, and what is said."""
    page, known = load_pages().pictures, subjects()
    for name in dict.fromkeys(told.subjects):
        if name in known:
            subject = known[name]
            yield name, subject.label[language], subject, _level(subject, account), subject.what[language]
    yield from _place(policy, told, language)
    for name in dict.fromkeys(SUBJECTS[one.layout] for one in seen if one.layout):
        subject = known[name]
        if name not in told.subjects and subject.seen:
            yield f"looks-like-{name}", subject.label[language], subject, "change", subject.seen[language]
    if any(one.located for one in seen):
        answer = page.trace["location"]
        yield "location", "", answer, answer.level, answer.what[language]


def _level(answer: Answer, account: Account) -> Level:
    return answer.corporate or answer.level if account == "corporate" else answer.level


def _place(policy: Policy, told: Told, language: str) -> Iterator[_Said]:
    """Yield what holds for the place. Who shows that something is unsafe need not ask."""
    places = load_pages().pictures.place
    room = next((room for room in policy.rooms if room.name == told.place), None)
    if room:
        answer = places[room.level]
        what = f"{answer.what[language]} {room.note}".strip()
        yield f"room-{room.level}", room.name, answer, answer.level, what
    elif told.place == INSIDE and policy.dials.photographs == "ask" and "unsafe" not in told.subjects:
        answer = places["inside"]
        yield "inside", "", answer, answer.level, answer.what[language]
