"""Somebody leaves: nobody is locked out, nothing is forgotten, and every task has its time."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vangrail.decisions.leaver import (
    CHAIN,
    ORDER,
    SHARES,
    Held,
    before,
    digest,
    due,
    first_of,
    stage,
    stays,
    steps,
    tasks,
)

NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)
names = st.lists(st.sampled_from(["planner", "ads", "phone", "key"]), max_size=3, unique=True).map(tuple)
held = st.builds(
    Held,
    st.integers(1, 60),
    custodian=st.booleans(),
    others=st.integers(0, 3),
    tools=names,
    factors=names,
    only_named=st.booleans(),
)
accounts = st.lists(held, max_size=8, unique_by=lambda each: each.account)
moments = st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 -- made aware by `timezones`
hours = st.integers(1, 240)


@given(held)
def test_a_second_person_is_in_before_anything_is_changed(one):
    """Where nobody else holds an account, that is the first step, and only there."""
    found = [step for step, _about in steps(one)]
    assert ("second" in found) == one.orphaned
    assert found.index("second") == 0 if one.orphaned else True


@given(held)
def test_the_steps_of_an_account_stand_in_their_order(one):
    """Tools and sessions before what one signs in with, and looking whether it worked after all of it."""
    places = [ORDER.index(step) for step, _about in steps(one)]
    assert places == sorted(places)


@given(held)
def test_every_tool_and_factor_has_its_own_task(one):
    """What hangs on somebody is not lost in a sum."""
    found = steps(one)
    assert [about for step, about in found if step == "tool"] == list(one.tools)
    assert [about for step, about in found if step == "factor"] == list(one.factors)
    assert ("verify", "") in found or not (one.custodian or one.tools or one.factors)


@given(accounts, moments, moments, hours)
def test_accounts_that_nobody_else_holds_come_first(all_held, began, ends, within):
    """Whatever the order in which accounts are given."""
    found = tasks(all_held, (), began, ends, within)
    assert found == tasks(reversed(all_held), (), began, ends, within)
    orphaned = {each.account for each in all_held if each.orphaned}
    first = list(dict.fromkeys(each.account for each in found))
    assert set(first[: len(orphaned)]) == orphaned


@given(moments, moments, hours)
def test_no_step_is_due_after_one_that_waits_for_it(began, ends, within):
    """And none before it could have been begun, none after the hours are over."""
    times = [due(step, began, ends, within) for step in CHAIN]
    assert times == sorted(times)
    assert all(began < due(step, began, ends, within) <= max(ends, began + timedelta(hours=within)) for step in SHARES)


def test_told_late_the_hours_run_from_then():
    """A day: four hours for the second person, eight for what one signs in with, and a day for all."""
    ends = NOW - timedelta(hours=10)
    assert [due(step, NOW, ends, 24) - NOW for step in ("second", "credential", "verify")] == [
        timedelta(hours=4),
        timedelta(hours=8),
        timedelta(hours=24),
    ]


def test_told_in_time_all_is_done_when_the_stay_ends():
    """And a second person is in three days before."""
    ends = NOW + timedelta(days=20)
    assert due("verify", NOW, ends, 24) == ends
    assert due("second", NOW, ends, 24) == ends - timedelta(days=3)


def test_what_waits_for_somebody_stands_last():
    """It belongs to no account."""
    found = tasks([Held(3, others=1)], ["drafts"], NOW, NOW, 24)
    assert (found[-1].account, found[-1].step, found[-1].about) == (None, "hand_on", "drafts")


@pytest.mark.parametrize(
    ("step", "undone", "first"),
    [
        ("credential", ["second", "credential", "verify"], "second"),
        ("credential", ["credential", "verify"], None),
        ("tool", ["tool", "tool"], None),
        ("verify", ["tool", "verify"], "tool"),
        ("charter", ["second", "charter"], None),
        ("second", ["second", "charter"], None),
    ],
)
def test_a_step_waits_for_those_before_it(step, undone, first):
    """The charter and what waits for somebody can be settled at any time."""
    assert before(step, undone) == first


def test_the_first_who_can_is_asked():
    """Another custodian, else the desk, else who runs the site; never who leaves."""
    assert first_of(["leaver", "mia"], ["desk"], but={"leaver"}) == "mia"
    assert first_of(["leaver"], [], ["admin"], but={"leaver"}) == "admin"
    assert first_of([], []) is None


def test_who_leaves_soon_is_nobody_to_rely_on():
    """A month after is soon."""
    assert stays(None, NOW)
    assert stays(NOW + timedelta(days=31), NOW)
    assert not stays(NOW + timedelta(days=30), NOW)


def test_a_late_task_is_told_to_the_deputy_and_then_to_the_owner():
    """Not a moment before its time."""
    late = [stage(NOW, NOW + timedelta(hours=passed), 24) for passed in (-0.01, 0, 5.9, 6)]
    assert late == ["", "deputy", "deputy", "owner"]


def test_a_digest_tells_any_change():
    """The order of the keys is no change; one letter is."""
    assert digest({"a": 1, "b": ["é"]}) == digest({"b": ["é"], "a": 1}) != digest({"a": 1, "b": ["e"]})
