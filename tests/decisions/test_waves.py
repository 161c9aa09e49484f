"""A roll-out asks everybody once, a wave a working day, by a plan that people can follow."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vangrail.decisions.waves import Member, counted, waves

MONDAY = date(2026, 11, 23)
PEOPLE = st.lists(
    st.builds(
        Member, st.integers(1, 10_000), st.sampled_from(["", "Ghent", "Lille", "Seville"]), st.sampled_from("abc")
    ),
    unique_by=lambda member: member.id,
    max_size=60,
)


@given(PEOPLE, st.sampled_from(["everybody", "size", "site", "group"]), st.integers(1, 20))
def test_everybody_is_in_exactly_one_wave(members, by, size):
    """Whatever the plan, nobody is left out or asked twice, and no wave but the one for everybody is too large."""
    found = waves(members, by, MONDAY, size)
    asked = [id_ for wave in found for id_ in wave.members]
    assert sorted(asked) == sorted(member.id for member in members)
    assert all(0 < len(wave.members) <= size for wave in found) or by == "everybody"


@given(PEOPLE, st.sampled_from(["size", "site", "group"]))
def test_the_order_in_which_people_come_changes_nothing(members, by):
    """A preview and the roll-out after it are the same plan."""
    assert waves(members, by, MONDAY, 7) == waves(reversed(members), by, MONDAY, 7)


def test_a_wave_a_working_day():
    """Seven waves from a Thursday on skip the weekend and never share a day."""
    found = waves([Member(number) for number in range(7)], "size", date(2026, 11, 26), 1)
    assert [wave.on.day for wave in found] == [26, 27, 30, 1, 2, 3, 4]
    assert [wave.number for wave in found] == [1, 2, 3, 4, 5, 6, 7]
    assert waves([Member(1)], "size", date(2026, 11, 28), 1)[0].on == date(2026, 11, 30)


def test_sites_stay_together_as_long_as_they_fit():
    """Small ones share a wave; one that is too large for any is split."""
    sites = {"Antwerp": 3, "Bruges": 2, "Cadiz": 12, "Delft": 1}
    members = [Member(number * 100 + each, site) for number, site in enumerate(sites) for each in range(sites[site])]
    found = waves(members, "site", MONDAY, 5)
    assert [(len(wave.members), wave.names) for wave in found] == [
        (5, ("Antwerp", "Bruges")),
        (5, ("Cadiz",)),
        (5, ("Cadiz",)),
        (3, ("Cadiz", "Delft")),
    ]


def test_nobody_makes_no_wave():
    """An empty company is no error."""
    assert waves([], "site", MONDAY) == ()


def test_a_wave_holds_somebody():
    """A size of nothing would never end."""
    with pytest.raises(ValueError, match="found 0"):
        waves([Member(1)], "size", MONDAY, 0)


def test_a_preview_counts_sites_and_languages():
    """Most people first, so that the first line is the one to prepare for."""
    members = [Member(1, "Ghent", language="nl"), Member(2, "Ghent", language="en"), Member(3, "Cadiz", language="nl")]
    (count,) = counted(waves(members, "everybody", MONDAY), members)
    assert (count.wave, count.people) == (1, 3)
    assert count.sites == (("Ghent", 2), ("Cadiz", 1))
    assert count.languages == (("nl", 2), ("en", 1))
