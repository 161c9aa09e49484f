"""Credentials: keys and tokens by their form, values behind names such as `API_KEY`, passwords and door codes in a sentence.

Forms are looked for in the folded text and then checked in the text as given, for case is part of a key. What holds the place of
a secret (`xxxx`, `EXAMPLE`, `${TOKEN}`, the alphabet) is left alone. A key that a service prints in its own manual has the form of
a live one, and no list of them would stay complete: it is marked, for a look too many costs less than a key too few.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import ClassVar, Final

from vangrail.rules.detectors.base import Detector, Folded, Match, apart, cover, lazily
from vangrail.rules.detectors.secrets import assigned, families, inner
from vangrail.rules.detectors.secrets.judge import is_assigned_secret, is_header, is_link_password, is_password
from vangrail.rules.detectors.secrets.strength import entropy, is_placeholder

_REACH: Final = 140
_LONG: Final = 600
"""How far beyond a window the value of a header or a link may reach."""

_KEY_BITS: Final = 3.0
_PRIVATE: Final = lazily(
    r"-----begin[ a-z0-9]{0,24}private key(?: block)?-----(?: ?\\n)? ?(?P<body>[a-z0-9+/=:,\\ -]{0,80})"
)
_BODY: Final = lazily(r"[ \\]*(?:[a-z0-9+/=]{16}|proc-type|version:|$)")

Windows = Sequence[tuple[int, int]]


class Credential(Detector):
    """Finds credentials. Kinds: `credential.` and whose or what it is (`credential.github_token`); the value is as written."""

    name: ClassVar[str] = "credential"
    triggers: ClassVar[tuple[str, ...]] = (*families.TRIGGERS, *inner.TRIGGERS, *assigned.TRIGGERS, "private key")

    def find(self, folded: Folded, around: Sequence[int]) -> list[Match]:
        """Return the credentials near the offsets."""
        windows = list(cover(((place, place) for place in around), _REACH, _REACH, len(folded.text)))
        found = (
            *_by_prefix(folded, around),
            *_inner(folded, windows),
            *_private(folded, windows),
            *_assigned(folded, windows),
            *_password(folded, windows),
            *_pin(folded, windows),
        )
        return apart(found)


def _match(folded: Folded, span: tuple[int, int], kind: str) -> Match:
    return Match(*span, f"credential.{kind}", folded.original(*span))


def _by_prefix(folded: Folded, around: Sequence[int]) -> Iterator[Match]:
    for start, prefix in _prefixes(folded.text, around):
        for family in families.by_prefix()[prefix]:
            found = family.loose.match(folded.text, start)
            if found:
                written = folded.original(*found.span())
                tail = written[len(prefix) :]
                drawn = entropy(tail) >= _KEY_BITS and not is_placeholder(tail)
                if drawn and family.exact.fullmatch(written):
                    yield _match(folded, found.span(), family.kind)


def _prefixes(text: str, around: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Yield where which prefix begins, for the trigger ends: each stands so many signs before its trigger's end."""
    known = families.by_prefix()
    for end in around:
        for length, tail in _lengths():
            start = end - tail - length
            if start >= 0 and (prefix := text[start : end - tail]) in known:
                yield start, prefix


@cache
def _lengths() -> tuple[tuple[int, int], ...]:
    """Return how long prefixes are, and how much stands behind them in a trigger."""
    return tuple(sorted({(len(prefix), families.tail(prefix)[1]) for prefix in families.by_prefix()}))


def _inner(folded: Folded, windows: Windows) -> Iterator[Match]:
    text = folded.text
    for low, high in windows:
        for form in inner.forms():
            if text.find(form.mark, low, high) < 0:
                continue
            for found in form.pattern.finditer(text, low, min(len(text), high + _LONG)):
                span = found.span(form.group)
                if _is_given(form, found[0], folded.original(*span)):
                    yield _match(folded, span, form.kind)


def _is_given(form: inner.Inner, found: str, value: str) -> bool:
    if form.kind == "authorization_header":
        return is_header(value)
    if form.kind in {"url_password", "curl_password"}:
        return is_link_password(found, value) and (form.kind == "url_password" or not value.isalpha())
    return entropy(value) >= 2.0 and not is_placeholder(value)


def _private(folded: Folded, windows: Windows) -> Iterator[Match]:
    for low, high in windows:
        if folded.text.find("private key", low, high) < 0:
            continue
        for found in _PRIVATE.finditer(folded.text, low, high):
            if _BODY.match(found["body"]) and not found["body"].startswith("-----end"):
                yield _match(folded, found.span(), "private_key")


def _assigned(folded: Folded, windows: Windows) -> Iterator[Match]:
    text = folded.text
    for low, high in windows:
        for found in assigned.MACHINE.finditer(text, low, min(len(text), high + _LONG)):
            name = assigned.name_of(text, found)
            if name and is_assigned_secret(name, folded.original(*found.span("value"))):
                yield _match(folded, found.span("value"), "assigned")


def _password(folded: Folded, windows: Windows) -> Iterator[Match]:
    for low, high in windows:
        for found in assigned.HUMAN.finditer(folded.text, low, high):
            start = found.start("value")
            end = start + len(found["value"].rstrip(".,;:!?)\"'»`"))
            direct, last = not found["filler"], end >= len(folded.text) - 1
            if is_password(folded.original(start, end), direct=direct, quoted=bool(found["quote"]), last=last):
                yield _match(folded, (start, end), "password")


def _pin(folded: Folded, windows: Windows) -> Iterator[Match]:
    for low, high in windows:
        for found in assigned.PIN.finditer(folded.text, low, high):
            # "PIN code 110001" is a postcode in India, and "pin 1234" says too little.
            if not found["name"].startswith("pin") or (found["filler"] is not None and len(found["value"]) != 6):
                yield _match(folded, found.span("value"), "pin")
