"""Masks: what somebody may still see of a number or an address, so that the rewrite stays readable and gives nothing away."""

from collections.abc import Callable, Mapping
from typing import Final

BULLET: Final = "•"


def mask(value: str, kind: str) -> str:
    """Return `value` with its middle hidden. `value` may be as written or normalised; `kind` is a match's kind.

    The shape stays (`06 12 34 56 78` becomes `06 •• •• •• 78`). A credential shows nothing but its length up to twelve.
    """
    return (_MASKS.get(kind) or _MASKS.get(kind.split(".", 1)[0], _keep_ends))(value)


def _keep_ends(value: str, first: int = 2, last: int = 2, share: float = 1 / 3) -> str:
    """Hide every letter and digit but the `first` and the `last` ones. Short values keep less: never more than the share."""
    count = sum(sign.isalnum() for sign in value)
    while first + last > count * share:
        first, last = max(0, first - 1), (last if first else last - 1)
    seen = 0
    out = []
    for sign in value:
        if sign.isalnum():
            out.append(sign if seen < first or seen >= count - last else BULLET)
            seen += 1
        else:
            out.append(sign)
    return "".join(out)


def _phone(value: str) -> str:
    # The first two digits say "a mobile" or "abroad" and belong to a million people.
    return _keep_ends(value, share=0.45)


def _email(value: str) -> str:
    return f"{value.strip()[:1]}…@…"


def _last_four(value: str) -> str:
    return _keep_ends(value, 0, 4)


def _last_two(value: str) -> str:
    return _keep_ends(value, 0, 2)


def _nothing(value: str) -> str:
    return BULLET * min(len(value), 12)


def _figures(value: str) -> str:
    return "".join(BULLET if sign.isdigit() else sign for sign in value)


_NATIONAL: Final = ("nl", "be", "es", "fr", "de", "gb", "us", "mx", "ar", "cl", "co", "paper")
_MASKS: Final[Mapping[str, Callable[[str], str]]] = {
    "email": _email,
    "phone": _phone,
    "iban": _last_four,
    "payment_card": _last_four,
    "credential": _nothing,
    "address": _figures,
    "reference.room": _figures,
    "birth_date": _figures,
    **dict.fromkeys(_NATIONAL, _last_two),
}
