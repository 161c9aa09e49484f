"""A verdict for people: the answer first, then the draft with its marked words, then what, why and what to do instead."""

import sys
from dataclasses import replace
from typing import Final

from vangrail.check.verdict import Finding, Verdict
from vangrail.cli.drafts import Given
from vangrail.cli.marks import marked_lines
from vangrail.cli.messages import say, width
from vangrail.cli.output import Colour, Paint, paragraph, write
from vangrail.documents.people import whom_to_ask
from vangrail.languages import choose
from vangrail.policy.rule import Level

SHAPES: Final[dict[Level, tuple[str, str, str]]] = {
    "fine": ("✓", "v", "green"),
    "change": ("~", "~", "yellow"),
    "ask": ("?", "?", "blue"),
    "dont": ("✗", "x", "red"),
}
"""Each level's shape, the same where the terminal knows ASCII only, and a colour. The words say it all without either."""

_NARROW: Final = 50
"""Characters of a line under which a label stands above its text, not beside it."""

_LABELS: Final = ("why", "instead", "rewrite", "ask", "clause")


def write_verdicts(verdicts: list[tuple[Given, Verdict]], colour: Colour = "never") -> None:
    """Write the verdicts, each headed by its file where there are several drafts."""
    paint, wide = Paint(colour), width()
    for number, (given, verdict) in enumerate(verdicts):
        if number:
            write()
        if len(verdicts) > 1:
            write(paint(_heading(given, number), "dim"))
        for line in verdict_lines(given.text, verdict, paint, wide):
            write(line)


def _heading(given: Given, number: int) -> str:
    line = given.whole.count("\n", 0, given.start) + 1
    return f"{given.name}:{line}" if given.name else say("check.draft", number=number + 1)


def verdict_lines(text: str, verdict: Verdict, paint: Paint, wide: int) -> list[str]:
    """Return the lines of one verdict, in the verdict's own language."""
    language = choose(verdict.language, ("en", "nl", "es"))
    lines = [f"{_level(verdict.level, paint, language)}{_summary(verdict, language)}"]
    if verdict.told:
        lines += ["", paragraph(verdict.told, wide)]
    if not verdict.findings:
        return lines
    spans = sorted({span for finding in verdict.findings for span in finding.spans})
    lines += ["", *(f"  {paint('│', 'dim')} {line}" for line in marked_lines(text, spans, paint, wide - 4))]
    several = len(verdict.findings) > 1
    # Two half-mended drafts help nobody: then the whole one stands at the end.
    together = len({finding.rewrite for finding in verdict.findings if finding.rewrite}) > 1
    for finding in verdict.findings:
        head = f"{_level(finding.level, paint, language)} · " if several else "  "
        lines += ["", head + paint(finding.title, "bold")]
        if several:
            lines += _quoted(text, finding, wide)
        lines += _finding(finding if not together else replace(finding, rewrite=None), paint, language, wide)
    if together and verdict.rewrite:
        lines += ["", *_rewritten(verdict.rewrite, paint, language, wide)]
    return lines


def _rewritten(text: str, paint: Paint, language: str, wide: int) -> list[str]:
    shown = marked_lines(text, [], paint, wide - 6)
    return [
        f"  {paint(say('verdict.rewrite', lang=language), 'bold')}",
        *(f"    {paint('│', 'dim')} {line}" for line in shown),
    ]


def _level(level: Level, paint: Paint, language: str) -> str:
    shape, plain, colour = SHAPES[level]
    encoding = (getattr(sys.stdout, "encoding", None) or "ascii").lower()
    return paint(f"{shape if 'utf' in encoding else plain} {say(f'level.{level}', lang=language)}", colour, "bold")


def _summary(verdict: Verdict, language: str) -> str:
    if not verdict.findings:
        return f". {say('verdict.nothing', lang=language)}"
    return f". {say('verdict.welcome', lang=language)}" if verdict.level == "fine" else ""


def _quoted(text: str, finding: Finding, wide: int) -> list[str]:
    """Return the words that one of several findings is about."""
    quoted = ", ".join(f"“{' '.join(text[start:end].split())}”" for start, end in finding.spans[:6])
    return [paragraph("".join(char if char.isprintable() else "·" for char in quoted), wide)] if quoted else []


def _finding(finding: Finding, paint: Paint, language: str, wide: int) -> list[str]:
    lines = [paragraph(finding.what, wide)] if finding.what else []
    labels = {key: say(f"verdict.{key}", lang=language) for key in _LABELS}
    room = max(map(len, labels.values())) + 4
    fine = finding.level == "fine"
    rows = {
        "why": finding.why,
        "instead": finding.instead,
        "ask": "" if fine else f"{whom_to_ask(finding.desk, language)}.",
        "clause": f"{finding.clause} ({finding.rule})",
    }
    if finding.precedent:
        rows["why"] = f"{rows['why']}\n{say('verdict.precedent', lang=language)} {finding.precedent}"
    for key in _LABELS:
        if key == "rewrite" and finding.rewrite:
            lines += _rewritten(finding.rewrite, paint, language, wide)
        elif rows.get(key) and wide < _NARROW:
            lines += [f"  {paint(labels[key], 'bold')}", paragraph(rows[key], wide, "    ")]
        elif rows.get(key):
            first = f"  {paint(labels[key], 'bold')}{' ' * (room - 2 - len(labels[key]))}"
            lines.append(first + paragraph(rows[key], wide, " " * room, " " * room)[room:])
    return lines
