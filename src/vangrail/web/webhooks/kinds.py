"""What a program can hear of: every kind of entry of the common audit trail, one by one or a whole part, in words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from vangrail.web.audit.areas import Area, area, named
from vangrail.web.audit.kinds import areas, sentence, sentences

_ASIDE: Final = re.compile(r"\s*\([^()]*…[^()]*\)")
"""A detail in brackets, which nobody knows before it happened."""
_END: Final = re.compile(r"(;[^;…]*)?\s*:[“”«»\s…,]*$|,\s+[^,…]{1,20}\s…$")
"""A detail at the end, behind a colon or a comma."""
_TWICE: Final = re.compile(r"…(\s*…)+")


@dataclass(frozen=True, slots=True)
class Part:
    """A part with every kind of entry that it writes: the code and what happens, in words."""

    area: Area
    whole: str
    kinds: tuple[tuple[str, str], ...]


def fits(kind: str, wanted: Iterable[str]) -> bool:
    """Return whether a kind is among the wanted ones: itself, or a part such as `approvals.*`."""
    whole = f"{kind.partition('.')[0]}.*"
    return any(each in {kind, whole} for each in wanted)


def parts() -> list[str]:
    """Return every part that can be heard of as a whole."""
    return [f"{each}.*" for each in areas()]


def unknown(wanted: Iterable[str]) -> list[str]:
    """Return what is neither a part nor a kind that anything writes."""
    known = {*sentences(), *parts()}
    return [each for each in wanted if each not in known and f"{each.partition('.')[0]}.*" not in sentences()]


def happens(kind: str) -> str:
    """Return what happens when an entry of this kind is written, in the language of the page: without who, what and when."""
    text = sentence(kind, _("somebody"), "…", {"kind": "…"})
    if text == kind:
        return kind
    first = re.split(r"(?<=[.!?])\s+", _ASIDE.sub("", _TWICE.sub("…", text)), maxsplit=1)[0]
    short = _END.sub("", first.rstrip(".")).rstrip()
    return str(capfirst(short if short.endswith("…") else f"{short}."))


def heard_of(wanted: Iterable[str]) -> list[tuple[str, str]]:
    """Return what a program hears of, each with its code and in words."""
    return [(each, area(each[:-2]).name if each.endswith(".*") else happens(each)) for each in wanted]


def offered() -> list[Part]:
    """Return every part by its name, with its kinds in the order in which its app tells of them.

    Kinds whose last word is not known before (`draft.*`) are those of the whole part.
    """
    found: dict[str, list[tuple[str, str]]] = {}
    for kind in sentences():
        code, _dot, rest = kind.partition(".")
        if rest != "*":
            found.setdefault(code, []).append((kind, happens(kind)))
    return [Part(each, f"{each.code}.*", tuple(found.get(each.code, ()))) for each in named()]
