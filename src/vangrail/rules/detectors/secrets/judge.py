"""Whether a value that stands in a secret's place is one."""

import re
from typing import Final

from vangrail.rules.detectors.base import lazily
from vangrail.rules.detectors.secrets.assigned import COMMON, NOT_SECRET
from vangrail.rules.detectors.secrets.strength import entropy, is_placeholder, is_random

_UUID: Final = lazily(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_MARKED: Final = lazily(r"xox[a-z][.-]|gh[a-z]_|sk[-_]|glpat-|hf_|AKIA|AIza")
"""Values that their service marks: what is not of its form is no key of it."""

_TELLING: Final = lazily(r"(?:token|secret|api_?-?key|access_?-?key)\d{0,2}$")
_SIGNS: Final = lazily(r"[\w+/=.~:-]+")
_ORDINARY: Final = lazily(r"\d{1,4}[a-z]{1,8}|[a-z]+'[a-z]+")
_DOMAIN: Final = lazily(r"\.[a-z]{2,3}$")
_DEFAULTS: Final = frozenset(
    "password passwd pass passwort wachtwoord contrasena secret token pwd admin root test guest postgres mysql yyy "
    "xxx".split()
)
_BITS: Final = 2.8
"""Entropy a sign from which a value of a program looks drawn by lot; sixteen hexadecimal digits have 2.9 to 3.4."""


def is_assigned_secret(name: str, value: str) -> bool:
    """Return whether `value`, as written, is a secret that a program's `name` (folded) holds."""
    if NOT_SECRET.search(name) or is_placeholder(value) or "://" in value or value[0] in "/@#" or _MARKED.match(value):
        return False
    if "passw" in name or "pwd" in name:
        return len(value) >= 6 and is_password(value, direct=False, quoted=False, last=False)
    if _UUID.fullmatch(value):
        return True
    least = 10 if _TELLING.search(name) else 20
    return len(value) >= least and is_random(value, _BITS) and _SIGNS.fullmatch(value) is not None


def is_password(value: str, *, direct: bool, quoted: bool, last: bool) -> bool:
    """Return whether the `value` behind "password is" is one.

    It has a digit, a sign or a capital inside. Plain letters count in quotes, or where they follow the word directly and
    are the last word of the text; plain digits where they follow directly.
    """
    if len(value) < 4 or is_placeholder(value) or "://" in value or value[0] in "@#<[({" or _DOMAIN.search(value):
        return False
    if value.isdigit():
        return direct
    if value.isalpha() and (quoted or (direct and last)):
        return len(value) >= 5 and value.lower() not in COMMON
    inside = any(sign.isdigit() or sign in "!$%^&*_=+@#?~" or sign.isupper() for sign in value[1:])
    return any(map(str.isalpha, value)) and inside and not value.isupper() and _ORDINARY.fullmatch(value) is None


def is_link_password(found: str, value: str) -> bool:
    """Return whether `value` is the password in a link or a command (`found` is all of it): no variable, no default."""
    user = found.rsplit("/", 1)[-1].partition(":")[0].split()[-1:]
    plain = value.strip("{}\"'>")
    return len(plain) >= 4 and not is_placeholder(value) and plain.lower() not in _DEFAULTS and [plain] != user


def is_header(value: str) -> bool:
    """Return whether `value` is what an authorization header gives away."""
    return entropy(value) >= 2.5 and not is_placeholder(value) and not value.isalpha()
