"""Whom to ask, as a line of text: the person, who stands in, how to reach them, and when they answer."""

from vangrail.check.verdict import DeskAnswer
from vangrail.documents.hours import hours_in
from vangrail.documents.words import word
from vangrail.source.data import said, table


def office(name: str, language: str) -> str:
    """Return what a desk is called in a language."""
    return str(said(table("words")["desk"][name], language))


def whom_to_ask(desk: DeskAnswer, language: str, *, named: bool = True) -> str:
    """Return whom to ask at a desk, without a full stop at the end. With `named` false the desk's own name is left out."""
    desk_name = office(desk.name, language)
    person = desk.person or desk.deputy
    if not person:
        key = "person.nobody_hr" if desk.name == "hr" else "person.nobody"  # whose manager may be what it is about
        return word(key, language, office=desk_name)
    key = "person.stands_in" if desk.stands_in else "person.at"
    parts = [word(key, language, person=person, office=desk_name) if named else person]
    if desk.contact:
        parts.append(desk.contact)
    if desk.deputy and desk.deputy != person:
        parts.append(word("person.deputy", language, deputy=desk.deputy))
    if desk.hours:
        parts.append(word("person.hours", language, hours=hours_in(desk.hours, language)))
    if desk.answers_within:
        key = "person.within_one" if desk.answers_within == 1 else "person.within"
        parts.append(word(key, language, count=desk.answers_within))
    return "; ".join(parts)
