"""The lines of a PDF that belong to its text."""

import pytest

from vangrail.lint.reader.pdf_lines import Line, Page, body, usual_size
from vangrail.lint.reader.pdf_tags import Tag

HEIGHT = 800.0


def line(text, bottom=400.0, page=1, size=11.0, left=90.0, right=500.0, **more):
    """Return a line of a page, in the middle of it unless said otherwise."""
    return Line(page, text, left, right, bottom, size, more.get("bold", False), more.get("tag"))


def pages(*texts):
    """Return pages of these lines."""
    return [Page(number, HEIGHT, tuple(lines)) for number, lines in enumerate(texts, 1)]


def test_what_stands_on_most_pages_is_dropped():
    """At the edge, with other numbers and a little higher or lower; the same words in the middle stay."""
    made = pages(
        *(
            [line(f"Acme, version 3, page {number}", 760 + number, number), line("Be kind.", 400, number)]
            for number in range(1, 5)
        )
    )
    text, _ = body(made)
    assert [each.text for each in text] == ["Be kind."] * 4


@pytest.mark.parametrize("number", ["7", "Page 7 of 12", "- 7 -", "blz. 7", "Página 7 de 12", "vii", "7/12", "p. 7"])
def test_page_numbers_are_dropped(number):
    """At the edge, in any language that is shipped."""
    text, _ = body(pages([line("Be kind.", 400), line(number, 30)]))
    assert [each.text for each in text] == ["Be kind."]


@pytest.mark.parametrize("words", ["2024 was a good year", "Ask HR", "I. Purpose"])
def test_other_words_at_the_edge_stay(words):
    """A paragraph may begin or end there."""
    assert [each.text for each in body(pages([line(words, 780)]))[0]] == [words]


def test_a_table_of_contents_is_dropped():
    """By its leaders, or because the file says so."""
    said = Tag("paragraph", 1, 3, contents=True)
    made = pages([line("1. Purpose ........ 3"), line("Purpose", 380, tag=said), line("Wait ... and see", 360)])
    assert [each.text for each in body(made)[0]] == ["Wait ... and see"]


def test_footnotes_are_told_apart():
    """Small lines at the end of a page, from the first with a number on."""
    made = pages(
        [
            line("Text of the policy, which is long.¹"),
            line("1 See the law", 90, size=8.0),
            line("of 2017.", 80, size=8.0),
        ]
    )
    text, notes = body(made)
    assert ([each.text for each in text], [each.text for each in notes]) == (
        ["Text of the policy, which is long.¹"],
        ["1 See the law", "of 2017."],
    )


def test_parts_of_one_line_are_joined():
    """A bullet and its words; not what belongs to two cells."""
    one, two = Tag("cell", 1, 1), Tag("cell", 1, 2)
    made = pages(
        [
            line("•", right=95.0),
            line("names", left=105.0),
            line("Who", 300, right=150.0, tag=one),
            line("HR", 300, left=200.0, tag=two),
        ]
    )
    assert [each.text for each in body(made)[0]] == ["• names", "Who", "HR"]


def test_the_usual_size_is_that_of_most_letters():
    """Not of most lines."""
    assert usual_size([line("A", size=20.0), line("B", size=20.0), line("Many letters", size=10.0)]) == 10.0
    assert usual_size([]) == 0.0


def test_parts_far_from_each_other_are_cells():
    """Where nothing says what they are; a number or a term belongs to its words however far they stand."""
    row = [line("Who", right=120.0), line("HR answers", left=250.0, right=300.0), line("at once", left=400.0)]
    named = [line("3.2", 300, right=110.0), line("Scope", 300, left=160.0), line("Owner:", 200, right=130.0)]
    text, _ = body(pages([*row, *named, line("Karin Maes", 200, left=250.0)]))
    assert [(each.text, each.tag.kind if each.tag else "") for each in text] == [
        ("Who", "cell"),
        ("HR answers", "cell"),
        ("at once", "cell"),
        ("3.2 Scope", ""),
        ("Owner: Karin Maes", ""),
    ]
    assert len({each.tag.number for each in text if each.tag}) == 3
