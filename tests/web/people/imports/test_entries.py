"""Rows, read by their columns."""

from datetime import date

import pytest

from vangrail.web.people.imports.columns import recognise
from vangrail.web.people.imports.entries import read_entries
from vangrail.web.people.imports.problems import UnreadableError
from vangrail.web.people.imports.table import read_table


def entries(text):
    """Read a list."""
    table = read_table(text)
    return read_entries(table, recognise(table.headers))


def test_a_row_holds_what_its_cells_say():
    """An empty cell says nothing, a dash empties, parts of a name are joined."""
    found = entries(
        "nr;voornaam;tussenvoegsel;achternaam;vestiging;groepen;in dienst\n7;Ada;van;Berg;-;-;1/2/2026\n8;Bo;;Claes;;;\n"
    )
    assert [dict(entry.values) for entry in found.good] == [
        {"number": "7", "name": "Ada van Berg", "site": None, "groups": (), "joined": date(2026, 2, 1)},
        {"number": "8", "name": "Bo Claes"},
    ]


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (";Ada;;;", "Line 2, “nr”: wanted a staff number or a mail address, found nothing."),
        ("7;;;;", "Line 2, “naam”: wanted a name, found nothing."),
        ("7;Ada;Klingon;;", "Line 2, “taal”: wanted English, Dutch or Spanish, found “Klingon”."),
        ("7;Ada;nl;1/1/2026;1/1/2025", "Line 2, “laatste dag”: wanted a last day after the first, found “2025-01-01”."),
        ("7;Ada;nl;;;x", "Line 2, “laatste dag”: wanted 5 cells, as many as there are column names, found “x”."),
        ("-;Ada;;;", "Line 2, “nr”: wanted a staff number of at most 40 letters and digits, found “-”."),
        ("7;#N/A;;;", "Line 2, “naam”: wanted a value (Excel could not work this one out), found “#N/A”."),
    ],
)
def test_a_faulty_row_has_one_sentence(row, says):
    """Which line, which column, what was wanted and what was found."""
    found = entries(f"nr;naam;taal;in dienst;laatste dag\n{row}\n")
    assert ([str(problem) for problem in found.problems], found.good) == ([says], ())


def test_the_second_of_two_rows_about_one_person_is_faulty():
    """By number or by address."""
    found = entries("nr;naam;mail\n7;Ada;a@example.org\n7;Bo;b@example.org\n8;Cas;A@example.org\n")
    assert [entry.line for entry in found.good] == [2]
    assert [str(problem) for problem in found.problems] == [
        "Line 3, “nr”: wanted each person once (line 2 has this too), found “7”.",
        "Line 4, “mail”: wanted each person once (line 2 has this too), found “a@example.org”.",
    ]


def test_whom_a_faulty_row_is_about_is_remembered():
    """Nobody leaves because their row has a typing error; and a row that tells nobody is counted."""
    found = entries("nr;naam;taal\n7;Ada;??\n;Bo;nl\n")
    assert (found.spoken_of, found.nameless) == ({"7"}, 1)


@pytest.mark.parametrize("text", ["naam;taal\nAda;nl\n", "nr;taal\n7;nl\n"])
def test_a_list_that_cannot_tell_people_apart_is_refused(text):
    """It needs a number or an address, and a name."""
    with pytest.raises(UnreadableError):
        entries(text)
