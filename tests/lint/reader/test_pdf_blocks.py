"""The lines of a PDF as pieces."""

import pytest

from vangrail.lint.reader.pdf_blocks import pdf_blocks
from vangrail.lint.reader.pdf_lines import Line
from vangrail.lint.reader.pdf_tags import Tag

FULL, SHORT = 500.0, 200.0


class Sheet:
    """Lines under each other, as a printer sets them: each call puts one, `gap` steps lower."""

    def __init__(self):
        """Begin at the top of the first page."""
        self.lines, self.bottom, self.page = [], 700.0, 1

    def put(self, text, *, gap=1.0, left=90.0, right=FULL, size=11.0, bold=False, tag=None):
        """Put one line."""
        self.bottom -= 14.0 * gap
        self.lines.append(Line(self.page, text, left, right, self.bottom, size, bold, tag))
        return self

    def turn(self):
        """Begin the next page."""
        self.bottom, self.page = 700.0, self.page + 1
        return self

    def read(self, notes=()):
        """Return kind and text of each piece."""
        return [(piece.kind, piece.text) for piece in pdf_blocks(self.lines, notes)]


BODY = "A line of the text that is as long as lines usually are in a policy that people print"


def test_headings_stand_out():
    """By size or weight; one may have two lines; a sentence in bold is none."""
    sheet = Sheet().put("Social media", size=18.0).put("at Acme", gap=1.4, size=18.0).put(BODY, gap=2)
    sheet.put("Your rights", gap=2, bold=True).put("goes on with a small letter, and further", gap=1)
    sheet.put("Never do this.", gap=2, bold=True).put(BODY, gap=2).put(BODY).put(BODY)
    assert [(kind, text) for kind, text in sheet.read() if BODY not in text] == [
        ("heading", "Social media at Acme"),
        ("heading", "Your rights"),
        ("paragraph", "goes on with a small letter, and further"),
        ("paragraph", "Never do this."),
    ]


def test_headings_have_levels():
    """Larger ones stand higher."""
    sheet = (
        Sheet().put("One", size=20.0).put("Two", gap=2, size=16.0).put(BODY, gap=2).put("Two again", gap=2, size=16.0)
    )
    levels = [piece.level for piece in pdf_blocks(sheet.lines, ()) if piece.kind == "heading"]
    assert levels == [1, 2, 2]


def test_room_ends_a_paragraph():
    """More than between its lines."""
    sheet = Sheet().put(BODY).put(BODY).put("Another one.", gap=2)
    assert sheet.read() == [("paragraph", f"{BODY} {BODY}"), ("paragraph", "Another one.")]


def test_a_short_last_line_ends_a_paragraph():
    """Where there is no room between paragraphs."""
    sheet = Sheet().put(BODY).put("The end.", right=SHORT).put("Another one.").put(BODY)
    assert sheet.read() == [("paragraph", f"{BODY} The end."), ("paragraph", f"Another one. {BODY}")]


def test_a_first_line_further_in_begins_a_paragraph():
    """As books have it, after a short line or a full one."""
    sheet = Sheet().put(BODY).put("The end.").put("Another one", left=105).put(BODY + ".").put("Third.", left=105)
    assert [text for _, text in sheet.read()] == [f"{BODY} The end.", f"Another one {BODY}.", "Third."]


def test_a_paragraph_ends_a_list_without_room():
    """By its margin, where the items have no full stops."""
    sheet = Sheet().put("• names of people", right=SHORT).put("That is the whole list.").put(BODY)
    assert [kind for kind, _ in sheet.read()] == ["item", "paragraph"]


def test_a_sentence_goes_on_over_a_page():
    """But a new one begins a paragraph."""
    sheet = Sheet().put(BODY).turn().put("goes on here.").turn().put("A new one.")
    assert sheet.read() == [("paragraph", f"{BODY} goes on here."), ("paragraph", "A new one.")]


def test_items_have_bullets_and_depth():
    """A longer item goes on further in; a second paragraph of it belongs to the list."""
    sheet = Sheet().put("You may not:").put("• share names that", left=95).put("nobody knows;", left=105)
    sheet.put("– not even here;", left=115).put("\uf0b7 lie.", left=95).put("More about it.", gap=2, left=105)
    sheet.put("After the list.", gap=2)
    found = [(piece.kind, piece.level, piece.text) for piece in pdf_blocks(sheet.lines, ())]
    assert found == [
        ("paragraph", 1, "You may not:"),
        ("item", 1, "share names that nobody knows;"),
        ("item", 2, "not even here;"),
        ("item", 1, "lie."),
        ("item", 1, "More about it."),
        ("paragraph", 1, "After the list."),
    ]


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("your confiden-", "tial work", "your confidential work"),
        ("your confiden\xad", "tial work", "your confidential work"),
        ("see the well-", "known list of well-known names", "see the well-known list of well-known names"),
        ("onze in-", "en verkoop", "onze in- en verkoop"),
        ("the Anglo\ufffe", "Dutch company", "the Anglo-Dutch company"),
        ("onze in\ufffe", "en verkoop", "onze in- en verkoop"),
        ("say it -", "or ask", "say it - or ask"),
        ("from 2019-", "2021 on", "from 2019-2021 on"),
        ("the Anglo-", "Dutch company", "the Anglo-Dutch company"),
        ("two words", "here", "two words here"),
    ],
)
def test_broken_words_are_whole_again(first, second, whole):
    """Unless the hyphen belongs there."""
    assert Sheet().put(first).put(second).read() == [("paragraph", whole)]


def test_what_the_file_says_goes_before_how_it_looks():
    """A tagged item has its depth, a tagged heading may be small, and each cell is one."""
    sheet = Sheet().put("Photos", tag=Tag("heading", 2, 1)).put(BODY, tag=Tag("paragraph", 1, 2))
    sheet.put("and the rest", tag=Tag("paragraph", 1, 2)).put("• no bullet", tag=Tag("item", 3, 3))
    sheet.put("Who", tag=Tag("cell", 1, 4)).put("HR", tag=Tag("cell", 1, 5))
    assert [(piece.kind, piece.level, piece.text) for piece in pdf_blocks(sheet.lines, ())] == [
        ("heading", 2, "Photos"),
        ("paragraph", 1, f"{BODY} and the rest"),
        ("item", 3, "no bullet"),
        ("cell", 1, "Who"),
        ("cell", 1, "HR"),
    ]


def test_footnotes_come_last_and_leave_no_number():
    """A number that belongs to none stays."""
    sheet = Sheet().put("Ask HR2 about covid19 and rule2.5.").put(BODY)
    note = Line(1, "2 See the law.", 90, 300, 60, 8.0, bold=False)
    assert sheet.read([note]) == [
        ("paragraph", f"Ask HR about covid19 and rule2.5. {BODY}"),
        ("paragraph", "2 See the law."),
    ]
