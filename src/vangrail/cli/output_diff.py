"""How `vangrail diff` looks: what people should read again first, then the rest."""

from collections.abc import Iterable, Iterator
from typing import Final

from vangrail.cli.messages import language, say, width
from vangrail.cli.output import Colour, Paint, paragraph, write
from vangrail.documents.words import word
from vangrail.policy.changes import Change, Changes
from vangrail.policy.model import Policy

_NEAR: Final = 60
"""Characters of unchanged text that stay visible on each side of a change."""

_SIGNS: Final = {"added": ("{+", "+}", "green"), "removed": ("[-", "-]", "red")}


def as_text(old: Policy, new: Policy, changes: Changes, colour: Colour = "never") -> None:
    """Write the changes, material ones first."""
    paint, wide = Paint(colour), width()
    write(paint(f"{new.company.name} {old.version} → {new.version}", "bold"))
    if not changes.changes:
        write(say("diff.none"))
        return
    material = [change for change in changes.changes if change.material]
    minor = [change for change in changes.changes if not change.material]
    counts = [say("diff.material", count=len(material)), say("diff.minor", count=len(minor))]
    write(", ".join(counts) + ".")
    if material:
        readers = "; ".join(word(f"audience.{name}", language()) for name in changes.audiences)
        write(paragraph(say("diff.readers", readers=readers), wide, "", ""))
    for key, found in (("material_title", material), ("minor_title", minor)):
        if found:
            write(f"\n{paint(say(f'diff.{key}'), 'bold')}")
            for group in _alike(found):
                for line in _lines(group, paint, wide):
                    write(line)
    if old.version == new.version:
        write(f"\n{paragraph(say('diff.same_version', version=new.version), wide, '')}")


def _alike(changes: Iterable[Change]) -> list[list[Change]]:
    """Return the changes in groups that put the same words in for the same: a new name stands in many texts."""
    groups: dict[object, list[Change]] = {}
    for change in changes:
        words = (
            tuple(piece for piece in change.words if piece[0] != "same") if change.kind == "changed" else change.path
        )
        groups.setdefault((change.reason, words), []).append(change)
    return list(groups.values())


def _lines(group: list[Change], paint: Paint, wide: int) -> Iterator[str]:
    change, *others = group
    yield f"  {paint(change.path, 'bold')}  {say(f'diff.{change.kind}')}"
    yield paragraph(change.said(language()), wide, "    ", "    ")
    if change.before or change.after:
        yield paragraph(worded(change, paint), wide, "      ", "      ")
    if others:
        where = ", ".join(dict.fromkeys(".".join(each.path.split(".")[:2]) for each in others))
        yield paragraph(say("diff.alike", count=len(others), where=where), wide, "    ", "    ")


def worded(change: Change, paint: Paint) -> str:
    """Return both texts in one: what went in [-…-], what came in {+…+}, long unchanged stretches cut out."""
    if not (change.before and change.after):
        return _signed(change.kind, change.before or change.after, paint)
    pieces = change.words
    parts = []
    for number, (kind, text) in enumerate(pieces):
        if kind == "same":
            parts.append(_cut(text, first=number == 0, last=number == len(pieces) - 1))
        else:
            parts.append(_signed(kind, text, paint))
    return "".join(parts)


def _signed(kind: str, text: str, paint: Paint) -> str:
    if kind not in _SIGNS or not text.strip():
        return text
    opening, closing, colour = _SIGNS[kind]
    core = text.strip()
    head, _, tail = text.partition(core)
    return head + paint(f"{opening}{core}{closing}", colour) + tail


def _cut(text: str, *, first: bool, last: bool) -> str:
    if len(text) <= 2 * _NEAR:
        return text
    head = "" if first else text[:_NEAR].rsplit(" ", 1)[0]
    tail = "" if last else text[-_NEAR:].split(" ", 1)[-1]
    return f"{head} … {tail}"
