"""Words carry their plural endings, and know in which languages they count."""

import pytest

from vangrail.rules.words import accepts_ending, is_free, joined_forms, last_word, variants


@pytest.mark.parametrize(
    ("literal", "rest", "language", "accepted"),
    [
        ("receipt", "s", "en", True),
        ("bon", "nen", "nl", True),
        ("winkel", "s", "nl", True),
        ("pedido", "s", "es", True),
        ("bluefinch", "es", "any", True),
        ("receipt", "ing", "en", False),
        ("as", "s", "en", False),
        ("bon", "nen", "en", False),
    ],
)
def test_regular_endings_are_accepted(literal: str, rest: str, language: str, *, accepted: bool) -> None:
    """Each language has its own endings; a word of two letters has none."""
    assert accepts_ending(literal, rest, language) is accepted


@pytest.mark.parametrize(
    ("entry", "language", "plural"),
    [
        ("City", "en", "cities"),
        ("maan", "nl", "manen"),
        ("huis", "nl", "huizen"),
        ("brief", "nl", "brieven"),
        ("vez", "es", "veces"),
        ("day", "en", None),
    ],
)
def test_plurals_that_change_a_word_are_literals(entry: str, language: str, plural: str | None) -> None:
    """What an ending cannot make is looked for as it is written."""
    assert variants(entry, language)[1:] == ([plural] if plural else [])


def test_a_phrase_or_a_long_word_counts_in_any_language() -> None:
    """People mix languages; only short words may mean something else elsewhere."""
    assert is_free("all alone")
    assert is_free("magazijnen")
    assert not is_free("die")


def test_the_last_word_is_what_takes_the_ending() -> None:
    """Signs end a word as spaces do."""
    assert [last_word(text) for text in ("till screen", "x-ray", "c++", "one")] == ["screen", "ray", "", "one"]


def test_a_phrase_is_also_written_joined() -> None:
    """A company's phrase is found as a hashtag and with hyphens."""
    assert joined_forms("Project Heron") == ["projectheron", "project-heron"]
    assert joined_forms("Heron") == []
