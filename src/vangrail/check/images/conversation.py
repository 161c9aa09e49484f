"""Telling a chat and a mail from the lines in a picture: who is there, when each said something, what heads a letter.

The words are those of the programs in which people write to each other, in English, Dutch and Spanish. None is enough alone.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, Literal

from vangrail.check.images.reading import Line

Conversation = Literal["chat", "mail"]

_TIME: Final = r"(?<![\d:：.,/])(?:[01]?\d|2[0-3])[:：][0-5]\d(?![\d:：])(?:\s?[ap]\.?\s?m\b\.?)?"
_ANY_TIME: Final = re.compile(_TIME, re.IGNORECASE)
_STAMP: Final = re.compile(rf"(?P<said>.*?)\s*{_TIME}\W*[vw/]{{0,3}}", re.IGNORECASE)
_MINUTES: Final = re.compile(r"[:：](\d\d)")
_STATUS_BAR: Final = 0.06
"""The share of a picture's height in which a phone says what time it is."""


def _words(pattern: str) -> re.Pattern[str]:
    """Return a pattern in any case. A reading often takes a letter with an accent for another one."""
    return re.compile(re.sub("[áéíóúñ]", ".", pattern), re.IGNORECASE)


# What hardly stands anywhere but in a program in which people write to each other.
_STRONG: Final = (
    _words(r"(?:.{1,40}\b(?:is|are))?\s?typing\s?(?:\.+|…)|.{1,40}\bis typing|.{0,40}(?:is )?aan het typen.{0,3}"
           r"|.{0,40}(?:está )?escribiendo\s?(?:\.+|…)|.{1,40} está escribiendo"),
    _words(r"last seen (?:today|yesterday|recently|at).*|(?:laatst gezien|voor het laatst gezien) (?:om|vandaag|gisteren|op).*"
           r"|(?:últ\.?|última) vez (?:hoy|ayer|a las|el).*|active (?:now|\d+ ?(?:m|h|min|minutes?|hours?) ago)|nu actief"
           r"|\d+ ?(?:m|u|min\.?|minuten) geleden actief|activ[oa] (?:ahora|hace \d+.*)|en línea ahora"),
    _words(r"type (?:a|your)(?: new)? message.*|typ(?: een)?(?: nieuw)? bericht.*|escrib[ea] un(?: nuevo)? mensaje.*|imessage"
           r"|message #\S+.*|bericht aan #\S+.*|mensaje a #\S+.*|reply in thread|also send to .*"
           r"|antwoord(?:en)? in (?:de )?thread|responder en (?:el )?hilo"),
    _words(r"(?:read|seen) (?:at |yesterday|today)?.{0,3}\d{1,2}[:：]\d\d.*|(?:gelezen|gezien) (?:om )?.{0,9}\d{1,2}[:：]\d\d.*"
           r"|(?:leído|visto) (?:a las )?.{0,5}\d{1,2}[:：]\d\d.*"),
    _words(r".*(?:messages|calls|berichten|mensajes|llamadas).*(?:end-to-end|extremo a extremo).*"
           r"|.*(?:message was deleted|deleted this message|bericht is verwijderd|dit bericht verwijderd"
           r"|hebt dit bericht verwijderd|mensaje fue eliminado|se eliminó este mensaje|eliminaste este mensaje).*"),
    _words(r"[\w .'’-]+(?:, [\w .'’-]+)*, (?:you|jij|u|tú)"),
)  # fmt: skip

