"""Mechanical rewrites, where one is right: mask what is somebody's, say that you work here, name the maker, wait until a date."""

import re
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from vangrail.policy.rule import Rewrite
from vangrail.rules.detectors.base import Match
from vangrail.rules.detectors.mask import mask
from vangrail.rules.matcher import Hit

if TYPE_CHECKING:
    from vangrail.check.context import Context

_DISCLOSURE: Final = {"en": "(I work at {company}.)", "nl": "(Ik werk bij {company}.)", "es": "(Trabajo en {company}.)"}
_CREDIT: Final = {"en": "Made by {maker}", "nl": "Gemaakt door {maker}", "es": "Obra de {maker}"}
_MAKER: Final = {
    "account": {"en": "@[the maker's account]", "nl": "@[account van de maker]", "es": "@[cuenta de quien lo hizo]"},
    "name": {
        "en": "[name of the maker, with a link]",
        "nl": "[naam van de maker, met een link]",
        "es": "[nombre de quien lo hizo, con un enlace]",
    },
}
_BY_ACCOUNT: Final = frozenset({"instagram", "threads", "tiktok", "x", "bluesky", "mastodon", "youtube", "snapchat"})
"""Platforms on which a maker is named by account: the platform makes a link of it and tells the maker."""

_ACCOUNT: Final = re.compile(r"(?<![\w.@])@[A-Za-z0-9_](?:[\w.-]{0,62}\w)?(?:@[\w-]+(?:\.[\w-]+)+)?")
_WAIT: Final = {
    "en": "You can post it from {when}.",
    "nl": "Je kunt dit plaatsen vanaf {when}.",
    "es": "Puedes publicarlo a partir del {when}.",
}
_WAIT_IN: Final = {
    "en": "You can post it from {when} (market: {market}).",
    "nl": "Je kunt dit plaatsen vanaf {when} (markt: {market}).",
    "es": "Puedes publicarlo a partir del {when} (mercado: {market}).",
}
_WHEN: Final = {
    "en": "{day} {month} {year}, {time} ({zone})",
    "nl": "{day} {month} {year}, {time} ({zone})",
    "es": "{day} de {month} de {year}, a las {time} ({zone})",
}
_MONTHS: Final = {
    "en": "January February March April May June July August September October November December".split(),
    "nl": "januari februari maart april mei juni juli augustus september oktober november december".split(),
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
}


class Edit(NamedTuple):
    """A piece of the draft, in code points [start, end), and what stands there instead."""

    start: int
    end: int
    text: str


def rewritten(source: str, edits: Iterable[Edit]) -> str | None:
    """Return the text with the edits made, or None where there is none. Of two that overlap the first one counts."""
    text, end = [], 0
    for edit in sorted(set(edits)):
        if edit.start >= end:
            text += [source[end : edit.start], edit.text]
            end = edit.end
    return "".join([*text, source[end:]]) if text else None


def disclosure(company: str, language: str) -> str:
    """Return the sentence with which somebody says where they work, in a shipped language."""
    return _DISCLOSURE[language].format(company=company)


def edits_of(kind: Rewrite, marked: list[Hit], context: "Context", language: str) -> list[Edit]:
    """Return what a rule's mechanical rewrite changes in the draft; nothing where it has none."""
    if kind == "mask":
        return _mask(marked, context)
    if kind == "disclose" and marked:
        return [_disclose(marked, context, language)]
    if kind == "credit" and marked:
        return [_credit(context, language)]
    return []


def waiting(marked: list[Hit], context: "Context", language: str) -> str:
    """Return the sentence that says when every embargo among the hits has ended, and where, or nothing when there is none."""
    found = [context.policy.embargoes[hit.payload] for hit in marked if isinstance(hit.payload, int)]
    if not found:
        return ""
    last = max(found, key=lambda embargo: embargo.until)
    form = _WAIT_IN if last.market else _WAIT
    return form[language].format(when=when_words(last.until, language), market=last.market)


def when_words(moment: datetime, language: str) -> str:
    """Return a moment as people write it in a shipped language, with its time zone."""
    return _WHEN[language].format(
        day=moment.day,
        month=_MONTHS[language][moment.month - 1],
        year=moment.year,
        time=moment.strftime("%H:%M"),
        zone=getattr(moment.tzinfo, "key", None) or _offset(moment),
    )


def _offset(moment: datetime) -> str:
    """Return the zone of a moment that has no name: UTC, UTC+1, UTC-3:30. A published policy keeps no names of zones."""
    sign, hours, minutes = (found := f"{moment:%z}")[:1], int(found[1:3]), int(found[3:5])
    return "UTC" if not hours and not minutes else f"UTC{sign}{hours}" + (f":{minutes:02}" if minutes else "")


def _mask(marked: list[Hit], context: "Context") -> list[Edit]:
    source = context.folded.source
    spans = [(context.folded.span(hit.start, hit.end), hit.payload) for hit in marked]
    return [
        Edit(start, end, mask(source[start:end], payload.kind))
        for (start, end), payload in spans
        if isinstance(payload, Match)
    ]


def _disclose(marked: list[Hit], context: "Context", language: str) -> Edit:
    """Say where the author works, right after the sentence that praises: close to the claim, not at the end of a thread."""
    _, place = context.folded.span(*context.sentence_span(marked[-1].start))
    return _put(context, place, f" {disclosure(context.policy.company.name, language)}")


def _credit(context: "Context", language: str) -> Edit:
    """Name the maker on a line of its own, as the platform does it; left open unless the draft names one account."""
    source = context.folded.source
    accounts = set(_ACCOUNT.findall(source))
    kind = "account" if context.value("platform") & _BY_ACCOUNT else "name"
    maker = accounts.pop() if len(accounts) == 1 else _MAKER[kind][language]
    return _put(context, len(source), f"\n{_CREDIT[language].format(maker=maker)}")


def _put(context: "Context", place: int, text: str) -> Edit:
    """Return the edit that puts a text behind the last word before a place."""
    end = len(context.folded.source[:place].rstrip())
    return Edit(end, end, text)
