"""Limits that reach too far: what a rule forbids, how wide its words are, and what narrows them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from typing import Final

from vangrail.languages import SHIPPED
from vangrail.lint.document import Document, Unit
from vangrail.lint.engine import Engine, Heard
from vangrail.lint.finding import Answer, LintFinding, Source
from vangrail.lint.forms import OTHER, OverbreadthForm, SourceForm
from vangrail.lint.library import LintLibrary

CARVE_OUT: Final = "protected-rights"
"""The component that is a specific clause on protected talk."""

_SOFTER: Final[dict[Answer, Answer]] = {"flag": "review", "review": "ok", "ok": "ok"}


def overbreadth(
    document: Document, engine: Engine, library: LintLibrary, country: str | None, *, carve_out: bool
) -> Iterator[LintFinding]:
    """Yield what is found in the document's sentences. `carve_out` says that the text protects talk about work in so many words."""
    around: dict[int, Heard] = {}
    for unit in document.units:
        heard = engine.heard(unit.text, document.language, country)
        found = [
            (rule, spans) for (rule, kind), spans in heard.items() if kind == "found" and rule in library.overbreadth
        ]
        for rule, spans in found:
            if (rule, "exempt") in heard:
                continue
            if unit.block not in around:
                around[unit.block] = _around(document, unit, engine, country)
            form = library.overbreadth[rule]
            answer = _answer(form, country, heard, around[unit.block], carve_out=carve_out)
            marks = chain.from_iterable(unit.spans(*span) for span in spans)
            yield replace(_finding(document, unit, form, answer, marks), sources=sources_of(form.sources, country))


def _around(document: Document, unit: Unit, engine: Engine, country: str | None) -> Heard:
    """Return what is heard in the whole block and in the one after it: where a limit is usually narrowed."""
    blocks = document.blocks
    last = unit.block + 1 if unit.block + 1 < len(blocks) and blocks[unit.block + 1].kind != "heading" else unit.block
    return engine.heard(document.text[blocks[unit.block].start : blocks[last].end], document.language, country)


def _answer(form: OverbreadthForm, country: str | None, heard: Heard, around: Heard, *, carve_out: bool) -> Answer:
    wide = _of(form.answers, country)
    if (form.name, "narrowed") in heard:
        return _of(form.narrowed_answers, country)
    if (form.name, "narrowed") in around or (carve_out and form.carve_out):
        return _SOFTER[wide]
    return wide


def _of(answers: dict[str, Answer], country: str | None) -> Answer:
    return answers.get(country or OTHER, answers[OTHER])


def _finding(
    document: Document, unit: Unit, form: OverbreadthForm, answer: Answer, marks: Iterable[tuple[int, int]]
) -> LintFinding:
    words = form.words[document.language if document.language in form.words else SHIPPED[0]]
    whole = unit.spans(0, len(unit.text))[-1]
    return LintFinding(
        rule=form.name,
        family="overbreadth",
        answer=answer,
        what=words.what,
        why=words.why,
        instead=words.instead,
        span=whole,
        marks=tuple(sorted(marks)),
        place=document.place(whole[0]),
    )


def sources_of(forms: Iterable[SourceForm], country: str | None) -> tuple[Source, ...]:
    """Return the sources that speak for a country; all of them where none is given."""
    return tuple(
        Source(each.title, each.url, each.as_of)
        for each in forms
        if not (each.countries and country) or country in each.countries
    )