# What stands there too, and elsewhere: on boards, in shops, on the way of a parcel.
_ONLINE: Final = _words(r"online|en línea|conectad[oa]|available|beschikbaar|disponible")
_DAY: Final = re.compile(
    rf"(?:today|yesterday|vandaag|gisteren|hoy|ayer)(?:,? (?:at |om |a las )?{_TIME})?", re.IGNORECASE
)
_WEAK: Final = (
    _words(r"delivered|read|seen|sent|bezorgd|afgeleverd|gelezen|gezien|verzonden|entregado|leído|visto|enviado"
           r"|(?:seen|read) by .+|(?:gezien|gelezen) door .+|(?:visto|leído) por .+"),
    _words(r"(?:text )?message\s?(?:\.+|…)?|bericht\s?(?:\.+|…)?|mensaje\s?(?:\.+|…)?|sms|gif|aa"),
    _words(r"missed (?:voice |video )?call.*|gemiste (?:spraak|video)?-?oproep.*|(?:video)?llamada(?: de voz)? perdida.*"),
    _words(r"forwarded|doorgestuurd|reenviado|\(?edited\)?|\(?bewerkt\)?|\(?editado\)?|\d+ replies|\d+ antwoorden|\d+ respuestas"),
)  # fmt: skip

_ONESELF: Final = re.compile(
    r"\bI(?:['’](?:m|ll|ve|d))? (?=[a-z])|\b(?i:my|mine|ik|mij|mijn|m['’]n|yo|mi|mí|conmigo|tengo|estoy|voy|creo|puedo|quiero)\b"
)
_SOMEBODY: Final = re.compile(
    r"\b(?:you|your|je|jij|jou|jouw|jullie|tú|te|ti|contigo|tienes|estás|vas|puedes|quieres|sabes)\b|[?？]",
    re.IGNORECASE,
)
_ELSEWHERE: Final = re.compile(
    r"\b(?:views|weergaven|visualizaciones|departures?|arrivals?|vertrek|aankomst|salidas|llegadas|platform|spoor|perron|gate|and[eé]n|"
    r"km|pace|tempo|ritmo|episode|aflevering|episodio|program(?:me|ma|a)?|agenda|schedule|timetable|dienstregeling|horario|"
    r"opening hours|openingsuren|openingstijden)\b",
    re.IGNORECASE,
)
_EXPORTED: Final = re.compile(
    rf"\[?\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}},? {_TIME}(?:[:：]\d\d)?(?: ?[ap]m)?\]?\s?(?:-\s?)?[^:：]{{1,40}}[:：].*",
    re.IGNORECASE,
)

_HEADS: Final = {
    "from": re.compile(r"(?:from|van|de)\s?[:：]\s?(?P<of>.*)", re.IGNORECASE),
    "to": re.compile(r"(?:to|aan|para|b?cc|cco)\s?[:：]\s?(?P<of>.*)", re.IGNORECASE),
    "subject": re.compile(r"(?:subject|onderwerp|asunto)\s?[:：]\s?(?P<of>.*)", re.IGNORECASE),
    "sent": re.compile(r"(?:sent|verzonden|enviado(?: el)?)\s?[:：]\s?(?P<of>.*)", re.IGNORECASE),
}
_ADDRESS: Final = re.compile(r"[\w.+-]+\s?@\s?[\w-]+\.[\w.-]+")
_MAIL: Final = (
    _words(r"(?:to|aan|para) (?:.{1,40}, )?(?:me|mij|mí)"),
    _words(r"(?:re|fwd?|rv|antw|doorst)\s?[:：]\s?\S.*"),
    _words(r".*\b(?:wrote|schreef.*|escribió)\s?[:：]"),
    _words(r"[-_ ]*(?:original message|oorspronkelijk bericht|mensaje original|forwarded message|doorgestuurd bericht"
           r"|mensaje reenviado)[-_ ]*"),
    _words(r"(?:sent from my|verzonden vanaf mijn|enviado desde mi) .+"),
    _words(r"(?:reply all|allen beantwoorden|responder a todos)"),
    _words(r".*<\s?[\w.+-]+\s?@\s?[\w-]+\.[\w.-]+\s?>.*"),
)  # fmt: skip


def conversation(lines: Sequence[Line]) -> Conversation | None:
    """Return whether the lines look like a chat or like a mail, or like neither."""
    texts = [" ".join(line.text.split()) for line in lines]
    if _is_mail(lines, texts):
        return "mail"
    return "chat" if _is_chat(lines, texts) else None


