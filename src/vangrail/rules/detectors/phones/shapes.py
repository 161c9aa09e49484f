"""The shapes in which people of seven countries, and abroad, write telephone numbers; phonenumbers says which numbers exist."""

import re
from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from vangrail.rules.detectors.base import lazily

HOME: Final = ("NL", "BE", "FR", "GB", "DE")
"""Countries whose national numbers begin with a nought, in the order in which they are tried."""

ABROAD: Final = tuple("IT PT AT CH LU IE DK SE NO FI PL CZ HU GR RO AU NZ ZA MX AR CL CO BR IN".split())
"""Countries whose national numbers count where a word such as "call" stands beside them."""

_SPANISH: Final = frozenset({(3, 3, 3), (3, 2, 2, 2), (2, 3, 2, 2), (2, 3, 4)})
_AMERICAN: Final = frozenset({(3, 3, 4), (1, 3, 3, 4), (3, 7)})
_DATE: Final = lazily(
    r"(?:[0-3]?[0-9]([./-])[01]?[0-9]\1(?:(?:19|20)[0-9]{2}(?![0-9])|[0-9]{2}$)|(?:19|"
    r"20)[0-9]{2}([./-])[01][0-9]\2[0-3][0-9](?![0-9]))"
)
_HOURS: Final = lazily(
    r"(?:[0-2]?[0-9]\.[0-5][0-9] ?- ?[0-2]?[0-9]\.|[0-2][0-9][0-5][0-9] ?- ?[0-2][0-9])[0-5][0-9](?![0-9])"
)
_LOCAL: Final = lazily(r"[2-9][0-9]{2}-[0-9]{4}")
"""A North American number without its area, which counts beside a word only."""

_DIGITS: Final = lazily(r"[0-9]+")
_COUNTING: Final = "01234567890123456789"


class Number(NamedTuple):
    """A number that exists: its kind (`phone`, `phone.mobile`, `phone.service`) and its international form (`+31612345678`)."""

    kind: str
    value: str


def read(written: str, *, named: bool) -> Number | None:
    """Return the number that `written` is, as a whole, or None. `named`: a word such as "call" stands beside it."""
    written = written.replace("(0)", "") if written.startswith(("+", "00")) else written
    groups = tuple(len(group) for group in _DIGITS.findall(written))
    digits = "".join(_DIGITS.findall(written))
    if not 7 <= len(digits) <= 15 or len(set(digits)) == 1:
        return None
    if written.startswith("+"):
        return _exists("+" + digits, None) or (_invented(digits) if groups in _AMERICAN and digits[0] == "1" else None)
    if digits in _COUNTING and not named and (digits[0] == "0" or len(groups) == 1):
        return None
    if written.startswith("00"):
        return _exists("+" + digits[2:], None) if len(digits) >= 11 else None
    if _DATE.match(written) or _HOURS.match(written) or 1 in groups[1:]:
        return None
    number = _nought(digits, groups, named=named) if digits[0] == "0" else _bare(written, digits, groups, named=named)
    if number is None and (named or written.startswith("(0")) and 8 <= len(digits) <= 11:
        number = _abroad(digits)
    return number


def _nought(digits: str, groups: tuple[int, ...], *, named: bool) -> Number | None:
    """Read a national number that begins with 0."""
    if digits[:4] in {"0800", "0900", "0906", "0909"} and len(digits) == 8 and groups[0] in {4, 8}:
        return Number("phone.service", digits)
    if not 9 <= len(digits) <= 12:
        return None
    parted = len(groups) > 1 and 3 <= groups[0] <= 5 and len(groups) <= 5
    countries = HOME if named or parted else HOME[:-1]
    return _first(digits, sorted(countries, key=lambda country: country != _likely(digits, groups)))


def _likely(digits: str, groups: tuple[int, ...]) -> str | None:
    """Return the country whose own way of grouping this is, where two countries share the number."""
    if groups in {(4, 2, 2, 2), (4, 6), (4, 3, 3)} and digits[:3] in {"046", "047", "048", "049"}:
        return "BE" if groups != (4, 6) else "NL"
    if len(digits) == 11 and groups[0] == 3 and digits[:3] not in {"020", "023", "024", "028", "029"}:
        return "DE"
    return "FR" if groups == (2, 2, 2, 2, 2) and digits[1] in "12345" else None


def _bare(written: str, digits: str, groups: tuple[int, ...], *, named: bool) -> Number | None:
    """Read a Spanish or North American number: nine digits, or ten with an area code."""
    if len(digits) == 9 and digits[0] in "6789":
        clear = groups in _SPANISH and "." not in written and "/" not in written
        return _first(digits, ("ES",)) if named or clear else None
    if len(digits) == 10 or (len(digits) == 11 and digits[0] == "1"):
        if groups in _AMERICAN and (named or written.startswith("(") or _even(written)):
            return _first(digits, ("US", "CA")) or (_invented(digits) if named or written.startswith("(") else None)
        return _first(digits, ("US", "CA")) if named else None
    return Number("phone", digits) if named and groups == (3, 4) and _LOCAL.fullmatch(written) else None


def _even(written: str) -> bool:
    """Return whether one and the same sign parts the groups."""
    return len(set(re.findall(r"[^0-9]+", written.removeprefix("1")[1:]))) == 1


def _invented(digits: str) -> Number | None:
    """Read a number that could exist in North America though its area is not given out, such as 555."""
    tail = digits[-10:]
    return Number("phone", "+1" + tail) if tail[0] in "23456789" else None


def _first(digits: str, countries: Iterable[str]) -> Number | None:
    for country in countries:
        number = _exists(digits, country)
        if number:
            return number
    return None


def _abroad(digits: str) -> Number | None:
    """Read a number of a country that nothing names. What is a service in one and somebody's in another is somebody's."""
    numbers = [number for country in ABROAD if (number := _exists(digits, country))]
    return min(numbers, key=lambda number: number.kind == "phone.service", default=None)


def _exists(digits: str, country: str | None) -> Number | None:
    phonenumbers = _library()
    try:
        number = phonenumbers.parse(digits, country)
    except phonenumbers.NumberParseException:
        return None
    kinds = phonenumbers.PhoneNumberType
    # A number that does not exist has no known kind; asking once whether it is valid and once for its kind takes twice the time.
    kind = phonenumbers.number_type(number)
    if kind == kinds.UNKNOWN:
        return None
    service = {kinds.TOLL_FREE, kinds.PREMIUM_RATE, kinds.SHARED_COST, kinds.UAN, kinds.VOICEMAIL}
    name = "phone.service" if kind in service else "phone.mobile" if kind == kinds.MOBILE else "phone"
    return Number(name, f"+{number.country_code}{phonenumbers.national_significant_number(number)}")


def _library() -> Any:
    """Return phonenumbers. Importing it takes 65 ms, so it happens when the first candidate is met."""
    import phonenumbers

    return phonenumbers
