"""How a host name reads to a hurried eye: look-alike letters of other scripts, digits for letters, `rn` for `m`."""

import unicodedata
from functools import cache
from importlib.resources import files
from typing import Final

_DIGITS: Final = str.maketrans("013457@$", "oleastas")
_PAIRS: Final = (("rn", "m"), ("vv", "w"), ("cl", "d"))
_SCRIPTS: Final = (
    "LATIN",
    "CYRILLIC",
    "GREEK",
    "ARMENIAN",
    "CHEROKEE",
    "HEBREW",
    "ARABIC",
    "CJK",
    "HIRAGANA",
    "KATAKANA",
    "HANGUL",
    "THAI",
)
_TOGETHER: Final = frozenset({"CJK", "HIRAGANA", "KATAKANA", "HANGUL"})


@cache
def _look_alikes() -> dict[int, str]:
    table: dict[int, str] = {}
    for line in files("vangrail.rules").joinpath("confusables.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            letter, *codes = line.split()
            table.update((int(code, 16), letter) for code in codes)
    return table


def plain(host: str) -> str:
    """Return the host in Latin letters without accents: what it seems to say."""
    if host.isascii():
        return host
    parts = unicodedata.normalize("NFKD", host.translate(_look_alikes())).lower()
    return "".join(sign for sign in parts if not unicodedata.combining(sign)).translate(_look_alikes())


def reading(label: str) -> str:
    """Return a form that is the same for labels which look the same: `paypa1`, `paypai` and `paypal`."""
    for pair, letter in _PAIRS:
        label = label.replace(pair, letter)
    return label.translate(_DIGITS).replace("i", "l")


def scripts(label: str) -> set[str]:
    """Return the scripts of a label's letters, East Asian ones counted as one."""
    found = set()
    for sign in label:
        if sign.isalpha():
            name = unicodedata.name(sign, "").replace("-", " ").split(" ", 1)[0]
            found.add("CJK" if name in _TOGETHER else name if name in _SCRIPTS else "OTHER")
    return found


def decode(host: str) -> str:
    """Return a host with its `xn--` labels written out; a label that cannot be read stays as it is."""
    labels = []
    for label in host.split("."):
        try:
            labels.append(label[4:].encode("ascii").decode("punycode") if label.startswith("xn--") else label)
        except UnicodeError:
            labels.append(label)
    return ".".join(labels)
