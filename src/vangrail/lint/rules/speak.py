"""How a rule says what it found: its words in the language of the text, its place and the sources for the country."""

from collections.abc import Mapping
from dataclasses import dataclass

from vangrail.lint.document import Document, Place
from vangrail.lint.finding import Answer, LintFinding, Source
from vangrail.lint.rules.facts import Facts
from vangrail.lint.rules.form import RuleForm
from vangrail.lint.rules.library import shipped

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Said:
    """What is particular about one finding: where, which words, what stands in the `{places}`, a milder answer."""

    span: Span | None = None
    marks: tuple[Span, ...] = ()
    fill: Mapping[str, object] | None = None
    answer: Answer | None = None
    place: Place | None = None


def speak(name: str, document: Document, facts: Facts, said: Said | None = None) -> LintFinding:
    """Return a rule's finding. English where the language of the text is not shipped."""
    form, said = shipped().rules[name], said or Said()
    words = form.words[document.answers_in]
    fill = {key: str(value) for key, value in (said.fill or {}).items()}
    place = said.place or (document.place(said.span[0]) if said.span else None)
    return LintFinding(
        rule=name,
        family=shipped().families[name],
        answer=said.answer or form.answer,
        what=_filled(words.what, fill),
        why=_filled(words.why, fill),
        instead=_filled(words.instead, fill),
        span=said.span,
        marks=said.marks,
        place=place,
        sources=_sources(form, facts),
    )


def speaks(name: str, facts: Facts) -> bool:
    """Tell whether a rule holds where the text does."""
    return facts.holds_in(shipped().rules[name].countries)


def part(name: str, key: str, document: Document) -> str:
    """Return one of the words that a rule puts into its sentences, such as what is missing."""
    return shipped().rules[name].parts[key][document.answers_in]


def _filled(text: str, fill: Mapping[str, str]) -> str:
    for key, value in fill.items():
        text = text.replace(f"{{{key}}}", value)
    return text


def _sources(form: RuleForm, facts: Facts) -> tuple[Source, ...]:
    return tuple(
        Source(each.title, each.url, each.as_of)
        for each in form.sources
        if not facts.countries or facts.holds_in(frozenset(each.countries))
    )
