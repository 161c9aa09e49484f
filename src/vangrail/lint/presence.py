"""Which of the components that a policy should hold are there: decided on sentences, never on single words."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from vangrail.lint.document import Document, Unit
from vangrail.lint.engine import Engine, Heard
from vangrail.lint.finding import LintFinding, Presence
from vangrail.lint.forms import ComponentForm
from vangrail.lint.library import LintLibrary
from vangrail.lint.overbreadth import sources_of

_FEW: Final = 3
"""Headings in a row that may still be rules; more are a table of contents."""

_LABEL: Final = 4
"""Words of a title line such as "Last review:", whose value may stand on the next line."""

_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Held:
    """How much of a component a text holds, and the sentence that decides it (None where there is none)."""

    presence: Presence
    unit: Unit | None = None


def held(document: Document, engine: Engine, library: LintLibrary, country: str | None) -> dict[str, Held]:
    """Return what the document holds of every component, by name."""
    found: dict[str, Held] = {name: Held("missing") for name in library.components}
    for unit in (*_answered(document.units), *_bare_headings(document)):
        heading = document.heading_over(unit.block)
        text = f"{heading}: {unit.text}" if heading and not unit.text.startswith(heading) else unit.text
        heard = engine.heard(text, document.language, country, found.keys())
        for name, before in found.items():
            here = _presence(name, heard)
            if here and (before.unit is None or (here == "present" and before.presence != "present")):
                found[name] = Held(here, unit)
    return found


def _answered(units: Iterable[Unit]) -> Iterator[Unit]:
    """Yield the units, a question or a label as one with what answers it.

    "In doubt? Ask the desk." is one rule, "Last review:" and "May 2026" on the next line are one fact.
    """
    asked: Unit | None = None
    for unit in units:
        if asked and unit.block - asked.block == (0 if asked.text.endswith("?") else 1):
            yield _joined(asked, unit)
            asked = None
            continue
        if asked:
            yield asked
        asked = unit if unit.text.endswith("?") or _is_label(unit) else None
        if not asked:
            yield unit
    if asked:
        yield asked


def _is_label(unit: Unit) -> bool:
    return unit.text.endswith(":") and len(unit.text.split()) <= _LABEL


def _bare_headings(document: Document) -> Iterator[Unit]:
    """Yield headings with no text under them: rules written as headings, and lines such as a date. A table of contents is none."""
    kinds = [block.kind for block in document.blocks]
    for is_heading, group in groupby(range(len(kinds)), lambda number: kinds[number] == "heading"):
        run = list(group)
        own = run if run[-1] + 1 == len(kinds) else run[:-1]
        for number in own if is_heading else ():
            block = document.blocks[number]
            words = document.words_of(block)
            if len(own) <= _FEW or _YEAR.search(words):
                yield Unit(words, ((0, block.start, block.end - block.start),), number)


def _joined(first: Unit, second: Unit) -> Unit:
    shift = len(first.text) + 1
    moved = tuple((place + shift, origin, length) for place, origin, length in second.pieces)
    return Unit(f"{first.text} {second.text}", first.pieces + moved, second.block)


def _presence(name: str, heard: Heard) -> Presence | None:
    if (name, "present") in heard:
        return "weak" if (name, "weak") in heard else "present"
    return "weak" if (name, "touched") in heard else None


def presence(
    document: Document, found: dict[str, Held], library: LintLibrary, wanted: Callable[[ComponentForm], bool]
) -> Iterator[LintFinding]:
    """Yield a finding for every component that is there, and for each missing one that this company needs.

    Of an excerpt nothing is called missing.
    """
    for name, one in found.items():
        form = library.components[name]
        if one.presence == "missing" and (document.excerpt or not wanted(form)):
            continue
        words = form.words[document.answers_in]
        span = one.unit.span if one.unit else None
        yield LintFinding(
            rule=f"component-{name}",
            family="presence",
            answer="review" if one.presence == "missing" and form.need == "core" else "ok",
            what=words.title if one.presence == "present" else words.weak if one.presence == "weak" else words.asks,
            why=words.why,
            instead="" if one.presence == "present" else words.instead,
            span=span,
            place=document.place(span[0]) if span else None,
            sources=sources_of(form.sources, None),
            component=name,
            presence=one.presence,
        )
