"""The data files that ship inside the package."""

import re

import pytest

from vangrail.languages import SHIPPED
from vangrail.source.data import hour_words, library, said, table


def test_tables_are_read_once():
    """The same table is the same value."""
    assert table("words") is table("words")


def test_a_text_falls_back_to_a_near_language():
    """German readers get Dutch before English."""
    assert said({"en": "yes", "nl": "ja"}, "de") == "ja"


def test_words_for_hours_are_found_whole():
    """The longest stands first, so that a day is not cut off after its short form; each says what it means."""
    listed, names = hour_words()
    assert re.fullmatch(listed, "donderdag")
    assert re.match(listed, "donderdag")[0] == "donderdag"
    assert {names[day] for day in ("thursday", "donderdag", "jueves")} == {"thursday"}


def test_the_library_ships():
    """The folder of content is found in the installed package."""
    assert {"clauses", "cues", "packs", "interview"} <= {each.name for each in library().iterdir()}


def _languages(row, path=""):
    """Yield every table of texts by language with its path."""
    if isinstance(row, dict):
        if set(row) & set(SHIPPED):
            yield path, set(row)
        else:
            for key, each in row.items():
                yield from _languages(each, f"{path}.{key}")
    elif isinstance(row, list):
        for position, each in enumerate(row):
            yield from _languages(each, f"{path}[{position}]")


@pytest.mark.parametrize("name", ["words", "questions", "todos", "sanctions"])
def test_every_text_exists_in_every_language(name):
    """No prompt, note or word is missing in a shipped language."""
    assert {path: found for path, found in _languages(table(name)) if found != set(SHIPPED)} == {}
