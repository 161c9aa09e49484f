"""Plain text and Markdown as a document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vangrail.lint.texts import from_text, language_of


def read(text):
    """Return kind, level and words of each block."""
    document = from_text(text, "en")
    return [(block.kind, block.level, document.words_of(block)) for block in document.blocks]


def test_markdown_headings_have_levels():
    """With hashes before and after, or lines under them."""
    assert read("# One\n### Two ###\nThree\n=====\nFour\n---\nText of it.") == [
        ("heading", 1, "One"),
        ("heading", 3, "Two"),
        ("heading", 1, "Three"),
        ("heading", 2, "Four"),
        ("paragraph", 1, "Text of it."),
    ]


@pytest.mark.parametrize(
    "title",
    ["Photos at work", "3.2 Photos at work", "PHOTOS", "**Photos at work**", "What may I post?", "Artikel 3 Foto's"],
)
def test_a_short_line_on_its_own_is_a_heading(title):
    """In plain text."""
    assert read(f"\n{title}\n\nAsk people first, and wait for what they say.\n")[0] == ("heading", 2, title.strip("*"))


@pytest.mark.parametrize(
    "line", ["Ask first.", "ask first", "This is a line that says far too much to be a title", "- Photos", "> Photos"]
)
def test_other_lines_are_none(line):
    """Sentences, small letters, long lines, items and quotations."""
    assert read(f"\n{line}\n\nAsk people first.\n")[0][0] != "heading"


def test_where_headings_are_marked_a_short_line_is_none():
    """Unless it is in bold."""
    text = "# One\n\nAsk first\n\n# Two\n\n**Three**\n\nSome text."
    assert [words for kind, _, words in read(text) if kind == "heading"] == ["One", "Two", "Three"]


@pytest.mark.parametrize("bullet", ["-", "*", "•", "–", "1.", "(a)", "iv)", "o\t", "\uf0b7", "✓"])
def test_bullets_begin_items(bullet):
    """Whatever they look like; the words come without them."""
    assert read(f"You may not:\n{bullet} share names;\n  {bullet} or bills.") == [
        ("paragraph", 1, "You may not:"),
        ("item", 1, "share names;"),
        ("item", 2, "or bills."),
    ]


@pytest.mark.parametrize("line", ["o publicar fotos", "2020. Since then", "-not", "a.m. or later"])
def test_what_only_begins_like_a_bullet_is_none(line):
    """The Spanish word for or, a year, a hyphen."""
    assert [kind for kind, _, _ in read(f"some words\n{line}")] == ["paragraph"] or read(f"some words\n{line}")[1][
        0
    ] != "item"


def test_wrapped_lines_belong_together():
    """After a full line, or with a small letter; a new paragraph a line otherwise."""
    full = "Please do not share what customers have told you in confidence about"
    assert [words for _, _, words in read(f"{full}\nTheir lives.\nNew one.\n- an item\n  that goes on")] == [
        f"{full}\nTheir lives.",
        "New one.",
        "an item\n  that goes on",
    ]


def test_what_only_draws_is_no_text():
    """Rules, fences, and the line under the head of a table."""
    assert [
        words for _, _, words in read("One.\n\n***\n\n```toml\na = 1.\n```\n| Who | What |\n|---|:-:|\n| HR | pay |")
    ] == [
        "One.",
        "a = 1.",
        "Who",
        "What",
        "HR",
        "pay",
    ]


def test_settings_before_a_page_are_no_text():
    """As many Markdown files begin with them; a rule at the top is no setting."""
    assert [words for _, _, words in read("---\ntitle: Policy\n---\nAsk first.")] == ["Ask first."]
    assert read("---\nAsk first.\n---\nReally.")[0][2] == "Ask first."


def test_a_quotation_is_read_without_its_sign():
    """At its beginning."""
    assert read("> Be kind.") == [("paragraph", 1, "Be kind.")]


@given(st.text("#-*=|> \n\t.:ab1A\r\u2028", max_size=200))
def test_blocks_lie_in_the_given_text(text):
    """In order, apart, never empty, without space around them; the text stays as it is."""
    document = from_text(text, "en")
    assert document.text == text
    ends = [0, *(block.end for block in document.blocks)]
    assert all(end <= block.start < block.end for end, block in zip(ends, document.blocks, strict=False))
    assert all((words := document.words_of(block)).strip() == words for block in document.blocks)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("You may not share what is confidential with anybody.", "en"),
        ("Je mag niets delen wat vertrouwelijk is, met niemand.", "nl"),
        ("No puedes compartir nada que sea confidencial con nadie.", "es"),
        ("Vous ne pouvez rien partager de ce qui est confidentiel.", "fr"),
        ("Sie dürfen nichts weitergeben, was vertraulich ist.", "de"),
    ],
)
def test_the_language_is_found(text, language):
    """Of a sentence by the model, of a whole policy by its small words."""
    assert language_of(text) == language_of(text * 40) == language


def test_a_title_in_another_language_does_not_decide():
    """Most of the text does."""
    assert (
        language_of(
            "Social Media Policy and Guidelines for the Team\n\n" + "Je mag niets delen wat vertrouwelijk is. " * 5
        )
        == "nl"
    )


def test_no_words_are_english():
    """As everything is that says nothing."""
    assert language_of("123 --- §") == "en"
