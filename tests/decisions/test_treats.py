"""Treats for a team."""

from datetime import date
from decimal import Decimal

import pytest

from vangrail.decisions.treats import counts_posts, left, starts


@pytest.mark.parametrize(
    ("period", "first"), [("month", date(2026, 11, 1)), ("quarter", date(2026, 10, 1)), ("year", date(2026, 1, 1))]
)
def test_a_period_begins_by_the_calendar(period, first):
    """Whatever day it is."""
    assert starts(date(2026, 11, 22), period) == first


def test_what_is_left_is_never_less_than_nothing():
    """Also when the cap was lowered."""
    assert left(Decimal(10), [Decimal(4), Decimal("2.5")]) == Decimal("3.5")
    assert left(Decimal(5), [Decimal(6)]) == 0


@pytest.mark.parametrize(
    "goal",
    ["100 likes", "Cake for every post", "10 nieuwe berichten", "500 volgers", "Una tarta por cada publicación",
     "1000 seguidores", "per bericht een koek", "share our news"],
)  # fmt: skip
def test_what_counts_posts_is_flagged(goal):
    """In the shipped languages."""
    assert counts_posts(goal)


@pytest.mark.parametrize(
    "goal",
    ["An album of the open day", "Een album van de opendeurdag maken, met van elke winkel één foto",
     "Un álbum de la jornada de puertas abiertas", "We post a birthday card to our oldest customer",
     "Met z’n allen naar de beurs"],
)  # fmt: skip
def test_what_a_team_does_together_passes(goal):
    """A word that looks alike is no count."""
    assert not counts_posts(goal)
