"""Limits that reach too far: what a rule forbids, how wide its words are, and what narrows them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from typing import Final

from vangrail.lint.document import Document, Unit
from vangrail.lint.engine import Engine, Heard
from vangrail.lint.finding import Answer, LintFinding, Source
from vangrail.lint.forms import OTHER, OverbreadthForm, SourceForm
from vangrail.lint.library import LintLibrary

CARVE_OUT: Final = "protected-rights"
"""The component that is a specific clause on protected talk."""

_FORBIDS: Final = {
    "en": "prohibited: ",
    "nl": "verboden: ",
    "es": "prohibido: ",
    "fr": "interdit: ",
    "de": "verboten: ",
}
_CUT_OFF: Final = re.compile(
    r"[\"“'(.…\s]*(?:\[[A-Za-z]\]|[a-zà-ÿ]|(?:[Aa]ny|[Mm]aterials?|[Cc]onduct|[Bb]ehaviou?r|[Ss]tatements?|[Cc]omments?|[Rr]emarks?"
    r"|[Cc]ontent|[Pp]osts?|[Ii]nformation|[Ll]anguage|[Uu]se|[Dd]isclosure|[Dd]iscussion|[Dd]isparaging|[Nn]egative) (?!may|must))"
)
_DOING: Final = re.compile(
    r"[\"“'(.…\s]*(?!(?:During|According|Regarding|Following|Depending|Including)\b)[A-Z][a-z]+(?<!th)ing\b"
)
_CHANGED_DOING: Final = re.compile(r"[\"“'(.…\s]*\[[A-Za-z]\][a-z]+ing\b")
"""Such as "[T]alking about …": the brackets show that it stood within a sentence, whatever verbs come later."""

_RULES: Final = re.compile(
    r"(?i)(?<!that )(?<!which )(?<!who )(?<!die )(?<!que )(?<!qui )\b(?:may|must|should|shall|can|cannot|will|are|is|do|does|don't"
    r"|never|not|prohibit\w*|expect\w*|encourage\w*|mag|mogen|moet\w*|zijn|wordt|worden|kan|kunnen|niet|puede\w*|debe\w*|son|está\w*"
    r"|peut|peuvent|doit|doivent|est|sont|ne|darf|dürfen|muss|müssen|sind|ist|nicht)\b"
)
"""Words of a sentence that says itself whether it allows, asks or forbids."""

_PUBLIC: Final = re.compile(
    r"\b(?:(?:City|County|Town|Village|Borough) of [A-Z]\w+(?: \w+)? (?:employees?|staff|policy|social|officials?)"
    r"|(?:[Cc]ity|[Cc]ounty|[Ss]tate|[Ff]ederal|[Pp]ublic|[Gg]overnment) (?:employees?|servants?|employers?|workers)\b"
    r"|[Pp]ublic [Rr]ecords? (?:[Aa]ct|[Ll]aw)|[Mm]unicipal (?:employees?|code|policy)|First Amendment|[Ss]chool [Dd]istrict)"
)
"""Words of a public employer in the United States, who is outside the law that most of these rules stand on (certainty B, 2023)."""

_QUIZ: Final = re.compile(r"\s*(?:[-*]\s*)?\[[ xX]\]\s")
"""An answer to choose in a quiz, which may well be wrong: no rule."""

_SOFTER: Final[dict[Answer, Answer]] = {"flag": "review", "review": "ok", "ok": "ok"}


def overbreadth(
    document: Document, engine: Engine, library: LintLibrary, country: str | None, *, carve_out: bool
) -> Iterator[LintFinding]:
    """Yield what is found in the document's sentences. `carve_out` says that the text protects talk about work in so many words."""
    rules = library.overbreadth.keys()
    around: dict[int, Heard] = {}
    public = country == "US" and bool(_PUBLIC.search(document.text))
    for unit in document.units:
        if _QUIZ.match(document.words_of(document.blocks[unit.block])):
            continue
        lead = _lead(document, unit)
        heard = engine.heard(lead + unit.text, document.language, country, rules)
        found = [(rule, spans) for (rule, kind), spans in heard.items() if kind == "found"]
        for rule, spans in found:
            if (rule, "exempt") in heard:
                continue
            if unit.block not in around:
                around[unit.block] = engine.heard(_around(document, unit), document.language, country, rules)
            form = library.overbreadth[rule]
            answer = _answer(form, country, heard, around[unit.block], carve_out=carve_out)
            answer = "review" if public and answer == "flag" else answer
            marks = chain.from_iterable(unit.spans(start - len(lead), end - len(lead)) for start, end in spans)
            yield replace(_finding(document, unit, form, answer, marks), sources=sources_of(form.sources, country))


def _lead(document: Document, unit: Unit) -> str:
    """Return words that forbid, for a piece of an excerpt that stood in a list of bans whose first words are cut off."""
    if not document.excerpt:
        return ""
    text = unit.text
    piece = (_CUT_OFF.match(text) or _DOING.match(text)) and not _RULES.search(text)
    return _FORBIDS.get(document.language, "") if piece or _CHANGED_DOING.match(text) else ""


def _around(document: Document, unit: Unit) -> str:
    """Return the whole block and the one after it: where a limit is usually narrowed."""
    blocks = document.blocks
    last = unit.block + 1 if unit.block + 1 < len(blocks) and blocks[unit.block + 1].kind != "heading" else unit.block
    return document.text[blocks[unit.block].start : blocks[last].end]


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
    words = form.words[document.answers_in]
    return LintFinding(
        rule=form.name,
        family="overbreadth",
        answer=answer,
        what=words.what,
        why=words.why,
        instead=words.instead,
        span=unit.span,
        marks=tuple(sorted(marks)),
        place=document.place(unit.span[0]),
    )


def sources_of(forms: Iterable[SourceForm], country: str | None) -> tuple[Source, ...]:
    """Return the sources that speak for a country; all of them where none is given."""
    return tuple(
        Source(each.title, each.url, each.as_of)
        for each in forms
        if not (each.countries and country) or country in each.countries
    )
