"""Whom a row is about."""

from datetime import date

import pytest

from vangrail.web.people.imports.entries import Entry
from vangrail.web.people.imports.known import Known
from vangrail.web.people.imports.matching import Directory

ADA = Known(1, here=True, values={"number": "7", "email": "ada@example.org", "name": "Ada"})
BO = Known(2, here=True, values={"email": "bo@example.org", "name": "Bo"})
GONE = Known(3, here=False, values={"number": "9", "email": "cas@example.org", "name": "Cas", "kind": "staff"})


def about(**values):
    """Return whom a row is about, and what is wrong with it."""
    directory = Directory([ADA, BO, GONE])
    pairs = directory.match([Entry(2, {"name": "X", **values})])
    return [one for _entry, one in pairs], [str(problem) for problem in directory.problems]


@pytest.mark.parametrize(
    ("values", "one"),
    [
        ({"number": "7"}, ADA), ({"email": "ada@example.org"}, ADA), ({"number": "7", "email": "new@example.org"}, ADA),
        ({"number": "8", "email": "bo@example.org"}, BO), ({"number": "99"}, None), ({"number": "10", "email": "cas@example.org"}, GONE),
    ],
)  # fmt: skip
def test_number_then_address(values, one):
    """Somebody who left and comes back under a new number is still who they were."""
    assert about(**values) == ([one], [])


def test_an_address_of_somebody_else_is_a_problem():
    """Its owner is named."""
    found, problems = about(number="7", email="bo@example.org")
    assert found == []
    assert problems == [
        "Line 2, “Work e-mail”: wanted an address that nobody else has (Bo has it), found “bo@example.org”."
    ]
    assert "goes with this address" in about(number="8", email="ada@example.org")[1][0]


def test_two_rows_about_one_person_are_a_problem():
    """Once by number, once by address."""
    directory = Directory([ADA])
    pairs = directory.match(
        [Entry(2, {"number": "7", "name": "A"}), Entry(3, {"email": "ada@example.org", "name": "A"})]
    )
    assert (len(pairs), len(directory.problems)) == (1, 1)


def test_somebody_from_another_company_has_a_last_day():
    """New, or staff who become it."""
    assert len(about(number="99", kind="third_party")[1]) == 1
    assert about(number="99", kind="third_party", last_day=date(2027, 1, 1))[1] == []
    assert len(about(number="7", kind="third_party")[1]) == 1
