"""The sentences of the tool exist in every language, and the language is the reader's."""

import string
from importlib.resources import files

import pytest
import tomli

from vangrail.cli import messages
from vangrail.languages import SHIPPED

CATALOGUES = ["cli", "help", "documents", "findings", "lint"]


def leaves(table, path=()):
    """Yield the path and the languages of every sentence of a catalogue."""
    if "en" in table and not isinstance(table["en"], dict):
        yield ".".join(path), table
        return
    for name, inner in table.items():
        yield from leaves(inner, (*path, name))


def sentences(name):
    """Return every sentence of a catalogue by its key."""
    return dict(
        leaves(tomli.loads(files("vangrail").joinpath("library", "messages", f"{name}.toml").read_text("utf-8")))
    )


def fields(sentence):
    """Return the names of what is filled into a sentence, or into both forms of one that counts."""
    forms = sentence if isinstance(sentence, list) else [sentence]
    return {name for form in forms for _, name, _, _ in string.Formatter().parse(form) if name}


@pytest.mark.parametrize("name", CATALOGUES)
def test_every_sentence_has_every_language(name):
    """No key lacks a language, and none has one that is not shipped."""
    assert {key: set(found) for key, found in sentences(name).items() if set(found) != set(SHIPPED)} == {}


@pytest.mark.parametrize("name", CATALOGUES)
def test_every_language_fills_in_the_same(name):
    """A translation names what the English sentence names."""
    odd = {
        key
        for key, found in sentences(name).items()
        for language in SHIPPED
        if not fields(found[language]) <= fields(found["en"]) | {"count"}
    }
    assert odd == set()


def test_a_sentence_is_filled_in_the_language_that_is_spoken():
    """The key finds the sentence, the data fill it."""
    messages.speak("nl")
    assert messages.say("usage.missing", name="--policy") == "--policy ontbreekt."
    assert messages.say("usage.missing", lang="es", name="--policy") == "Falta --policy."


@pytest.mark.parametrize(("count", "said"), [(1, "1 problem."), (2, "2 problems."), (0, "0 problems.")])
def test_a_sentence_can_depend_on_a_number(count, said):
    """One has a form of its own."""
    assert messages.say("error.problems", count=count) == said


@pytest.mark.parametrize(
    ("words", "kept", "said"),
    [
        (["check", "--lang", "nl", "x"], ["check", "x"], "nl"),
        (["--lang=es", "check"], ["check"], "es"),
        (["check", "--", "--lang", "nl"], ["check", "--", "--lang", "nl"], None),
        (["check", "--text=--lang"], ["check", "--text=--lang"], None),
        (["check", "--lang"], ["check"], ""),
    ],
)
def test_the_language_option_may_stand_anywhere(words, kept, said):
    """It is taken out of the words of a command, but not from behind two dashes."""
    assert messages.without_language(words) == (kept, said)


@pytest.mark.parametrize(
    ("said", "environment", "chosen"),
    [
        ("es", {"LANG": "nl_BE.UTF-8"}, "es"),
        (None, {"VANGRAIL_LANG": "nl", "LC_ALL": "es_ES.UTF-8"}, "nl"),
        (None, {"LANG": "nl_BE.UTF-8"}, "nl"),
        (None, {"LC_ALL": "C.UTF-8", "LANG": "nl_BE"}, "en"),
        (None, {"LANG": "fr_FR"}, "en"),
        (None, {}, "en"),
        ("xx", {"LANG": "nl"}, "nl"),
    ],
)
def test_the_language_is_the_readers(said, environment, chosen):
    """The option wins, then the tool's variable, then the locale, then English."""
    assert messages.chosen(said, environment) == chosen


def test_numbers_are_written_as_people_read_them():
    """English has commas, Dutch and Spanish have points."""
    assert messages.number(1234567) == "1,234,567"
    assert messages.number(1234567, "nl") == "1.234.567"


@pytest.mark.parametrize(("columns", "width"), [("40", 40), ("500", 100), ("3", 30), ("", 80), ("wide", 80)])
def test_a_line_is_as_long_as_the_terminal_allows(monkeypatch, columns, width):
    """Narrow ones are used whole, wide ones up to what reads well."""
    monkeypatch.setattr(messages.os, "get_terminal_size", lambda _: (_ for _ in ()).throw(OSError))
    monkeypatch.setenv("COLUMNS", columns)
    assert messages.width() == width


@pytest.mark.parametrize(("columns", "width"), [(0, 80), (20, 30), (64, 64), (300, 100)])
def test_a_terminal_that_says_it_has_no_columns_is_not_narrow(monkeypatch, capsys, columns, width):
    """Build systems and editors have such; what a line then may have is what it has without a terminal."""
    del capsys  # standard output has to have a number
    monkeypatch.setattr(messages.sys, "stdout", messages.sys.__stdout__)
    monkeypatch.setattr(messages.os, "get_terminal_size", lambda _: messages.os.terminal_size((columns, 24)))
    assert messages.width() == width
