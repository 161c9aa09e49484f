"""What people call their sector, role, platform and country, mapped to the names that rules and clauses use."""

import re
import unicodedata
from collections.abc import Sequence
from difflib import get_close_matches
from functools import lru_cache
from typing import Final

from vangrail.source.data import said, table

OTHER: Final = "other"
"""What a free text is when nothing known stands in it."""

UNKNOWN_COUNTRY: Final = "ZZ"
"""The country of a company that did not say which."""

_COMPOUND: Final = 6
"""Letters that an entry needs to count inside a longer word: `ouderenzorg` in `ouderenzorginstelling`."""

_SPELLING: Final = 0.88


def plain(text: str) -> str:
    """Return the text in small letters, without accents and with single spaces."""
    bare = "".join(char for char in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(char))
    return " ".join(bare.replace("_", " ").replace("’", "'").split())


@lru_cache(maxsize=8)
def _entries(kind: str) -> dict[str, str]:
    """Return every entry of a table in plain form with the name it stands for, the longest first."""
    found: dict[str, str] = {}
    for name, row in table(kind).items():
        for entry in (name, *row["name"].values(), *row.get("also", ())):
            found.setdefault(plain(entry), name)
    return dict(sorted(found.items(), key=lambda item: -len(item[0])))


@lru_cache(maxsize=1024)
def _find(text: str, kind: str) -> str:
    """Return the name that a free text stands for, or an empty text."""
    wanted = plain(text)
    entries = _entries(kind)
    if not wanted:
        return ""
    if wanted in entries:
        return entries[wanted]
    padded = f" {re.sub(r'[^0-9a-z&.+-]+', ' ', wanted)} "
    for entry, name in entries.items():
        if name != OTHER and f" {entry} " in padded:
            return name
    for entry, name in entries.items():
        if name != OTHER and len(entry) >= _COMPOUND and entry in wanted:
            return name
    near = get_close_matches(wanted, list(entries), 1, _SPELLING)
    return entries[near[0]] if near else ""


def sectors() -> tuple[str, ...]:
    """Return the names of the sectors there are."""
    return tuple(table("sectors"))


def roles() -> tuple[str, ...]:
    """Return the names of the roles there are."""
    return tuple(table("roles"))


def platforms() -> tuple[str, ...]:
    """Return the names of the platforms there are."""
    return tuple(table("platforms"))


def map_sector(text: str) -> str:
    """Return the sector that a free text in any shipped language means, `other` where it is unknown."""
    return _find(text, "sectors") or OTHER


def map_role(text: str) -> str:
    """Return the role that a free text in any shipped language means, `other` where it is unknown."""
    return _find(text, "roles") or OTHER


def map_platform(text: str) -> str:
    """Return the platform that a free text in any shipped language means, `other` where it is unknown."""
    return _find(text, "platforms") or OTHER


def map_country(text: str) -> str | None:
    """Return the code of a country given by code or by name (`be`, `Belgium`, `België`, `UK`), or None where it is none."""
    wanted = text.strip().upper()
    if wanted in table("countries"):
        return wanted
    return _country_names().get(plain(text)) or (wanted if re.fullmatch(r"[A-Z]{2}", wanted) else None)


@lru_cache(maxsize=1)
def _country_names() -> dict[str, str]:
    return {
        plain(entry): code
        for code, row in table("countries").items()
        if code != UNKNOWN_COUNTRY
        for entry in (*row["name"].values(), *row.get("also", ()))
    }


def country_names() -> tuple[str, ...]:
    """Return every name of a country that is understood, in plain form."""
    return tuple(_country_names())


def country_name(code: str, language: str) -> str:
    """Return what a country is called in a language; a code without a name stays a code."""
    row = table("countries").get(code)
    return str(said(row["name"], language)) if row else code


def country_in_text(code: str, language: str) -> str:
    """Return what a country is called inside a sentence: `the Netherlands`, where a list has `Netherlands`."""
    row = table("countries").get(code, {})
    return str(row.get("in_text", {}).get(language) or country_name(code, language))


def joined(names: Sequence[str], language: str) -> str:
    """Return names as a sentence lists them: `Legal, HR and Privacy`."""
    if len(names) < 2:
        return "".join(names)
    joint = str(said(table("words")["and"], language))
    if language == "es" and re.match(r"h?i(?![aeo])", plain(names[-1])):  # y before the sound of i: España e Italia
        joint = "e"
    return f"{', '.join(names[:-1])} {joint} {names[-1]}"


def name_of(kind: str, name: str, language: str) -> str:
    """Return what a sector, role or platform (`kind` is the table) is called in a language."""
    row = table(kind).get(name)
    return str(said(row["name"], language)) if row else name.replace("_", " ")


def in_european_union(code: str) -> bool:
    """Tell whether a country is in the European Union."""
    return bool(table("countries").get(code, {}).get("eu", False))


def country_zone(code: str) -> str:
    """Return the time zone of a country's capital or market, UTC where the country is unknown."""
    return str(table("countries").get(code, {}).get("timezone", "UTC"))


def country_languages(code: str) -> tuple[str, ...]:
    """Return the shipped languages a policy in this country has when nobody said which."""
    return tuple(table("countries").get(code, {}).get("languages", ("en",)))
