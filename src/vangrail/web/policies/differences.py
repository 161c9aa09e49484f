"""The difference between two versions in words: what changed where, grouped as the policy is read."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from vangrail.documents.people import office
from vangrail.documents.words import word
from vangrail.languages import NAMES, SHIPPED, choose
from vangrail.policy.changes import Change
from vangrail.policy.model import Policy
from vangrail.source.data import said, table

_GROUPS: Final = {
    "company": _("About the company"),
    "audiences": _("About the company"),
    "languages": _("About the company"),
    "dials": _("Choices"),
    "lexicon": _("The company’s own words"),
    "desks": _("Who answers"),
    "embargoes": _("Embargoes"),
    "quiet_periods": _("Quiet periods"),
    "rooms": _("Rooms"),
    "accounts": _("Accounts of the company"),
    "routes": _("Who says yes to company posts"),
    "consultations": _("Consultations"),
    "allow": _("Rules that are switched off"),
    "work_rules": _("The work rules"),
    "review": _("Reviews"),
    "cues": _("Words that the check looks for"),
    "packs": _("Dated facts of law"),
    "need_to_know": _("Need to know"),
}
_PARTS: Final = {
    "title": _("Title"),
    "text": _("Text"),
    "incident": _("What happened once"),
    "questions": _("Practice questions"),
    "audiences": _("Readers"),
    "desk": _("Who answers"),
    "review": _("When it is looked at again"),
    "facts": _("Facts of law"),
    "links": _("Links"),
    "see": _("Clauses to see as well"),
    "section": _("Place in the policy"),
}
KINDS: Final = {"added": _("added"), "removed": _("removed"), "changed": _("changed")}


@dataclass(frozen=True, slots=True)
class Entry:
    """One change: what, how, why it counts as it does, who is affected, both texts, and where else the same words changed."""

    what: str
    kind: object
    because: str
    material: bool
    readers: tuple[str, ...]
    before: str
    after: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """A clause or a part of the policy, with what changed in it."""

    title: str
    entries: tuple[Entry, ...]

    @property
    def material(self) -> bool:
        """Whether any of it should be read again."""
        return any(entry.material for entry in self.entries)


def groups(changes: Iterable[Change], old: Policy, new: Policy, language: str) -> list[Group]:
    """Return the changes in words, those with something material first. `language` is that of the page."""
    language = choose(language, SHIPPED)
    name = _namer(old, new, language)
    found: dict[str, list[Entry]] = {}
    for change, *others in _alike(changes):
        title, what = name(change.path)
        readers = tuple(word(f"audience.{each}", language) for each in change.audiences)
        also = tuple(dict.fromkeys(" · ".join(filter(None, name(each.path))) for each in others))
        before, after = (_chosen(change.path, text, language) for text in (change.before, change.after))
        entry = Entry(what, KINDS[change.kind], change.said(language), change.material, readers, before, after, also)
        found.setdefault(title, []).append(entry)
    made = [Group(title, tuple(entries)) for title, entries in found.items()]
    return sorted(made, key=lambda group: not group.material)


def _alike(changes: Iterable[Change]) -> list[list[Change]]:
    """Return the changes in lists that put the same words in for the same: a new name stands in many texts."""
    lists: dict[object, list[Change]] = {}
    for change in changes:
        words = tuple(piece for piece in change.words if piece[0] != "same") if change.kind == "changed" else ()
        lists.setdefault((change.reason, words or change.path), []).append(change)
    return list(lists.values())


def _namer(old: Policy, new: Policy, language: str) -> Callable[[str], tuple[str, str]]:
    """Return what names a path: the group it belongs to, and what in it."""
    titles: dict[str, str] = {}
    for policy in (old, new):
        for clause in policy.clauses:
            texts = clause.texts
            titles[clause.id] = (texts.get(language) or texts[choose(language, texts)]).title

    def name(path: str) -> tuple[str, str]:
        top, _dot, rest = path.partition(".")
        if top == "clauses":
            clause, _dot, part = rest.partition(".")
            return titles.get(clause, clause), _part(part, language)
        if top == "desks":
            return str(_GROUPS[top]), office(rest, language)
        if top == "dials":
            labels = (said(field["label"], language) for field in _questions() if field["key"] == rest)
            return str(_GROUPS[top]), str(next(labels, rest))
        return str(_GROUPS.get(top, gettext("Details"))), rest.replace("_", " ") or top.replace("_", " ")

    return name


def _questions() -> Iterator[dict[str, Any]]:
    """Yield the fields of the interview, which name the choices of a company."""
    for question in table("questions")["question"]:
        yield from question.get("field", ())


def _chosen(path: str, value: str, language: str) -> str:
    """Return a choice in the words of the interview, and any other text as it is."""
    top, _dot, key = path.partition(".")
    if top == "dials":
        for field in _questions():
            for choice in field.get("choice", ()) if field["key"] == key else ():
                if choice["value"] == value:
                    return str(said(choice["label"], language))
    return value


def _part(part: str, language: str) -> str:
    """Return what a part of a clause is called, with its language where it has one."""
    if not part:
        return ""
    head, *rest = part.split(".")
    if head == "rules":
        return gettext("The check: %(rule)s") % {"rule": " ".join(rest).replace("-", " ")}
    if head in NAMES and not rest:
        return NAMES[head]
    known = word(f"part.{head}", language) if head in {"why", "instead", "personal", "corporate", "third_party"} else ""
    named = known or str(_PARTS.get(head, head))
    return " · ".join([named, *(NAMES.get(each, each) for each in rest)])
