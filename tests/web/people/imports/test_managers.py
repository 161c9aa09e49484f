"""Who is above whom."""

import pytest

from vangrail.web.people.imports.entries import Entry
from vangrail.web.people.imports.known import Known
from vangrail.web.people.imports.managers import settle

BOSS = Known(1, here=True, values={"number": "1", "email": "boss@example.org", "name": "Ines Boss"})


def settled(*rows):
    """Settle rows of (number, manager)."""
    pairs = [
        (Entry(line, {"number": number, "name": f"P{number}", "manager": manager}), None)
        for line, (number, manager) in enumerate(rows, 2)
    ]
    found = settle(pairs, [BOSS])
    return [entry.values.get("manager") for entry, _one in found.pairs], [str(problem) for problem in found.problems]


@pytest.mark.parametrize("text", ["1", "boss@example.org", "BOSS@example.org", "ines boss"])
def test_a_manager_is_named_in_any_way(text):
    """Number, address or name."""
    assert settled(("2", text)) == (["1"], [])


def test_a_manager_may_stand_further_down_the_list():
    """Also one who is new."""
    assert settled(("2", "3"), ("3", "1")) == (["3", "1"], [])


def test_an_unknown_manager_is_left_out_and_the_row_taken():
    """The problem says so."""
    found, problems = settled(("2", "the board"))
    assert found == [None]
    assert problems == ["Line 2, “Manager”: wanted somebody who is known or in this list, found “the board”."]


def test_two_people_of_one_name_cannot_be_told_apart():
    """Write the number."""
    pairs = [(Entry(2, {"number": "2", "name": "Jan"}), None), (Entry(3, {"number": "3", "name": "Jan"}), None)]
    pairs.append((Entry(4, {"number": "4", "name": "Bo", "manager": "jan"}), None))
    assert "write the staff number" in str(settle(pairs, []).problems[0])


def test_nobody_is_above_themselves():
    """Over however many steps; who only stands below such a circle keeps their manager."""
    found, problems = settled(("2", "3"), ("3", "4"), ("4", "2"), ("5", "2"), ("6", "6"))
    assert found == [None, None, None, "2", None]
    assert len(problems) == 4


def test_a_long_line_of_managers_is_settled():
    """Without one call inside another."""
    rows = [(str(number), str(number - 1)) for number in range(2, 3000)]
    assert settled(*rows)[1] == []
