"""What is done with a post, decided from the signs it shows; words that are nearly the same; many at once."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from vangrail.decisions.clocks import Week
from vangrail.decisions.triage import (
    ROUTES,
    SAME,
    TOPICS,
    alike,
    deadline,
    graver,
    shingles,
    shouted,
    sketch,
    surge,
    triage,
)

FRIDAY = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("signs", "situation", "desk", "urgency"),
    [
        ({"self_harm": 1, "delight": 2}, "suicide_risk", "crisis", 3),
        ({"threat": 1, "refund": 1}, "threat", "security", 3),
        ({"injury": 1, "displeasure": 1}, "accident", "crisis", 3),
        ({"journalist": 1}, "journalist", "pr", 1),
        ({"refund": 1, "displeasure": 1}, "refund", "customer_care", 1),
        ({"wrong_order": 1, "refund": 1}, "wrong_order", "customer_care", 0),
        ({"displeasure": 1}, "complaint", "customer_care", 1),
        ({"rival": 1, "delight": 1}, "competitor", "communications", 0),
        ({"grievance": 1, "delight": 1}, "complaint", "customer_care", 1),
        ({"elsewhere": 1, "displeasure": 1}, "", "customer_care", 0),
        ({"elsewhere": 1, "displeasure": 1, "service": 1}, "complaint", "customer_care", 1),
        ({"elsewhere": 1, "grievance": 1}, "complaint", "customer_care", 1),
        ({"elsewhere": 1, "delight": 1}, "fan_praise", "communications", 0),
        ({"delight": 1}, "fan_praise", "communications", 0),
        ({"question": 1}, "", "customer_care", 0),
        ({}, "", "customer_care", 0),
    ],
)
def test_signs_lead_to_a_situation_and_a_desk(signs, situation, desk, urgency):
    """The gravest sign first; each decision says which sign made it."""
    found = triage("some words", signs)
    assert (found.situation, found.desk, found.urgency) == (situation, desk, urgency)
    assert set(found.why) <= set(signs)
    assert found.topic in TOPICS


@pytest.mark.parametrize(
    ("text", "signs", "anger"),
    [
        ("fine", {}, 0),
        ("not great", {"displeasure": 1}, 1),
        ("nice but late", {"displeasure": 1, "delight": 1}, 0),
        ("NOBODY EVER ANSWERS ME HERE", {"displeasure": 1}, 1),
        ("bad, late, broken", {"displeasure": 3}, 2),
        ("thanks for nothing", {"grievance": 1, "delight": 1}, 1),
        ("bad, late, nobody answers", {"displeasure": 2, "grievance": 1}, 2),
        ("a disgrace", {"fury": 1}, 2),
        ("A DISGRACE!!!", {"fury": 1}, 3),
        ("x", {"threat": 1}, 3),
    ],
)
def test_anger_has_four_steps(text, signs, anger):
    """From calm to furious."""
    assert triage(text, signs).anger == anger


def test_of_two_readings_the_graver_counts():
    """A picture can make words more urgent and never less; where the words say nothing, the picture does."""
    calm = triage("Where is my order?", {"wrong_order": 1})
    threat = triage("x", {"threat": 1})
    nothing = triage("x", {})
    assert graver(calm, threat) == graver(threat, calm) == threat
    assert graver(calm, nothing) == calm
    assert graver(nothing, calm) == calm


def test_reach_makes_it_urgent():
    """Many readers, a call to share and words of hurry each raise it by one."""
    cross = {"displeasure": 1}
    assert triage("x", cross).urgency == 1
    assert triage("x", cross, reach=3).urgency == 2
    assert triage("x", cross | {"urgent": 1, "reach": 1}).urgency == 2
    assert triage("x", cross | {"urgent": 1}, reach=4).urgency == 3


def test_what_is_shouted_is_known():
    """Capitals and signs of exclamation; a short name in capitals is none."""
    assert shouted("WHERE IS MY PARCEL, PLEASE")
    assert shouted("now!!!")
    assert not shouted("I like ACME")
    assert not shouted("OK")


def test_a_clock_runs_in_the_hours_of_the_desk():
    """Not over the weekend, unless it is urgent; what is soon takes half as long."""
    week = Week(ZoneInfo("UTC"))
    calm, soon, now = (deadline(ROUTES["complaint"], urgency, FRIDAY, week) for urgency in (0, 2, 3))
    assert calm == datetime(2026, 11, 23, 11, 0, tzinfo=UTC)
    assert soon == datetime(2026, 11, 20, 17, 0, tzinfo=UTC)
    assert now == FRIDAY + timedelta(hours=2)
    assert deadline(ROUTES["threat"], 3, FRIDAY, week) == FRIDAY + timedelta(minutes=30)


def test_nearly_the_same_words_are_found():
    """A link, a name or one word more makes no other text; another text shares no number."""
    one = shingles("Acme lost my parcel again and nobody of their support answers the phone, three weeks now")
    two = shingles(
        "RT @who: Acme lost my parcel again and nobody of their support answers the phone, three weeks now https://x.example/1"
    )
    other = shingles("What a lovely shop, thank you all so much for the quick help with my bike today")
    assert alike(one, two) >= SAME > alike(one, other)
    assert set(sketch(one)) & set(sketch(two))
    assert not set(sketch(one)) & set(sketch(other))
    assert sketch(shingles("thanks")) is None
    assert shingles("") == frozenset()
    assert alike(frozenset(), frozenset()) == 0.0


@pytest.mark.parametrize(
    ("now", "before", "usual"),
    [
        (40, [10, 11, 9, 10, 12, 10, 8], 10),
        (29, [10, 11, 9, 10, 12, 10, 8], None),
        (30, [10, 11, 9, 10, 500, 10, 8], 10),
        (11, [0, 0, 0, 0, 0, 0, 0], None),
        (12, [0, 0, 0, 0, 0, 0, 0], 0),
        (12, [], 0),
    ],
)
def test_a_surge_is_much_more_than_usual(now, before, usual):
    """Compared with the same hours before; one wild day changes nothing, and a handful is never one."""
    assert surge(now, before) == usual
