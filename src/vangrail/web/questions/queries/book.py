"""The book of precedents as staff read it: by clause, and found as somebody types. What they look for is written nowhere."""

from functools import lru_cache
from typing import Final

from django.db.models import QuerySet
from django.http import Http404
from django.utils import timezone

from vangrail.check.precedents import Book
from vangrail.decisions.looking import Index, Text
from vangrail.languages import choose
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.policies.models import Precedent
from vangrail.web.policies.queries import current, precedents
from vangrail.web.policies.queries.precedents import pointing, standing

LONGEST: Final = 200
"""Characters of a question that are read."""

_QUESTION, _WORDS, _ANSWER = 3.0, 2.0, 1.0
"""How telling a part is."""


def found(words: str, language: str, most: int = 30) -> list[Precedent]:
    """Return the precedents that fit some words, the best first; without words all, those of desks before the examples."""
    rows = {row.key: row for row in standing().select_related("decided_by")}
    if not words.strip():
        return sorted(rows.values(), key=lambda row: (bool(row.example), row.clause))
    hits = _index(precedents.book(), language).find(words[:LONGEST], most)
    return [rows[key] for key, _score in hits if key in rows]


@lru_cache(maxsize=6)
def _index(book: Book, language: str) -> Index:
    """Return the texts to look in, read once for the same book."""
    return Index(
        (
            Text(
                one.key,
                (
                    (_QUESTION, one.question[choose(language, one.question)]),
                    (_WORDS, " ".join(word for group in one.words for word in group)),
                    (_ANSWER, one.text[choose(language, one.text)]),
                ),
            )
            for one in book
        ),
        language,
    )


def about(clause: str, most: int = 3) -> list[Precedent]:
    """Return the precedents of a clause, those of desks before the examples."""
    return sorted(standing().filter(clause=clause), key=lambda row: bool(row.example))[:most]


def get(key: str) -> Precedent:
    """Return a precedent of the book, also one that was retired: somebody may have been shown it.

    Raises:
        Http404: there is none.
    """
    row = Precedent.objects.filter(key=key).select_related("decided_by", "retirement__replaced_by").first()
    if row is None:
        raise Http404
    return row


def theirs(person: Person) -> QuerySet[Precedent]:
    """Return the precedents that somebody publishes and retires: those of their desks; all for who owns the policy."""
    require(person, "policies.precedent")
    rows = Precedent.objects.select_related("decided_by", "retirement")
    if person.has_role("policy_owner", "admin"):
        return rows
    desks = [role.desk for role in person.roles.all() if role.taken_at is None and role.name == "desk"]
    return rows.filter(desk__in=desks)


def desk_of(person: Person) -> str:
    """Return the first desk that somebody answers for; whoever owns the policy writes for communications."""
    desks = [role.desk for role in person.roles.all() if role.taken_at is None and role.name == "desk"]
    return desks[0] if desks else "communications"


def get_for(person: Person, key: str) -> Precedent:
    """Return a precedent for who may retire it.

    Raises:
        Http404: there is none, or it is another desk's.
    """
    row = theirs(person).filter(key=key).first()
    if row is None:
        raise Http404
    return row


def to_look_at(person: Person) -> list[tuple[Precedent, str]]:
    """Return their precedents that want a look, with why: its clause is `gone`, it `points` at something now, it is `ending`."""
    policy, soon = current(), timezone.localdate() + precedents.SOON
    if policy is None:
        return []
    clauses, rows = {clause.id for clause in policy.clauses}, []
    for row in theirs(person).filter(pk__in=standing().values("pk")):
        texts = [*row.question.values(), *row.text.values()]
        if row.clause not in clauses:
            rows.append((row, "gone"))
        elif any(each.kind in {"inner", "secret"} for _text, each in pointing(texts, policy)):
            rows.append((row, "points"))
        elif row.until and row.until <= soon:
            rows.append((row, "ending"))
    return rows
