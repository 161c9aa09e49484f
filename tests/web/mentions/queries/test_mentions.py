"""Lists of mentions: who sees them, what the address narrows them to, pages, counts."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import Http404
from django.test.utils import CaptureQueriesContext

from tests.web.mentions.conftest import NOON
from vangrail.web.mentions.queries import mentions as queries
from vangrail.web.mentions.queries.mentions import Filters

LISTS = {
    "open": {},
    "late": {"state": "late"},
    "a desk": {"desk": "legal"},
    "closed": {"state": "closed"},
    "all": {"state": "all"},
    "a later page": {"state": "all", "after": f"{NOON.isoformat()}~7"},
    "a topic": {"state": "all", "topic": "delivery"},
    "a situation": {"state": "all", "situation": "late_order"},
    "all of a desk": {"state": "all", "desk": "legal"},
    "all of a source": {"state": "all", "source": "1"},
}


def test_the_social_team_sees_mentions(mention, home, care, employee, person):
    """Every desk and whoever audits do; others do not."""
    mention()
    for who in (home, care, person("", "approver"), person("", "auditor")):
        assert queries.visible_to(who).count() == 1
    with pytest.raises(PermissionDenied):
        queries.visible_to(employee)


def test_an_address_says_what_is_listed():
    """Only what differs from the usual; nonsense is left out."""
    given = {"state": "late", "desk": "legal", "urgency": "2", "source": "x", "after": "", "other": "1"}
    assert Filters.read(given).said() == {"state": "late", "desk": "legal", "urgency": "2"}
    assert Filters.read({"state": "planted"}).said() == {}


def test_each_state_lists_its_own(mention, care):
    """Open, late, one's own, unclaimed, closed, all; what repeats another stands with that one."""
    late = mention(due_at=NOON - timedelta(hours=1))
    mine = mention(claimed_by=care, due_at=NOON + timedelta(days=1))
    closed = mention(closed_at=NOON)
    twin = mention(same_as=late)
    lists = {
        state: {each.pk for each in queries.listed(care, Filters(state=state), at=NOON).items}
        for state in queries.STATES
    }
    assert lists == {
        "open": {late.pk, mine.pk},
        "mine": {mine.pk},
        "unclaimed": {late.pk},
        "late": {late.pk},
        "closed": {closed.pk},
        "all": {late.pk, mine.pk, closed.pk},
    }
    assert queries.counts(care, at=NOON) == {"open": 2, "mine": 1, "unclaimed": 1, "late": 1}
    assert queries.get_for(care, twin.pk) == late
    assert queries.alike(late) == 1
    with pytest.raises(Http404):
        queries.get_for(care, 0)


@pytest.mark.parametrize("state", ["open", "closed", "all"])
def test_pages_hold_every_mention_once(mention, care, state):
    """Also where many have the same moment."""
    closed = NOON if state == "closed" else None
    made = [mention(due_at=NOON, arrived_at=NOON, closed_at=closed).pk for _ in range(7)]
    seen, after = [], ""
    for _ in range(4):
        page = queries.listed(care, Filters(state=state, after=after), most=3)
        seen += [each.pk for each in page.items]
        after = page.after
        if not after:
            break
    assert sorted(seen) == sorted(made)
    assert len(queries.listed(care, Filters(state=state, after="planted~1")).items) == 7


def test_filters_narrow(mention, care, source):
    """Each by its field; urgency from a level on."""
    mention(desk="legal", urgency=3, topic="safety", situation="threat", language="nl")
    mention()
    for given in (
        {"desk": "legal"},
        {"urgency": "2"},
        {"topic": "safety"},
        {"situation": "threat"},
        {"language": "nl"},
    ):
        assert queries.count(care, Filters(**given)) == 1
    assert queries.count(care, Filters(source=str(source.pk))) == 2
    assert queries.open_by(care, "desk") == [("customer_care", 1), ("legal", 1)]


def test_the_next_one_is_at_ones_own_desk(mention, care, home):
    """The one that is due first."""
    mention(desk="legal")
    second = mention(due_at=NOON + timedelta(days=3))
    first = mention(due_at=NOON - timedelta(days=3))
    assert queries.following(care) == first
    first.claimed_by = care
    first.save()
    assert queries.following(care) == second
    assert queries.following(home) is None


@pytest.mark.parametrize(
    "after",
    [
        "2026-13-45T00:00:00Z~1",
        "0001-01-01T00:00:00+14:00~1",
        "2026-11-20T12:00:00~1",
        "2026-11-20T12:00:00Z~x",
        "~",
        "",
        f"2026-11-20T12:00:00Z~{'9' * 19}",
    ],
)
def test_a_place_that_is_none_is_the_beginning(mention, care, after):
    """Whatever somebody writes into the address, the list is there."""
    mention()
    assert queries.place_of(after) is None
    assert len(queries.listed(care, Filters(after=after)).items) == 1


def test_a_place_is_the_same_in_every_zone():
    """A moment and a number."""
    assert queries.place_of("2026-11-20T13:00:00+01:00~7") == queries.place_of("2026-11-20T12:00:00Z~7") == (NOON, 7)


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_read_in_its_order_and_not_sorted(care, name):
    """However many arrived in one moment. PostgreSQL decides by how many rows there are, so there only the answer is looked at."""
    with CaptureQueriesContext(connection) as asked:
        assert queries.listed(care, Filters(**LISTS[name])).items == []
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("EXPLAIN QUERY PLAN " + asked.captured_queries[-1]["sql"])
            plan = str(cursor.fetchall())
        assert "INDEX mention_" in plan
        assert "TEMP B-TREE" not in plan
