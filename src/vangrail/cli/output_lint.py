"""The linter's findings for people: a summary, then every sentence with its mark, the reason and the better sentence."""

import sys
from collections.abc import Iterable
from functools import partial
from typing import Final

from vangrail.cli.lint_read import Linted
from vangrail.cli.marks import marked_lines
from vangrail.cli.messages import language, number, say, width
from vangrail.cli.output import Colour, Paint, paragraph, write
from vangrail.languages import SHIPPED
from vangrail.lint.finding import Family, LintFinding
from vangrail.lint.library import load_lint_library
from vangrail.source.facts import date_words
from vangrail.source.names import country_in_text

FAMILIES: Final[tuple[Family, ...]] = ("overbreadth", "procedure", "presence", "tone")
"""The order of a report."""

_SHAPES: Final = {"flag": ("✗", "x", "red"), "review": ("?", "?", "yellow"), "ok": ("✓", "v", "green")}

words = partial(say, catalogue_name="findings")
"""The sentence of a key of `library/messages/findings.toml`."""


def write_findings(linted: list[Linted], colour: Colour = "never", *, everything: bool = False) -> None:
    """Write every text with what was found in it. `everything` shows also what was looked at and is all right."""
    paint = Paint(colour)
    for place, each in enumerate(linted):
        if place:
            write()
        for line in report_lines(each, paint, width(), everything=everything):
            write(line)


def report_lines(linted: Linted, paint: Paint, wide: int, *, everything: bool) -> list[str]:
    """Return the report on one text, in the language that the tool speaks."""
    lines = [paint(linted.name, "bold"), *(paragraph(line, wide, "") for line in summary(linted))]
    for family in FAMILIES:
        shown = [each for each in linted.findings if each.family == family and (everything or tells(each))]
        if not shown:
            continue
        lines += ["", paint(words(f"family.{family}"), "bold", "underline")]
        if family == "presence" and not everything:
            lines += _components(shown, paint, wide)
            continue
        for finding in shown:
            lines += ["", *_finding(linted, finding, paint, wide)]
    return [*lines, "", paragraph(words("summary.advice"), wide, "")]


def _components(findings: list[LintFinding], paint: Paint, wide: int) -> list[str]:
    """Return what is missing and what is too little, a line or two each: the texts to paste are long."""
    lines = []
    for presence in ("missing", "weak"):
        here = [each for each in findings if each.presence == presence]
        if here:
            lines += [
                "",
                paint(words("presence.count", presence=words(f"presence.{presence}"), count=len(here)), "bold"),
            ]
            lines += [paragraph(f"{paint(_title(each), 'bold')}. {each.what}", wide, "    ", "  - ") for each in here]
    return [*lines, "", paragraph(words("presence.more"), wide)]


def tells(finding: LintFinding) -> bool:
    """Tell whether a finding asks its reader for something."""
    return finding.answer != "ok" or finding.presence in {"weak", "missing"}


def summary(linted: Linted) -> list[str]:
    """Return what the text is, and how many findings of each kind there are, in one or two sentences."""
    document, speaks = linted.document, language()
    country = country_in_text(linted.country, speaks) if linted.country else words("summary.no_country")
    counted = number(len(document.text.split()))
    about = words("summary.about", words=counted, language=words(f"language.{document.language}"), country=country)
    counts = {
        "flag": sum(each.answer == "flag" for each in linted.findings),
        "review": sum(each.answer == "review" and each.presence != "missing" for each in linted.findings),
        "missing": sum(each.presence == "missing" for each in linted.findings),
    }
    said = [words(f"summary.{key}", count=count) for key, count in counts.items() if count]
    foreign = document.language not in SHIPPED
    rest = [words("summary.foreign", language=words(f"language.{document.language}"))] if foreign else []
    return [about, *rest, f"{'; '.join(said)}." if said else words("summary.clean")]


def where(finding: LintFinding) -> str:
    """Return the place of a finding as people say it."""
    place = finding.place
    if finding.span is None or place is None:
        return words("label.whole")
    spot = words("label.page", page=place.page) if place.page else words("label.block", block=place.block)
    return ", ".join(part for part in (place.file or place.heading, spot) if part)


def sources(finding: LintFinding) -> Iterable[str]:
    """Yield the sources of a finding with the day they were read."""
    for source in finding.sources:
        day = words("label.read_on", date=date_words(source.as_of, language())) if source.as_of else ""
        yield " · ".join(part for part in (source.title, source.url, day) if part)


def sentence_of(linted: Linted, finding: LintFinding) -> tuple[str, list[tuple[int, int]]]:
    """Return the sentence a finding is about, and its marks in it; nothing where the whole text is meant."""
    if finding.span is None:
        return "", []
    start, end = finding.span
    marks = [
        (max(first, start) - start, min(last, end) - start)
        for first, last in finding.marks
        if first < end and last > start
    ]
    return linted.document.text[start:end], marks


def heading_of(finding: LintFinding) -> str:
    """Return the answer and the place, or what is there of which component."""
    if not finding.presence:
        return f"{words(f'answer.{finding.answer}')} · {where(finding)}"
    spot = f" · {where(finding)}" if finding.span else ""
    return f"{words(f'presence.{finding.presence}')}: {_title(finding)}{spot}"


def _title(finding: LintFinding) -> str:
    return load_lint_library().components[finding.component].words[language()].title


def _finding(linted: Linted, finding: LintFinding, paint: Paint, wide: int) -> list[str]:
    shape, plain, colour = _SHAPES["review" if finding.presence == "weak" else finding.answer]
    encoding = (getattr(sys.stdout, "encoding", None) or "ascii").lower()
    answer, *rest = f"{shape if 'utf' in encoding else plain} {heading_of(finding)}".split(" · ", 1)
    lines = [" · ".join([paint(answer, colour, "bold"), *rest])]
    text, marks = sentence_of(linted, finding)
    if text and finding.presence != "present":
        lines += [f"  {paint('│', 'dim')} {line}" for line in marked_lines(text, marks, paint, wide - 4)]
    lines.append(paragraph(finding.what, wide))
    for key, said in (("why", finding.why), ("instead", finding.instead)):
        if said and finding.presence != "present":
            lines += [f"  {paint(words(f'label.{key}'), 'bold')}", paragraph(said, wide, "    ")]
    told = list(sources(finding)) if finding.answer != "ok" else []
    lines += [paragraph(each, wide, "    ", f"  {words('label.source')}: ") for each in told]
    return [*lines, f"  {paint(finding.rule, 'dim')}"]
