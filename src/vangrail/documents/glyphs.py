"""What the font of the paper forms can show: Open Sans, shipped beside this module, so that a file is the same everywhere.

Its table of signs is read here, because a PDF for everybody (PDF/UA-1) may not hold a sign without a picture.
"""

import re
import struct
import unicodedata
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

FAMILY: Final = "Open Sans"

_UNKNOWN: Final = "\N{REPLACEMENT CHARACTER}"
_LONG: Final = re.compile(r"[^\s\u200b]{40}(?=[^\s\u200b])")
"""What no line may be too short for: a break is allowed in it."""

_MAP: Final = b"cmap"
_SEGMENTS: Final = 4
"""The form of a sign table that every font for Windows has."""


def folder() -> Path:
    """Return where the fonts are."""
    return Path(str(files("vangrail").joinpath("documents", "fonts")))


def shown(text: str) -> str:
    """Return a text of which the font can show every sign: one that it lacks is taken apart, or replaced by a mark for that.

    Signs that say how others are to be read (controls, directions, joiners) are left out; so nobody's name can turn a line around.
    """
    return _LONG.sub(lambda match: f"{match[0]}\u200b", "".join(map(_sign, unicodedata.normalize("NFC", text))))


@cache
def _sign(char: str) -> str:
    """Return what is shown for a sign."""
    category = unicodedata.category(char)
    if category in {"Cc", "Cf"} and char not in "\u00ad\u200b":
        return " " if char.isspace() else ""
    if ord(char) in covered():
        return char
    whole, apart = (unicodedata.normalize(form, char) for form in ("NFKC", "NFKD"))
    if all(ord(each) in covered() for each in whole):
        return whole
    found = "".join(each for each in apart if ord(each) in covered())
    return found or ("" if category.startswith("M") else _UNKNOWN)


@cache
def covered() -> frozenset[int]:
    """Return the code points that the upright font can show; its other weights have the same."""
    data = (folder() / "OpenSans-Regular.ttf").read_bytes()
    (count,) = struct.unpack_from(">H", data, 4)
    entries = (struct.unpack_from(">4sIII", data, 12 + 16 * each) for each in range(count))
    table = next(place for tag, _, place, _ in entries if tag == _MAP)
    (count,) = struct.unpack_from(">H", data, table + 2)
    places = (table + struct.unpack_from(">HHI", data, table + 4 + 8 * each)[2] for each in range(count))
    place = next(each for each in places if struct.unpack_from(">H", data, each) == (_SEGMENTS,))
    (twice,) = struct.unpack_from(">H", data, place + 6)
    last = struct.unpack_from(f">{twice // 2}H", data, place + 14)
    first = struct.unpack_from(f">{twice // 2}H", data, place + 16 + twice)
    spans = zip(first, last, strict=True)
    return frozenset(code for start, end in spans for code in range(start, end + 1)) - {0xFFFF}
