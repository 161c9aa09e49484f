"""What a list would change."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from vangrail.web.people.imports.columns import FIELDS, recognise
from vangrail.web.people.imports.decode import decode
from vangrail.web.people.imports.entries import read_entries
from vangrail.web.people.imports.known import Known
from vangrail.web.people.imports.plan import FieldChange, make_plan
from vangrail.web.people.imports.problems import UnreadableError
from vangrail.web.people.imports.table import read_table

TODAY = date(2026, 11, 21)
ADA = Known(
    1,
    here=True,
    values={
        "number": "1",
        "name": "Ada",
        "email": "ada@example.org",
        "language": "en",
        "site": "Gent",
        "groups": ("Shop",),
        "kind": "staff",
        "joined": date(2020, 1, 1),
        "last_day": None,
    },
)
BO = Known(
    2,
    here=True,
    values={
        "number": "2",
        "name": "Bo",
        "email": None,
        "language": "nl",
        "kind": "staff",
        "joined": date(2020, 1, 1),
        "manager": "1",
    },
)
CAS = Known(
    3,
    here=False,
    values={"number": "3", "name": "Cas", "kind": "staff", "joined": date(2019, 1, 1), "last_day": date(2020, 1, 1)},
)
EVERYBODY = [ADA, BO, CAS]


def planned(text, *, absent_leave=False, known=EVERYBODY):
    """Plan a list."""
    table = read_table(text)
    return make_plan(read_entries(table, recognise(table.headers)), known, today=TODAY, absent_leave=absent_leave)


def test_new_changed_returning_and_unchanged():
    """Field by field, old and new; who comes back has no last day any more."""
    plan = planned("number;name;language;groups\n1;Ada;nl;Shop;\n2;Bo;;\n3;Cas;;\n4;Dee;es;\n")
    assert [entry.values["name"] for entry in plan.new] == ["Dee"]
    assert [(change.name, change.fields) for change in plan.changed] == [
        ("Ada", (FieldChange("language", "en", "nl"),))
    ]
    assert [(change.name, change.fields) for change in plan.returning] == [
        ("Cas", (FieldChange("last_day", date(2020, 1, 1), None),))
    ]
    assert (plan.unchanged, plan.leaving, plan.here) == (1, (), 2)
    assert plan.counts == {"new": 1, "changed": 1, "returning": 1, "leaving": 0, "unchanged": 1, "problems": 0}


def test_a_dash_empties_and_an_empty_cell_does_not():
    """The site goes, the group stays."""
    plan = planned("number;name;site;groups\n1;Ada;-;\n2;Bo;;\n")
    assert plan.changed[0].fields == (FieldChange("site", "Gent", None),)


def test_who_is_absent_stays_unless_that_is_ticked():
    """And never while a row does not tell whom it is about."""
    text = "number;name\n1;Ada\n"
    assert (planned(text).leaving, [change.name for change in planned(text).absent]) == ((), ["Bo"])
    assert [change.name for change in planned(text, absent_leave=True).leaving] == ["Bo"]
    assert planned(text + ";Bo\n", absent_leave=True).leaving == ()


def test_nobody_leaves_for_a_fault_in_their_row():
    """A row that cannot be used still speaks of somebody."""
    plan = planned("number;name;language\n1;Ada;en\n2;Bo;Klingon\n", absent_leave=True)
    assert (plan.leaving, len(plan.problems)) == ((), 1)


def test_many_leaving_is_noticed():
    """More than a tenth of the people who are here."""
    known = [Known(number, here=True, values={"number": str(number), "name": f"P{number}"}) for number in range(100)]
    rows = [f"{number};P{number}" for number in range(100)]
    assert not planned("\n".join(["number;name", *rows[10:]]), absent_leave=True, known=known).many_leave
    assert planned("\n".join(["number;name", *rows[11:]]), absent_leave=True, known=known).many_leave


def test_a_last_day_that_is_over_lets_somebody_go():
    """One to come is a change; who was never known here and has left is not taken."""
    plan = planned("number;name;last day\n1;Ada;20/11/2026\n2;Bo;31/12/2026\n9;Eva;1/1/2020\n")
    assert [change.name for change in plan.leaving] == ["Ada"]
    assert [change.name for change in plan.changed] == ["Bo"]
    assert (plan.new, plan.gone) == ((), 1)


def test_a_list_that_says_nothing_new_changes_nothing():
    """So applying it twice is applying it once."""
    assert planned("number;name;language;site\n1;Ada;en;Gent\n2;Bo;nl;\n").empty


CELLS = some.one_of(
    some.text(max_size=12),
    some.sampled_from(
        ["1", "2", "3", "=1+1", '"', "#N/A", "-", "ada@example.org", "1/2/2026", "\x00", "’", "nl", "staff", "  "]
    ),
)


@settings(max_examples=120, deadline=None)
@given(
    some.lists(
        some.sampled_from([*(str(label) for label in FIELDS.values()), "Twitter", "", "x"]), min_size=1, max_size=8
    ),
    some.lists(some.lists(CELLS, max_size=9), max_size=6),
    some.sampled_from([";", ",", "\t"]),
    some.sampled_from(["utf-8", "utf-16", "cp1252"]),
    some.booleans(),
)
def test_any_list_gives_a_plan_or_a_sentence(headers, rows, separator, encoding, absent_leave):
    """Every row is new, known or has its sentence; and nobody is in a plan twice."""
    text = "\n".join(separator.join(row) for row in [headers, *rows])
    try:
        table = read_table(decode(text.encode(encoding, errors="replace")).text)
        entries = read_entries(table, recognise(table.headers))
    except UnreadableError:
        return
    plan = make_plan(entries, EVERYBODY, today=TODAY, absent_leave=absent_leave)
    whole = [problem for problem in plan.problems if not problem.partly]
    touched = [change for change in (*plan.changed, *plan.returning, *plan.leaving) if change.line]
    assert len(plan.new) + len(touched) + plan.unchanged + plan.gone + len(whole) == len(table.rows)
    keys = [change.key for change in (*plan.changed, *plan.returning, *plan.leaving)]
    assert len(keys) == len(set(keys))
    assert all("\n" not in str(problem) for problem in plan.problems)


def test_fifty_thousand_rows_are_planned_in_seconds():
    """Read, compared and settled with their managers."""
    import time

    known = [
        Known(number, here=True, values={"number": str(number), "name": f"Person {number}", "language": "nl"})
        for number in range(40_000)
    ]
    rows = "\n".join(f"{number};Person {number};en;{number // 20}" for number in range(50_000))
    begun = time.perf_counter()
    plan = planned(f"number;name;language;manager\n{rows}\n", known=known)
    assert (len(plan.new), len(plan.changed)) == (10_000, 40_000)
    assert time.perf_counter() - begun < 30


@pytest.mark.parametrize("days", [0, 1])
def test_the_last_day_itself_is_still_a_day(days):
    """Somebody leaves when it is over."""
    day = (TODAY - timedelta(days=days)).isoformat()
    assert len(planned(f"number;name;last day\n1;Ada;{day}\n").leaving) == days
