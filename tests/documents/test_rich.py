"""Markdown as a small tree."""

import pytest

from vangrail.documents.rich import Break, Listing, Paragraph, Quote, Text, elements, line


def test_letters_keep_how_they_are_set():
    """Strong, emphasis, both, and code."""
    assert line("a **b *c*** `d`") == (
        Text("a "),
        Text("b ", strong=True),
        Text("c", strong=True, emphasis=True),
        Text(" "),
        Text("d", code=True),
    )


def test_lists_quotes_and_paragraphs_stand_in_each_other():
    """As they were written; a list of numbers keeps its first."""
    assert elements("3. one\n   - two\n\n> said") == (
        Listing(((Paragraph((Text("one"),)), Listing(((Paragraph((Text("two"),)),),))),), start=3),
        Quote((Paragraph((Text("said"),)),)),
    )


def test_a_heading_within_a_text_is_a_strong_line():
    """The headings of a document are its own."""
    assert elements("# Loud") == (Paragraph((Text("Loud", strong=True),)),)


def test_a_line_of_several_paragraphs_is_one_line_with_breaks():
    """Nothing that somebody wrote is lost."""
    assert line("one\n\n- two\n- three") == (Text("one"), Break(), Text("two"), Break(), Text("three"))


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("#your_rights", "#your_rights"),
        ("personal.en.pdf#your_rights", "personal.en.pdf#your_rights"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("tel:+3212345678", "tel:+3212345678"),
        ("ms-word:ofe|u|https://example.org/a", ""),
        ("smb://example.org/a", ""),
    ],
)
def test_only_addresses_that_are_harmless_are_kept(address, kept):
    """The words stay."""
    assert line(f"[go](<{address}>)")[0].text == "go"
    assert line(f"[go](<{address}>)")[0].link.replace("%7C", "|") == kept


def test_tags_are_text_and_pictures_are_their_words():
    """Nothing is fetched, nothing is run."""
    assert (
        line("<b>x</b> ![a cat](https://elsewhere.example/cat.png)")
        == (
            Text("<b>x</b> "),
            Text("a cat"),
        )
        or "".join(each.text for each in line("<b>x</b> ![a cat](https://elsewhere.example/cat.png)"))
        == "<b>x</b> a cat"
    )


def test_lines_of_code_keep_their_ends():
    """They are set as they stand."""
    assert elements("    a\n    b") == (Paragraph((Text("a", code=True), Break(), Text("b", code=True))),)
