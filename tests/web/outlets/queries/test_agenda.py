"""What stands on the calendar, for whom, and what it meets."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.http import Http404
from django.utils import timezone

from vangrail.web.drafts.actions import make
from vangrail.web.drafts.models import Picture, Variant
from vangrail.web.drafts.queries import digest_of
from vangrail.web.outlets.actions.ending import troubled
from vangrail.web.outlets.actions.planning import plan
from vangrail.web.outlets.queries import agenda
from vangrail.web.policies.models import Freeze

pytestmark = pytest.mark.django_db
SOON = datetime(2030, 3, 6, 12, tzinfo=UTC)


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


def test_a_full_day_shows_the_first_and_counts_the_others(account, approved, writer):
    """A month stays readable and quick however much goes out; the list has all of it."""
    plan(approved(account(), target_at=SOON), by=writer)
    for number in range(agenda.A_DAY + 2):
        make({"title": f"Draft {number}", "target_at": SOON + timedelta(minutes=number - 2)}, by=writer)
    day = next(each for week in agenda.month(writer, SOON.date()) for each in week if each.day == SOON.date())
    assert (len(day.items), day.more) == (agenda.A_DAY, 3)
    assert [each.title for each in day.items] == ["Draft 0", "Draft 1", "Draft 2", "Spring"]
    assert len(agenda.items(writer, SOON - timedelta(days=1), SOON + timedelta(days=1))) == agenda.A_DAY + 3


def test_the_calendar_asks_for_freezes_once(account, approved, writer, django_assert_max_num_queries):
    """And holds what it knows against each time: a post after the end of a freeze is free."""
    plan(approved(account(), target_at=SOON), by=writer)
    for number in range(5):
        make({"title": f"Draft {number}", "target_at": SOON + timedelta(hours=number)}, by=writer)
    Freeze.objects.create(what="x", started_at=SOON - timedelta(hours=1), until=SOON + timedelta(hours=1))
    with django_assert_max_num_queries(20):
        found = agenda.items(writer, SOON - timedelta(days=1), SOON + timedelta(days=1))
    assert [each.frozen for each in found if each.state != "draft"] == [True]


def test_what_it_meets_is_shown_in_time(embargoed, account, approved, writer):
    """A word that is under embargo since, in the market of its account."""
    plan(approved(account(country="ES"), target_at=SOON), by=writer)
    embargoed(SOON + timedelta(days=9), "NL")
    item = agenda.items(writer, SOON - timedelta(days=1), SOON + timedelta(days=1))[0]
    assert item.clashes == ()
    embargoed(SOON + timedelta(days=9), "Spain")
    item = agenda.items(writer, SOON - timedelta(days=1), SOON + timedelta(days=1))[0]
    assert [each.kind for each in item.clashes] == ["embargo"]
    assert not item.frozen


def test_a_text_meets_what_it_says_itself(embargoed, account, approved, writer, switches):
    """The other text of the same draft does not stand there as held."""
    draft = approved(account(), account("bluesky"), target_at=SOON)
    Variant.objects.filter(draft=draft, account__platform="bluesky").update(text="Something quiet.")
    switches.approved.add(digest_of(draft))
    plan(draft, by=writer)
    embargoed(SOON + timedelta(days=9), "")
    found = agenda.items(writer, SOON - timedelta(days=1), SOON + timedelta(days=1))
    assert {each.where.partition(" ")[0]: len(each.clashes) for each in found} == {"Mastodon": 1, "Bluesky": 0}
    assert len(agenda.clashes(draft, SOON)) == 1


def test_the_words_of_pictures_count(embargoed, account, approved):
    """Those for who cannot see them, and those that can be read in them."""
    embargoed(SOON + timedelta(days=9), "")
    draft = approved(account(), text="A sunny day.", target_at=SOON)
    assert agenda.clashes(draft, SOON) == ()
    Picture.objects.create(draft=draft, width=1, height=1, size=1, alt={"en": "A heron"})
    assert [each.about for each in agenda.clashes(draft, SOON)] == ["heron"]
    Picture.objects.update(alt={"en": "A nest"}, read="Heron")
    assert [each.about for each in agenda.clashes(draft, SOON)] == ["heron"]


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
