"""When credentials are changed again, and what cannot stay as it is."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vangrail.decisions.rotation import (
    Demand,
    Due,
    Facts,
    Holder,
    Limits,
    confirmation_due,
    first,
    next_due,
    open_demands,
    reds,
    stage,
)

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
LIMITS = Limits()
GOOD = Facts(
    since=TODAY - timedelta(days=400),
    holders=(Holder(here=True, since=TODAY), Holder(here=True, since=TODAY)),
    devices=("key", "company_phone"),
    recovery="company",
    rotated=NOW - timedelta(days=20),
    verified=TODAY - timedelta(days=20),
)
MOMENTS = st.integers(0, 700 * 24).map(lambda hours: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=hours))
REASONS = st.sampled_from(["leaver", "breach", "role_change"])
DEMANDS = st.lists(st.builds(Demand, REASONS, MOMENTS), max_size=4)


def codes(facts=GOOD, limits=LIMITS, today=TODAY):
    """Return what is red, and what is amber."""
    found = reds(facts, limits, today)
    return {each.code for each in found if each.level == "red"}, {each.code for each in found if each.level == "amber"}


def test_an_account_in_order_has_nothing():
    """Two custodians, factors on the company's devices, a recovery address of its own, changed and looked at of late."""
    assert codes() == (set(), set())


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"holders": ()}, "nobody"),
        ({"holders": GOOD.holders[:1]}, "one_custodian"),
        ({"holders": (*GOOD.holders, Holder(here=False, since=TODAY))}, "leaver"),
        ({"holders": GOOD.holders * 3}, "too_many"),
        ({"holders": (GOOD.holders[0], Holder(here=True, since=TODAY - timedelta(days=91)))}, "unconfirmed"),
        ({"devices": ()}, "no_factor"),
        ({"devices": ("key", "private_phone")}, "private_phone"),
        ({"recovery": "personal"}, "personal_recovery"),
        ({"charter": ("approvers",)}, "charter"),
        ({"rotated": NOW - timedelta(days=181)}, "rotation_overdue"),
        ({"rotated": None}, "rotation_overdue"),
        ({"demands": (Demand("leaver", NOW),)}, "rotation_overdue"),
    ],
)
def test_what_cannot_stay_so_is_red(change, code):
    """Each by itself, and nothing beside it."""
    assert codes(replace(GOOD, **change))[0] == {code}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"holders": (GOOD.holders[0], Holder(here=True, since=TODAY, admin=False))}, "one_admin"),
        ({"codes_kept": False}, "no_codes"),
        ({"recovery": ""}, "recovery_unknown"),
        ({"rotated": NOW - timedelta(days=170)}, "rotation_soon"),
        ({"vault": NOW - timedelta(days=60)}, "vault_disagrees"),
        ({"verified": None}, "unverified"),
        ({"verified": TODAY - timedelta(days=181)}, "unverified"),
    ],
)
def test_what_to_see_to_is_amber(change, code):
    """Nothing of it makes an account red."""
    assert codes(replace(GOOD, **change)) == (set(), {code})


def test_who_left_does_not_count_as_a_custodian():
    """One is left, and somebody is listed who should not be: both are said, and why they are red."""
    facts = replace(GOOD, holders=(GOOD.holders[0], replace(GOOD.holders[1], here=False)))
    assert codes(facts)[0] == {"leaver", "one_custodian"}


def test_the_worst_stands_first():
    """Amber after red."""
    facts = replace(GOOD, recovery="", devices=())
    assert [each.level for each in reds(facts, LIMITS, TODAY)] == ["red", "amber"]


def test_what_happened_makes_it_due_at_once():
    """Not when its time is over; and the day after a rotation answered it, the cadence holds again."""
    demand = Demand("breach", NOW)
    assert next_due(GOOD.since, GOOD.rotated, [demand], 180) == Due(TODAY, "breach")
    assert next_due(GOOD.since, NOW, [demand], 180) == Due(TODAY + timedelta(days=180), "due")
    assert next_due(GOOD.since, NOW - timedelta(hours=1), [demand], 180).reason == "breach"


def test_the_first_rotation_has_a_month():
    """Or less, where the cadence is shorter."""
    assert next_due(TODAY, None, [], 180) == Due(TODAY + timedelta(days=30), "first")
    assert first(7) == timedelta(days=7)


@given(MOMENTS, DEMANDS, st.integers(1, 400))
def test_a_rotation_answers_all_that_happened_before_it(rotated, demands, days):
    """Whatever happened, changing the credentials now puts the next time a whole cadence away."""
    latest = max([rotated, *(each.at for each in demands)])
    assert open_demands(demands, latest) == []
    assert next_due(TODAY, latest, demands, days) == Due(latest.date() + timedelta(days=days), "due")


@given(MOMENTS, DEMANDS, st.builds(Demand, REASONS, MOMENTS), st.integers(1, 400))
def test_one_more_demand_never_moves_the_day_away(rotated, demands, more, days):
    """It comes nearer or stays."""
    assert next_due(TODAY, rotated, [*demands, more], days).on <= next_due(TODAY, rotated, demands, days).on


@given(st.dates(date(2026, 1, 1), date(2027, 1, 1)), st.integers(-60, 60))
def test_stages_follow_each_other(due, offset):
    """Day after day none comes back."""
    order = ["", "soon", "near", "late", "raised"]
    now, then = (order.index(stage(due, due + timedelta(days=offset + more))) for more in (0, 1))
    assert then in {now, now + 1}


def test_the_day_itself_is_not_late():
    """It is near until midnight."""
    assert [stage(TODAY, TODAY + timedelta(days=day)) for day in (-15, -14, -3, 0, 1, 7)] == [
        "", "soon", "near", "near", "late", "raised",
    ]  # fmt: skip


def test_a_confirmation_holds_for_a_quarter():
    """From the last one, or from the day that they were added."""
    held = Holder(here=True, since=TODAY)
    assert confirmation_due(held, 90) == TODAY + timedelta(days=90)
    assert confirmation_due(replace(held, confirmed=TODAY + timedelta(days=5)), 90) == TODAY + timedelta(days=95)