def _is_mail(lines: Sequence[Line], texts: Sequence[str]) -> bool:
    """Tell whether it is a mail. A label on a present has a From and a To, a ticket has a day too: neither says a subject."""
    heads: dict[str, str] = {}
    rest = []
    for line, text in zip(lines, texts, strict=True):
        found = {name: match["of"] for name, pattern in _HEADS.items() if (match := pattern.fullmatch(text))}
        heads = {
            name: said for name, of in found.items() if not (said := of or _behind(line, lines))[:1].isdigit()
        } | heads
        if not found:
            rest.append(text)
    written = any(_ADDRESS.search(heads.get(name, "")) for name in ("from", "to"))
    if len(heads) >= 2 and ("subject" in heads or "sent" in heads or written):
        return True
    marks = sum(any(pattern.fullmatch(text) for text in rest) for pattern in _MAIL)
    return marks + bool(heads.keys() & {"from", "subject"}) >= 2


def _is_chat(lines: Sequence[Line], texts: Sequence[str]) -> bool:
    """Tell whether it is a chat: by two marks that stand nowhere else, by one and times, or by many that stand elsewhere too."""
    if sum(bool(_EXPORTED.fullmatch(text)) for text in texts) >= 2:
        return True
    low = [text.casefold() for text in texts]
    strong = sum(any(pattern.fullmatch(text) for text in low) for pattern in _STRONG)
    times = list(_times(lines, low))
    online = [line.box[1] for line, text in zip(lines, low, strict=True) if _ONLINE.fullmatch(text)]
    weak = sum(any(pattern.fullmatch(text) for text in low) for pattern in (*_WEAK, _ONLINE, _DAY))
    talk = _talk(texts)
    # Times of a plan end in a nought or a five; of what somebody said they mostly do not.
    odd = sum(minute % 5 != 0 for minute in times)
    if strong:
        return strong > 1 or bool(odd and (len(times) > 1 or weak or talk > 1))
    if odd < 2 or 2 * odd < len(times) or any(_ELSEWHERE.search(text) for text in low):
        return False
    at_the_top = bool(online) and min(online) < 0.25
    asks = any("?" in text or "？" in text for text in texts)
    return (weak > 1 and at_the_top) or (weak > 0 and talk > 1 and asks) or (odd > 2 and talk > 2)


def _times(lines: Sequence[Line], low: Sequence[str]) -> Iterator[int]:
    """Yield the minute of each time that stands behind what somebody said: at the end of a line, and of its row."""
    for number, (line, text) in enumerate(zip(lines, low, strict=True)):
        found = _STAMP.fullmatch(text)
        if not found or len(_ANY_TIME.findall(text)) != 1 or any(pattern.fullmatch(text) for pattern in _STRONG):
            continue
        if not found["said"] and line.box[1] < _STATUS_BAR:
            continue
        beside = [other for place, other in enumerate(lines) if place != number and _same_row(line, other)]
        if any(_ANY_TIME.search(other.text) or other.box[0] >= line.box[2] for other in beside):
            continue
        yield int(_MINUTES.findall(text)[-1])


def _behind(line: Line, lines: Sequence[Line]) -> str:
    """Return what stands next to the right of a line; empty where nothing does."""
    right = [other for other in lines if other.box[0] >= line.box[2] and _same_row(line, other)]
    return min(right, key=lambda other: other.box[0]).text if right else ""


def _same_row(one: Line, other: Line) -> bool:
    """Tell whether two lines stand beside each other."""
    return one.box[1] <= (other.box[1] + other.box[3]) / 2 <= one.box[3]


def _talk(texts: Sequence[str]) -> int:
    """Return how many lines speak of oneself or to somebody; none where only one of both is done, as on a poster."""
    oneself = {number for number, text in enumerate(texts) if _ONESELF.search(text) and " " in text}
    somebody = {number for number, text in enumerate(texts) if _SOMEBODY.search(text)}
    return len(oneself | somebody) if oneself and somebody else 0
