"""Words and sentences as readability counts them."""

import pytest

from vangrail.lint.document import Block, Document
from vangrail.lint.readability.counting import sentences, word_spans
from vangrail.lint.texts import from_text


def words(text, language="en"):
    """Return the words of a text."""
    return [text[start:end] for start, end in word_spans(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Don’t post 3 pictures", "en", ["Don’t", "post", "pictures"]),
        ("a well-known face", "en", ["a", "well-known", "face"]),
        ("Mail an.claes@acme.example or see https://acme.example/a_b?c=d now", "en", ["Mail", "or", "see", "now"]),
        ("see acme.example/rules now", "en", ["see", "now"]),
        ("B2B and 4th", "en", ["and"]),
        (
            "L’entreprise n'a pas d’avis qu'elle m'impose.",
            "fr",
            ["L", "entreprise", "n", "a", "pas", "d", "avis", "qu", "elle", "m", "impose"],
        ),
        ("collega's en foto’s", "nl", ["collega's", "en", "foto’s"]),
        ("¿Qué pasó?", "es", ["Qué", "pasó"]),
        ("", "en", []),
    ],
)
def test_words_are_letters(text, language, found):
    """Numbers, addresses and names of sites are none; in French an apostrophe ends a word."""
    assert words(text, language) == found


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("- Ne jamais publier\n- Respecter la loi\n- Demander conseil toujours\n", [3, 3, 3]),
        ("# A heading of five words\n\nOne two three four.", [4]),
        ("Ask e.g. your manager or Mr. Smith first.", [7]),
        ("Yes. No way. One two three.", [3]),
        ("First this is so; then that is so.", [8]),
        ("You may post this picture because everybody in it has said yes to\nthat before.", [15]),
        ("", []),
    ],
)
def test_sentences_end_where_a_reader_stops(text, counts):
    """At the end of an item, not at an abbreviation, a semicolon or a full line; labels and headings are left out."""
    assert [len(found) for _, found in sentences(from_text(text, "en"))] == counts


def test_spans_are_those_of_the_document():
    """The second block's words stand where they stand in the text."""
    text = "One two three.\n\nFour five six."
    document = Document(text, (Block("paragraph", 0, 14), Block("cell", 16, 30)), "en")
    assert [[text[start:end] for start, end in found] for _, found in sentences(document)] == [
        ["One", "two", "three"],
        ["Four", "five", "six"],
    ]


def test_a_long_line_without_spaces_is_quick():
    """A megabyte of letters, dots and signs is read in one go."""
    assert word_spans("a" * 500_000, "en") == [(0, 500_000)]
    assert word_spans("-." * 250_000 + "@" * 1000 + "1" * 100_000, "en") == []
