"""How a day went."""

from datetime import UTC, date, datetime, timedelta

import pytest

from vangrail.web.desk.queries.days import STEPS, count, median

DAY = date(2026, 11, 20)
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
LATER = NOON + timedelta(days=1)
HOUR = timedelta(hours=1)


def counted(at=LATER):
    """Return the counts of the day by topic: arrived, answered, in time, late."""
    return {each.topic: (each.arrived, each.answered, each.in_time, each.late) for each in count(DAY, at)}


@pytest.mark.parametrize(
    ("answered", "closed", "seen", "counts"),
    [
        (None, None, LATER, (1, 0, 0, 1)),
        (None, None, NOON, (1, 0, 0, 0)),
        (NOON + HOUR, None, LATER, (1, 1, 1, 0)),
        (NOON + 5 * HOUR, None, LATER, (1, 1, 0, 1)),
        (None, NOON + HOUR, LATER, (1, 0, 1, 0)),
        (NOON + 5 * HOUR, NOON + 6 * HOUR, LATER, (1, 1, 0, 1)),
    ],
)
def test_a_mention_is_in_time_late_or_neither(mention, answered, closed, seen, counts):
    """In time is what was answered or closed before its clock ran out; what still has time is neither."""
    mention(arrived_at=NOON, due_at=NOON + 4 * HOUR, answered_at=answered, closed_at=closed)
    assert counted(seen) == {"delivery": counts}


def test_a_day_is_the_companys(mention):
    """Its midnight is that of its own zone; another day, and what repeats another mention, are left out."""
    first = mention(arrived_at=datetime(2026, 11, 19, 23, 30, tzinfo=UTC))
    mention(arrived_at=datetime(2026, 11, 19, 22, 30, tzinfo=UTC))
    mention(arrived_at=datetime(2026, 11, 20, 23, 30, tzinfo=UTC))
    mention(arrived_at=NOON, same_as=first)
    mention(arrived_at=NOON, topic="price")
    assert {name: row[0] for name, row in counted().items()} == {"delivery": 1, "price": 1}


def test_waits_are_counted_in_steps(mention):
    """Each answer in the step in which it came."""
    for minutes in (1, 20, 25, 59, 60 * 24 * 30):
        mention(arrived_at=NOON, answered_at=NOON + timedelta(minutes=minutes))
    (day,) = count(DAY, LATER)
    assert day.waits == [1, 2, 1, *[0] * (len(STEPS) - 3), 1]


@pytest.mark.parametrize(
    ("waits", "wait"),
    [
        ([0, 0, 0], None),
        ([4, 0, 0], timedelta(minutes=7.5)),
        ([1, 2, 1], timedelta(minutes=22.5)),
        ([0] * len(STEPS) + [3], STEPS[-1]),
    ],
)
def test_half_of_them_waited_less(waits, wait):
    """As near as the steps tell."""
    assert median(waits) == wait
