"""What changed between two versions, in words for who has to know: what is new, different or gone, and what they do now."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from vangrail.documents.kits.differ import passages
from vangrail.documents.kits.kit import Kit, Maker
from vangrail.documents.model import Block, Items, Note, Pairs, Prose, Section
from vangrail.documents.text import plain
from vangrail.policy.audience import Audience
from vangrail.policy.changes import Change
from vangrail.policy.clause import Clause
from vangrail.policy.model import Policy
from vangrail.policy.reasons import REASONS
from vangrail.policy.versions import diff

_PARTS = ("title", "text", "why", "instead")


def what_changed(old: Policy, new: Policy, language: str, audience: Audience, *, issued: date | None = None) -> Kit:
    """Return the page for these readers. What only some desk may know, and the company's lists of words, are never shown.

    Raises:
        KeyError: the new version has no texts in this language.
    """
    make = Maker(new, audience, language, issued)
    changes = diff(old, new).changes
    found = _Sorted(make, old, [each for each in changes if audience in each.audiences])
    again = any(change.material for change in found.changes)
    sections = [
        Section("kit-new", make.word("changed.new"), sections=tuple(found.new)),
        Section("kit-different", make.word("changed.different"), sections=tuple(found.different())),
        Section("kit-gone", make.word("changed.gone"), tuple(found.gone())),
        Section("kit-people", make.word("changed.people"), tuple(found.people())),
        Section("kit-also", make.word("changed.also"), tuple(found.also())),
    ]
    something = any(section.blocks or section.sections for section in sections)
    todo = make.word(f"changed.todo_{_todo(audience, again=again)}", new=new.version)
    sections.append(Section("kit-todo", make.word("changed.todo"), (Prose(todo),)))
    intro = make.word("changed.intro" if again else "changed.small" if something else "changed.none")
    subtitle = f"{make.word('changed.subtitle', old=old.version, new=new.version)} · {make.base.subtitle}"
    return make.kit("changed", make.word("changed.title"), subtitle, (intro,), sections)


def _todo(audience: Audience, *, again: bool) -> str:
    if audience == "candidate":
        return audience
    return "nothing" if not again else "third_party" if audience == "third_party" else "personal"


@dataclass
class _Sorted:
    """The changes for these readers, sorted into what a page says about them."""

    make: Maker
    old: Policy
    changes: list[Change]
    new: list[Section] = field(default_factory=list)
    left: list[tuple[str, str]] = field(default_factory=list)
    texts: dict[str, list[Change]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Sort the changes of clauses: those that came, those that went, and those that read differently."""
        before = {each.id: each for each in self.old.clauses}
        for change in self.changes:
            _, name, *rest = [*change.path.split("."), ""]
            if not change.path.startswith("clauses."):
                continue
            clause, was = self.make.clauses.get(name), before.get(name)
            moved = change.reason in {"clause", "readers"}
            if moved and clause:
                self.new.append(self.whole(clause))
            elif moved and was:
                self.left.append((self.old_title(was), "not_for_you" if change.reason == "readers" else "gone_text"))
            elif change.reason == "limit" and self.shown(rest):
                self.texts.setdefault(name, []).append(change)

    def shown(self, rest: list[str]) -> bool:
        """Tell whether a change is in a text of the clause itself, in this language."""
        return rest[:2] in [[part, self.make.language] for part in (*_PARTS, self.make.audience)]

    def old_title(self, clause: Clause) -> str:
        """Return what a clause that went was called, in this language if it was there."""
        texts = clause.texts
        return plain((texts.get(self.make.language) or next(iter(texts.values()))).title)

    def whole(self, clause: Clause) -> Section:
        """Return a clause as it stands in the policy, without its story."""
        text = self.make.text(clause)
        part = text.parts.get(self.make.audience)
        audience = self.make.audience
        extra = (Note("part", self.make.base_word(f"part.{audience}"), part),) if part else ()
        why = Note("why", self.make.base_word("part.why"), text.why)
        instead = Note("instead", self.make.base_word("part.instead"), text.instead)
        return Section(clause.id, text.title, (Prose(text.text), *extra, why, instead))

    def different(self) -> Iterator[Section]:
        """Yield each clause that reads differently, with what it said and what it says now."""
        for name, changes in self.texts.items():
            title = self.make.text(self.make.clauses[name]).title
            yield Section(name, title, tuple(block for change in changes for block in self.passage(change)))

    def passage(self, change: Change) -> Iterator[Block]:
        """Yield the changed paragraphs of one text, under the name of its part."""
        part = change.path.split(".")[-2]
        if part not in {"title", "text"}:
            yield Prose(f"**{self.make.base_word(f'part.{part}')}**")
        said = zip(("was", "now"), passages(change.before, change.after), strict=True)
        yield Pairs(tuple((self.make.word(f"changed.{key}"), text) for key, text in said if text))

    def gone(self) -> Iterator[Block]:
        """Yield what is no longer in the policy, or no longer for these readers."""
        if self.left:
            yield Items(tuple(f"**{title}.** {self.make.word(f'changed.{key}')}" for title, key in self.left))

    def people(self) -> Iterator[Block]:
        """Yield who answers now, at each desk where that changed."""
        names = [change.path.split(".")[1] for change in self.changes if change.path.startswith("desks.")]
        if rows := tuple(self.make.reach(name) for name in names):  # type: ignore[arg-type]
            yield Pairs(rows)

    def also(self) -> Iterator[Block]:
        """Yield the rest in a line each: places, the check, other choices, details."""
        rooms = {f"rooms.{room.name}": room for room in self.make.policy.rooms}
        there = [rooms[change.path] for change in self.changes if change.path in rooms]
        lines = [f"**{plain(room.name)}**: {self.make.base_word(f'room.{room.level}')}" for room in there]
        reasons = {change.reason for change in self.changes}
        if "rule" in reasons:
            lines.append(self.make.word("changed.check"))
        lines += [
            REASONS[name][self.make.language]
            for name in ("dial", "sanctions", "training", "language")
            if name in reasons
        ]
        if "typo" in reasons:
            lines.append(self.make.word("changed.details"))
        if lines:
            yield Items(tuple(lines))
