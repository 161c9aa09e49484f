"""Cells → values, one small reader a field. Each says what it wants when it finds something else."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext_lazy as _

from vangrail.web.people.imports.columns import fold
from vangrail.web.people.imports.problems import UnwantedError
from vangrail.web.people.imports.words import COUNTRIES, KINDS, LANGUAGES

Value = str | date | tuple[str, ...] | None
"""What a field of somebody can hold; None is nothing."""
CLEAR = "-"
"""Written in a cell, it empties the field; an empty cell leaves it as it is."""
_EXCEL_ERROR = re.compile(r"#[A-ZÁÉÍÓÚ0-9/¡¿?!]+[!?]?|#N/[AB]|####*", re.IGNORECASE)
_SHORTENED_NUMBER = re.compile(r"\d+[.,]\d+E\+?\d+|\d+E\+\d+", re.IGNORECASE)
_NUMBER = re.compile(r"[^\W_](?:[\w./ -]{0,38}[^\W_])?")
_WHOLE_AS_DECIMAL = re.compile(r"(\d+)[.,]0+")
_NOT_IN_NAMES = re.compile(r"[<>@{}\[\]\\|^~`=\x00-\x1f\x7f]|://|\bwww\.", re.IGNORECASE)
_BETWEEN_GROUPS = re.compile(r"[;|,\n]")
_LOCALE = re.compile(r"([a-z]{2})[-_][a-z]{2,4}", re.IGNORECASE)


def read_number(text: str) -> str:
    """Return a staff number: letters, digits and a few signs, as it stands, without the zero after the comma that Excel adds."""
    if _SHORTENED_NUMBER.fullmatch(text):
        raise UnwantedError(_("the whole staff number (Excel has shortened it: make the column Text)"))
    if match := _WHOLE_AS_DECIMAL.fullmatch(text):
        return match[1]
    if not _NUMBER.fullmatch(text):
        raise UnwantedError(_("a staff number of at most 40 letters and digits"))
    return text


def read_name(text: str) -> str:
    """Return the name of a person, a site or an agency."""
    if not 1 <= len(text) <= 120 or _NOT_IN_NAMES.search(text) or not any(sign.isalpha() for sign in text):
        raise UnwantedError(_("a name of at most 120 letters"))
    return text


def read_label(text: str) -> str:
    """Return the name of a site or an agency, which may be a number too."""
    if not 1 <= len(text) <= 80 or _NOT_IN_NAMES.search(text):
        raise UnwantedError(_("a name of at most 80 letters"))
    return text


def read_email(text: str) -> str:
    """Return a mail address in small letters."""
    try:
        validate_email(text)
    except ValidationError as error:
        raise UnwantedError(_("a mail address such as anna@example.org")) from error
    if len(text) > 254:
        raise UnwantedError(_("a mail address such as anna@example.org"))
    return text.lower()


def read_language(text: str) -> str:
    """Return the code of a language that Vangrail speaks."""
    match = _LOCALE.fullmatch(text)
    code = LANGUAGES.get(fold(match[1] if match else text))
    if code is None:
        raise UnwantedError(_("English, Dutch or Spanish"))
    return code


def read_country(text: str) -> str:
    """Return the two letters of a country."""
    code = COUNTRIES.get(fold(text))
    if code is None:
        raise UnwantedError(_("a country, best as two letters such as BE"))
    return code


def read_groups(text: str) -> tuple[str, ...]:
    """Return the names of groups, each once, in order."""
    names = {name.casefold(): read_label(name) for part in _BETWEEN_GROUPS.split(text) if (name := part.strip())}
    if not names:
        raise UnwantedError(_("names of groups with a semicolon between them"))
    return tuple(sorted(names.values(), key=str.casefold))


def read_kind(text: str) -> str:
    """Return `staff` or `third_party`."""
    kind = KINDS.get(fold(text))
    if kind is None:
        raise UnwantedError(_("staff or third party"))
    return kind


def read_reference(text: str) -> str:
    """Return what names a manager: a staff number, a mail address or a name."""
    if len(text) > 254 or any(not sign.isprintable() for sign in text):
        raise UnwantedError(_("the staff number, mail address or name of a manager"))
    return text


READERS: Mapping[str, Callable[[str], Value]] = {
    "number": read_number,
    "name": read_name,
    "given": read_name,
    "between": read_name,
    "family": read_name,
    "email": read_email,
    "language": read_language,
    "country": read_country,
    "site": read_label,
    "groups": read_groups,
    "manager": read_reference,
    "kind": read_kind,
    "agency": read_label,
}
"""Reader of every field but the dates, which need to know the order of their column."""
DATES = ("joined", "last_day")


def refuse_excel_errors(text: str) -> None:
    """Raise where Excel could not work out a cell: #N/A, #REF!, ####."""
    if text[:1] == "#" and _EXCEL_ERROR.fullmatch(text):
        raise UnwantedError(_("a value (Excel could not work this one out)"))
