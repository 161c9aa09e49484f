"""Mechanical rewrites, where one is right: mask what is somebody's, say that you work here, wait until a date."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from vangrail.policy.rule import Rewrite
from vangrail.rules.detectors.base import Match
from vangrail.rules.detectors.mask import mask
from vangrail.rules.matcher import Hit

if TYPE_CHECKING:
    from vangrail.check.context import Context

_DISCLOSURE: Final = {"en": "(I work at {company}.)", "nl": "(Ik werk bij {company}.)", "es": "(Trabajo en {company}.)"}
_WAIT: Final = {
    "en": "You can post it from {day} {month} {year}, {time} ({zone}).",
    "nl": "Je kunt dit plaatsen vanaf {day} {month} {year}, {time} ({zone}).",
    "es": "Puedes publicarlo a partir del {day} de {month} de {year}, a las {time} ({zone}).",
}
_MONTHS: Final = {
    "en": "January February March April May June July August September October November December".split(),
    "nl": "januari februari maart april mei juni juli augustus september oktober november december".split(),
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
}


def rewrite(kind: Rewrite, marked: list[Hit], context: "Context", language: str) -> str | None:
    """Return the whole draft rewritten, or None where this rule has no mechanical rewrite."""
    if kind == "mask":
        return _mask(marked, context)
    if kind == "disclose" and marked:
        return _disclose(marked, context, language)
    return None


def waiting(marked: list[Hit], context: "Context", language: str) -> str:
    """Return the sentence that says when every embargo among the hits has ended, or an empty string when there is none."""
    untils = [context.policy.embargoes[hit.payload].until for hit in marked if isinstance(hit.payload, int)]
    if not untils:
        return ""
    until: datetime = max(untils)
    return _WAIT[language].format(
        day=until.day,
        month=_MONTHS[language][until.month - 1],
        year=until.year,
        time=until.strftime("%H:%M"),
        zone=getattr(until.tzinfo, "key", None) or f"UTC{until:%z}",
    )


def _mask(marked: list[Hit], context: "Context") -> str | None:
    text, end = [], 0
    source = context.folded.source
    for hit in marked:
        if not isinstance(hit.payload, Match):
            continue
        start, stop = context.folded.span(hit.start, hit.end)
        if start < end:
            continue
        text += [source[end:start], mask(source[start:stop], hit.payload.kind)]
        end = stop
    return "".join([*text, source[end:]]) if text else None


def _disclose(marked: list[Hit], context: "Context", language: str) -> str:
    """Say where the author works, right after the sentence that praises: close to the claim, not at the end of a thread."""
    source = context.folded.source
    first, last = context.sentence_span(marked[-1].start)
    _, place = context.folded.span(first, last)
    head = source[:place].rstrip()
    return f"{head} {_DISCLOSURE[language].format(company=context.policy.company.name)}{source[len(head) :]}"
