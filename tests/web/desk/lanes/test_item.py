"""What a lane gives."""

from datetime import UTC, datetime, timedelta

from vangrail.web.desk.lanes.item import Item

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


def item(key, hours):
    """Return a thing that is due in some hours, or never."""
    until = None if hours is None else NOW + timedelta(hours=hours)
    return Item("questions", key, "A question", "/", until, NOW)


def test_what_is_due_first_comes_first():
    """What has no time comes last; what is due together stays in one order."""
    some = [item("d", None), item("b", 1), item("c", 2), item("a", 1), item("e", -1)]
    assert "".join(each.key for each in sorted(some, key=lambda each: each.order)) == "eabcd"


def test_late_is_what_had_a_time():
    """And that time is over."""
    assert [each.is_late for each in (item("a", -1), item("b", 1), item("c", None))] == [True, False, False]
