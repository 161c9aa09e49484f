"""How people write an answer, in a file or at a prompt, turned into the one form that is checked."""

import re
from collections.abc import Iterable
from typing import Any, Final

from vangrail.languages import NAMES, SHIPPED
from vangrail.source.names import OTHER, country_names, map_country, map_platform, map_sector, plain
from vangrail.source.text import describe, one_of, refuse, unknown_name

_YES: Final = frozenset({"yes", "y", "true", "1", "ja", "j", "si", "s"})
_NO: Final = frozenset({"no", "n", "false", "0", "nee", "neen"})
_UNKNOWN: Final = frozenset(
    "?|-|don't know|dont know|do not know|unknown|not sure|weet ik niet|weet niet|onbekend|geen idee|no lo se|no se".split(
        "|"
    )
)
_LANGUAGES: Final = {
    **{plain(name): code for code, name in NAMES.items()},
    "dutch": "nl",
    "flemish": "nl",
    "vlaams": "nl",
    "holandes": "nl",
    "neerlandes": "nl",
    "spaans": "es",
    "spanish": "es",
    "castellano": "es",
    "engels": "en",
    "ingles": "en",
    "english": "en",
}
_TABLE: Final = re.compile(r"\s*(?P<name>[^=:]+?)\s*[=:]\s*(?P<value>.+?)\s*")
_NUMBER: Final = re.compile(r"\d{1,3}(?:[.,\s]\d{3})+|\d+")
_PERIOD: Final = re.compile(r"\s*(\d{4}-\d\d-\d\d)\s*(?:-|–|/|to|tot|t/m|a|hasta|until)\s*(\d{4}-\d\d-\d\d)\s*")


def is_unknown(given: Any) -> bool:
    """Tell whether an answer says "don't know" in any shipped language, or nothing."""
    return given is None or (isinstance(given, str) and (not given.strip() or plain(given) in _UNKNOWN))


def terms(given: Any) -> Any:
    """Split one text into terms at commas, semicolons and line ends; a list stays as it is."""
    return [part.strip() for part in re.split(r"[,;\n]", given) if part.strip()] if isinstance(given, str) else given


def entries(given: Any) -> Any:
    """Split one text into entries at semicolons and line ends, make one table a list; a list stays as it is."""
    if isinstance(given, str):
        return [part.strip() for part in re.split(r"[;\n]", given) if part.strip()]
    return [given] if isinstance(given, dict) else given


def yes_no(given: Any) -> Any:
    """Return true or false for a yes or no in any shipped language."""
    if isinstance(given, str):
        if plain(given) in _YES:
            return True
        if plain(given) in _NO:
            return False
    if isinstance(given, bool):
        return given
    return refuse("yes or no", describe(given))


def choice(given: Any) -> Any:
    """Return a choice as it is called: `Official team` is official_team."""
    return re.sub(r"[\s-]+", "_", given.strip().lower()) if isinstance(given, str) else given


def countries(given: Any) -> Any:
    """Return the codes of one country or several, given by code or by name."""
    if isinstance(given, str) and map_country(given) is None:
        given = [part for part in re.split(r"[,;/\n]", given) if part.strip()]
    return [_country(each) for each in (given if isinstance(given, list | tuple) else [given])]


def _country(given: Any) -> str:
    code = map_country(given) if isinstance(given, str) else None
    if code is None:
        found = unknown_name(given, country_names()) if isinstance(given, str) else describe(given)
        refuse("a country, by name or by its code of two letters", found)
    return code


def languages(given: Any) -> Any:
    """Return the codes of languages given by code or by name."""
    given = terms(given)
    return [_language(each) for each in given] if isinstance(given, list | tuple) else given


def _language(given: Any) -> str:
    if not isinstance(given, str):
        refuse(one_of(SHIPPED), describe(given))
    code = _LANGUAGES.get(plain(given), re.split(r"[-_]", given.strip().lower())[0])
    if code not in SHIPPED:
        refuse(one_of(SHIPPED), unknown_name(given, SHIPPED))
    return code


def sectors(given: Any) -> Any:
    """Return the sectors that one free text or several mean. What is unknown counts only when nothing else is there."""
    texts = given if isinstance(given, list | tuple) else [given]
    if not all(isinstance(text, str) for text in texts):
        refuse("what the company does, in words", describe(given))
    parts = [part for text in texts for part in re.split(r"[,;\n]", text) if part.strip()]
    found = list(dict.fromkeys(map_sector(part) for part in parts))
    return [name for name in found if name != OTHER] or [OTHER]


