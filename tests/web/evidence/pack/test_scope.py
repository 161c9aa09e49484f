"""Which days a pack is about, and what people are called in it."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from vangrail.web.evidence.pack.scope import Scope

BRUSSELS = ZoneInfo("Europe/Brussels")


def test_both_days_count_on_the_companys_clock():
    """From the first moment of the one to the last of the other."""
    scope = Scope(date(2026, 3, 28), date(2026, 3, 29))  # the clock goes forward in that night
    assert scope.holds(datetime(2026, 3, 28, 0, 0, tzinfo=BRUSSELS))
    assert scope.holds(datetime(2026, 3, 29, 23, 59, 59, tzinfo=BRUSSELS))
    assert not scope.holds(datetime(2026, 3, 27, 23, 59, tzinfo=BRUSSELS))
    assert not scope.holds(datetime(2026, 3, 30, tzinfo=BRUSSELS))


def test_without_days_everything_counts():
    """And there is no condition."""
    assert Scope().holds(datetime(1999, 1, 1, tzinfo=BRUSSELS))
    assert not Scope().within("at")
    assert len(Scope(date(2026, 1, 1), date(2026, 1, 2)).within("at")) == 2


def test_people_have_a_name_or_a_code():
    """The code is the same within a pack, another in the next, and says nothing of its own."""
    assert (Scope().who(12), Scope().who(None)) == ("people.person:12", None)
    one, other = Scope(salt="a" * 32), Scope(salt="b" * 32)
    assert one.who(12) == one.who(12) != other.who(12)
    assert one.who(12) != one.who(13)
    assert "12" not in one.who(12)[:2]
    assert (Scope().words("Ada said so"), one.words("Ada said so")) == ("Ada said so", None)
