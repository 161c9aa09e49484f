"""Where the cells are, whatever program wrote the list."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from vangrail.web.people.imports.problems import UnreadableError
from vangrail.web.people.imports.table import MAX_ROWS, clean, read_table


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_separator_and_line_ends_are_found(separator, end):
    """Also where cells hold other separators between quotation marks."""
    rows = [["naam", "ploeg"], ['"Peeters, Jan; ""Jef"""', "winkel"]]
    table = read_table(end.join(separator.join(row) for row in rows) + end)
    assert (table.separator, table.headers, table.rows[0].cells) == (
        separator,
        ("naam", "ploeg"),
        ('Peeters, Jan; "Jef"', "winkel"),
    )


def test_excels_own_separator_line_is_believed():
    """And lines are still counted as in the file."""
    table = read_table("sep=|\nname|mail\nA|b,c;d\n")
    assert (table.headers, table.rows[0].line, table.rows[0].cells) == (("name", "mail"), 3, ("A", "b,c;d"))


def test_titles_above_and_empty_columns_and_rows_are_passed_over():
    """As reports have them."""
    table = read_table("People 2026;;;\n;;;\nname;mail;;\n;;;\nAda;a@example.org;;\n;;\n")
    assert table.headers == ("name", "mail")
    assert [(row.line, row.cells) for row in table.rows] == [(5, ("Ada", "a@example.org"))]


def test_a_cell_with_line_breaks_keeps_the_count_of_lines():
    """A row is named by the line on which it begins."""
    table = read_table('name;groups\n"Ada";"a\nb"\nBo;c\n')
    assert [row.line for row in table.rows] == [2, 4]


def test_a_row_that_is_too_long_keeps_what_is_too_much():
    """So that somebody can be told."""
    assert read_table("name;mail\nPeeters;Jan;x\n").rows[0].cells == ("Peeters", "Jan", "x")


@pytest.mark.parametrize(
    ("cell", "plain"),
    [('="00123"', "00123"), ("'00123", "00123"), ("\u00a0Ada\u200b  Bo ", "Ada Bo"), ("Zoe\u0308", "Zoë"), ("O'Neil", "O'Neil"),
     ("'s Gravenhage", "'s Gravenhage"), ("\ufeffname", "name")],
)  # fmt: skip
def test_what_excel_and_word_put_around_a_text_goes(cell, plain):
    """Formulas that are texts, apostrophes, invisible signs."""
    assert clean(cell) == plain


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("name;mail\n", "a row a person"),
        ('name;mail\nA;a\n"Bo;b\nC;c\n', "line 3"),
        ("a;" * 101 + "b\n" + "x;" * 102, "100 columns"),
    ],
)
def test_a_table_that_cannot_be_read_says_where(text, says):
    """No rows, an open quotation mark, too many columns."""
    with pytest.raises(UnreadableError, match=says):
        read_table(text)


def test_more_rows_than_fit_are_refused():
    """Instead of taking half of them."""
    with pytest.raises(UnreadableError, match="parts"):
        read_table("name;mail\n" + "a;b\n" * (MAX_ROWS + 1))


@given(some.text(max_size=300))
def test_any_text_is_a_table_or_a_sentence(text):
    """Nothing else comes out."""
    try:
        table = read_table(text)
    except UnreadableError:
        return
    assert all(len(row.cells) >= len(table.headers) for row in table.rows)