def number(given: Any) -> Any:
    """Return the first number of a text such as `about 8,000` or `50-249`; a number stays as it is."""
    if isinstance(given, bool):
        refuse("a number of people", describe(given))
    if isinstance(given, str) and (match := _NUMBER.search(given)):
        return int(re.sub(r"\D", "", match[0]))
    return given


def pairs(given: Any) -> Any:
    """Return a table from `name = value; name = value`; a table stays as it is, its names in small letters."""
    if isinstance(given, str):
        given = dict(_pair(part, "a desk and a person (legal = Anna Peeters)") for part in entries(given))
    return {choice(name): value for name, value in given.items()} if isinstance(given, dict) else given


def _pair(text: str, wanted: str) -> tuple[str, str]:
    match = _TABLE.fullmatch(text)
    if match is None:
        refuse(wanted, describe(text))
    return match["name"], match["value"]


def embargoes(given: Any) -> Any:
    """Return embargoes as tables: `Heron X, HX-2 > 2027-03-01 09:00` is one."""
    return _each(entries(given), _embargo)


def _embargo(text: str) -> dict[str, Any]:
    names, _, until = text.rpartition(">")
    if not names.strip():
        refuse("terms > moment (Heron X > 2027-03-01 09:00)", describe(text))
    return {"terms": terms(names), "until": until.strip()}


def quiet_periods(given: Any) -> Any:
    """Return quiet periods as tables: `2027-01-01 - 2027-02-10` is one."""
    return _each(entries(given), _quiet_period)


def _quiet_period(text: str) -> dict[str, Any]:
    match = _PERIOD.fullmatch(text)
    if match is None:
        refuse("first day - last day (2027-01-01 - 2027-02-10)", describe(text))
    return {"start": match[1], "end": match[2]}


def rooms(given: Any) -> Any:
    """Return rooms as tables: a name alone is a room that may not be shown."""
    if isinstance(given, dict) and "name" not in given:
        return [{"name": name, "level": level} for name, level in given.items()]
    return _each(terms(given) if isinstance(given, str) else entries(given), _room)


def _room(text: str) -> dict[str, Any]:
    match = _TABLE.fullmatch(text)
    return {"name": match["name"], "level": _colour(match["value"])} if match else {"name": text, "level": "red"}


def _colour(text: str) -> str:
    names = {
        "groen": "green",
        "verde": "green",
        "oranje": "amber",
        "ambar": "amber",
        "orange": "amber",
        "rood": "red",
        "rojo": "red",
    }
    return names.get(plain(text), plain(text))


def work_rules(given: Any) -> Any:
    """Return the place in the work rules as a table, None for a no: `article 12; 2024-03-01; Work rules` is one."""
    if given is False or (isinstance(given, str) and plain(given) in _NO):
        return None
    if isinstance(given, str):
        parts = [part.strip() for part in given.split(";")]
        if len(parts) == 3:
            return dict(zip(("article", "date", "document"), parts, strict=True))
    if isinstance(given, dict):
        return {"date" if name == "dated" else name: value for name, value in given.items()}
    return refuse("no, or the article, the date and the document (article 12; 2024-03-01; Work rules)", describe(given))


def third_parties(given: Any) -> Any:
    """Return who else works here as names; yes means temps, agencies and cleaners."""
    if isinstance(given, bool) or (isinstance(given, str) and plain(given) in _YES | _NO):
        return ["temps", "agencies", "cleaners"] if yes_no(given) else []
    if isinstance(given, str | list | tuple):
        return [_slug(each) for each in terms(given)]
    return given


def _slug(given: Any) -> Any:
    return re.sub(r"[^a-z0-9]+", "_", plain(given)).strip("_")[:60] if isinstance(given, str) else given


def people(given: Any) -> Any:
    """Return people: names split at commas, one table as a list."""
    return terms(given) if isinstance(given, str) else entries(given)


def accounts(given: Any) -> Any:
    """Return accounts as tables: `facebook: Acme Shop` is one."""
    return _each(entries(given), _account)


def _account(text: str) -> dict[str, Any]:
    platform, name = _pair(text, "a platform and a name (facebook: Acme Shop)")
    known = map_platform(platform)
    return {"platform": platform if known == OTHER else known, "name": name}


def _each(given: Any, shorthand: Any) -> Any:
    if isinstance(given, Iterable) and not isinstance(given, str | dict):
        return [shorthand(each) if isinstance(each, str) else each for each in given]
    return given
