"""Credentials: keys and tokens by their form, values behind names such as `API_KEY`, passwords and door codes in a sentence.

Forms are looked for in the folded text and then checked in the text as given, for case is part of a key. What holds the place of
a secret (`xxxx`, `EXAMPLE`, `${TOKEN}`, the alphabet) is left alone.
"""

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar, Final

from vangrail.rules.detectors.base import Detector, Folded, Match, apart, cover
from vangrail.rules.detectors.secrets import assigned, families, inner
from vangrail.rules.detectors.secrets.strength import entropy, is_placeholder, is_random

_REACH: Final = 140
_KEY_BITS: Final = 3.0
_MACHINE_BITS: Final = 3.0
_PRIVATE: Final = re.compile(r"-----begin[ a-z0-9]{0,24}private key(?: block)?-----(?: ?\\n)? ?(?P<body>[a-z0-9+/=:,\\ -]{0,80})")
_UUID: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


class Credential(Detector):
    """Finds credentials. Kinds: `credential.` and whose or what it is (`credential.github_token`); the value is as written."""

    name: ClassVar[str] = "credential"
    triggers: ClassVar[tuple[str, ...]] = (
        *(re.escape(prefix) for prefix in families.TRIGGERS),
        *families.SHORT,
        *inner.TRIGGERS,
        *assigned.TRIGGERS,
        "private key",
    )

    def find(self, folded: Folded, around: Sequence[int]) -> list[Match]:
        """Return the credentials near the offsets."""
        windows = list(cover(((place, place) for place in around), _REACH, _REACH, len(folded.text)))
        return apart(
            (*_by_prefix(folded, around), *_inner(folded, windows), *_private(folded, windows), *_machine(folded, windows), *_human(folded, windows))
        )


def _match(folded: Folded, start: int, end: int, kind: str) -> Match:
    return Match(start, end, f"credential.{kind}", folded.original(start, end))


def _by_prefix(folded: Folded, around: Sequence[int]) -> Iterator[Match]:
    text, known = folded.text, families.by_prefix()
    for start, prefix in _prefixes(text, around):
        for family in known[prefix]:
            found = family.loose.match(text, start)
            if not found:
                continue
            written = folded.original(*found.span())
            if family.exact.fullmatch(written) and entropy(written[len(prefix) :]) >= _KEY_BITS and not is_placeholder(written[len(prefix) :]):
                yield _match(folded, *found.span(), family.kind)


def _prefixes(text: str, around: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Yield where which prefix begins, for the trigger ends."""
    known = families.by_prefix()
    lengths = sorted({len(prefix) for prefix in known})
    seen = -1
    for end in around:
        for length in lengths:
            if text[end - length : end] in known and end - length >= 0:
                yield end - length, text[end - length : end]
        for prefix, more in (("sk", 8), ("s.", 12)):
            start = end - more - len(prefix)
            if start > seen and text.startswith(prefix, start):
                yield start, prefix


def _inner(folded: Folded, windows: Sequence[tuple[int, int]]) -> Iterator[Match]:
    text = folded.text
    for low, high in windows:
        for form in inner.forms():
            if text.find(form.mark, low, high) < 0:
                continue
            for found in form.form.finditer(text, low, min(len(text), high + 600)):
                group = "secret" if "secret" in form.form.groupindex else 0
                written = folded.original(*found.span(group))
                if _is_given(form.kind, found, written):
                    yield _match(folded, *found.span(group), form.kind)


def _is_given(kind: str, found: re.Match[str], written: str) -> bool:
    if kind in {"url_password", "curl_password"}:
        user = found[0].rsplit("/", 1)[-1].partition(":")[0].split()[-1:]
        plain = written.strip("{}\"'")
        common = {"password", "passwd", "pass", "secret", "token", "pwd", "admin", "root", "test", "postgres", "guest", "wachtwoord"}
        strong = kind == "url_password" or not plain.isalpha()
        return strong and len(plain) >= 4 and not is_placeholder(written) and plain.lower() not in common and [plain] != user
    if kind == "authorization_header":
        return len(written) >= 8 and entropy(written) >= 2.5 and not is_placeholder(written) and not written.isalpha()
    return entropy(written) >= 2.0 and not is_placeholder(written)


def _private(folded: Folded, windows: Sequence[tuple[int, int]]) -> Iterator[Match]:
    for low, high in windows:
        for found in _PRIVATE.finditer(folded.text, low, high):
            body = found["body"].lstrip(" \\")
            if found.end() == len(folded.text) and not body or re.match(r"[a-z0-9+/=]{16}|proc-type|version:", body):
                yield _match(folded, *found.span(), "private_key")


def _machine(folded: Folded, windows: Sequence[tuple[int, int]]) -> Iterator[Match]:
    for low, high in windows:
        for found in assigned.MACHINE.finditer(folded.text, low, min(len(folded.text), high + 300)):
            written = folded.original(*found.span("value"))
            if not assigned.NOT_SECRET.search(found["name"]) and _is_machine_secret(found["name"], written):
                yield _match(folded, *found.span("value"), "assigned")


def _is_machine_secret(name: str, value: str) -> bool:
    if is_placeholder(value) or "://" in value or value.startswith(("/", "@", "#")):
        return False
    if "passw" in name or "pwd" in name:
        return len(value) >= 8 and is_random(value, 2.5)
    if _UUID.fullmatch(value):
        return True
    least = 10 if re.search(r"(?:token|secret|api_?-?key|access_?-?key)\d{0,2}$", name) else 20
    return len(value) >= least and is_random(value, _MACHINE_BITS) and re.fullmatch(r"[\w+/=.~:-]+", value) is not None


def _human(folded: Folded, windows: Sequence[tuple[int, int]]) -> Iterator[Match]:
    for low, high in windows:
        for found in assigned.HUMAN.finditer(folded.text, low, high):
            start, end = found.span("value")
            end = start + len(found["value"].rstrip(".,;:!?)\"'»`…"))
            written = folded.original(start, end)
            if _is_password(written, quoted=bool(found["quote"])):
                yield _match(folded, start, end, "password")
        for found in assigned.PIN.finditer(folded.text, low, high):
            if not (found["name"].startswith("pin") and len(found["value"]) == 6):
                yield _match(folded, *found.span("value"), "pin")


def _is_password(value: str, *, quoted: bool) -> bool:
    """Return whether a word behind "password is" is one: it has a digit, a sign or a capital inside, or stands in quotes."""
    if len(value) < 4 or is_placeholder(value) or "://" in value or value[0] in "@#<[({" or re.search(r"\.[a-z]{2,3}$", value):
        return False
    if quoted and value.isalpha():
        return len(value) >= 5
    letters = any(sign.isalpha() for sign in value)
    inside = any(sign.isdigit() or sign in "!$%^&*_=+@#?~" or sign.isupper() for sign in value[1:])
    return letters and inside and not value.isupper() and re.fullmatch(r"\d{1,4}[a-z]{1,8}|[a-z]+'[a-z]+", value) is None
