"""What stands on the calendar, for whom, and what it meets."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.http import Http404
from django.utils import timezone

from tests.web.conftest import small_policy
from vangrail.policy.company import Embargo
from vangrail.web.drafts.actions import make
from vangrail.web.outlets.actions.ending import troubled
from vangrail.web.outlets.actions.planning import plan
from vangrail.web.outlets.queries import agenda
from vangrail.web.policies.actions import propose, publish

pytestmark = pytest.mark.django_db
SOON = datetime(2030, 3, 6, 12, tzinfo=UTC)


@pytest.fixture
def embargo(owner):
    """Publish a policy in which the heron is under embargo until after the day in question."""
    policy = small_policy().model_copy(
        update={"embargoes": (Embargo(terms=("heron",), until=SOON + timedelta(days=9)),)}
    )
    publish(propose(policy, {}, by=owner), by=owner, reason="A test.")


def on(person, day, account=None):
    """Return the titles that stand on a day of the month's calendar."""
    days = [each for week in agenda.month(person, day, account) for each in week]
    return [item.title for each in days if each.day == day for item in each.items]


def test_a_month_is_whole_weeks(writer):
    """From Monday to Sunday, with the days around it marked."""
    weeks = agenda.month(writer, date(2030, 3, 6))
    assert (weeks[0][0].day, weeks[-1][-1].day) == (date(2030, 2, 25), date(2030, 3, 31))
    assert {len(week) for week in weeks} == {7}
    assert [each.outside for each in weeks[0]] == [True] * 4 + [False] * 3
    assert agenda.week(writer, date(2030, 3, 6))[0][0].day == date(2030, 3, 4)


def test_deliveries_and_drafts_that_want_a_time(account, approved, writer, employee):
    """Both stand there once, narrowed to an account, and nobody sees what is not theirs to read."""
    shop = account()
    draft = approved(shop, target_at=SOON)
    make({"title": "Without a yes", "target_at": SOON}, by=writer)
    assert sorted(on(writer, SOON.date())) == ["Spring", "Without a yes"]
    plan(draft, by=writer)
    assert sorted(on(writer, SOON.date())) == ["Spring", "Without a yes"]
    assert on(writer, SOON.date(), shop) == ["Spring"]
    assert on(writer, SOON.date(), account("bluesky")) == []
    assert on(employee, SOON.date()) == []


def test_what_it_meets_is_shown_in_time(embargo, account, approved, writer, switches):
    """A word under embargo, and a freeze that lasts until then."""
    plan(approved(account(), target_at=SOON), by=writer)
    item = agenda.items(writer, SOON - timedelta(days=1), SOON + timedelta(days=1))[0]
    assert [each.kind for each in item.clashes] == ["embargo"]
    assert not item.frozen


def test_what_waits(connected, account, approved, writer, auditor, employee):
    """Trouble, and what is to be posted by hand now."""
    first = plan(approved(connected()), by=writer)[0]
    second = plan(approved(account("bluesky")), by=writer)[0]
    assert agenda.waiting(writer) == [second]
    troubled(first, "unsure", "no answer")
    assert set(agenda.waiting(auditor)) == {first, second}
    assert agenda.waiting(employee) == []


def test_one_of_them(account, approved, writer, employee):
    """Only for who may read its draft."""
    made = plan(approved(account()), by=writer)[0]
    assert agenda.delivery_for(writer, made.pk) == made
    with pytest.raises(Http404):
        agenda.delivery_for(employee, made.pk)
    assert agenda.of_draft(made.draft) == [made]
    assert made.due_at <= timezone.now()
