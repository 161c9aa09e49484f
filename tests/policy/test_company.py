"""Who the company is and what it chose."""

from datetime import date, datetime
from typing import get_args

import pytest
from pydantic import ValidationError

from vangrail.languages import SHIPPED
from vangrail.policy.company import NOBODY, Account, Desk, DeskName, Embargo, NeedToKnow, QuietPeriod, Room, WorkRules


def test_a_quiet_period_ends_after_it_began():
    """On the same day at the earliest."""
    day = date(2027, 1, 2)
    assert QuietPeriod(start=day, end=day).end == day
    with pytest.raises(ValidationError, match="an end on or after 2027-01-02"):
        QuietPeriod(start=day, end=date(2027, 1, 1))


def test_an_embargo_ends_at_a_moment_with_a_zone():
    """A local time would end at another moment elsewhere."""
    with pytest.raises(ValidationError, match="timezone"):
        Embargo(terms=("x",), until=datetime(2027, 1, 1))  # noqa: DTZ001 -- what is refused
    with pytest.raises(ValidationError, match="at least 1"):
        Embargo(terms=(), until=datetime.fromisoformat("2027-01-01T00:00:00Z"))


def test_secrets_are_in_no_repr():
    """Neither the terms nor the salt."""
    shown = repr(NeedToKnow(salt="pepper-and-salt-1", terms=("Zork",)))
    assert "Zork" not in shown
    assert "pepper" not in shown


def test_an_account_has_no_field_for_a_person():
    """There is none for anybody's own account, and there will not be one."""
    assert not {"handle", "personal", "employee", "user"} & set(Account.model_fields)


def test_work_rules_need_article_date_and_document():
    """Two of the three are not enough for a sanction."""
    with pytest.raises(ValidationError, match="document"):
        WorkRules.model_validate({"article": "12", "dated": "2024-01-01"})


def test_a_desk_may_be_vacant_and_has_eight_names():
    """A desk is a role; somebody always stands in."""
    assert Desk().person is None
    assert len(get_args(DeskName)) == 8
    assert set(NOBODY) == set(SHIPPED)


def test_a_room_is_green_amber_or_red():
    """There is no fourth colour."""
    with pytest.raises(ValidationError, match="green"):
        Room.model_validate({"name": "Lab", "level": "blue"})
