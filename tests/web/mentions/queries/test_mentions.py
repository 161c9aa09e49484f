"""Lists of mentions: who sees them, what the address narrows them to, pages, counts."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from tests.web.mentions.conftest import NOON
from vangrail.web.mentions.queries import mentions as queries
from vangrail.web.mentions.queries.mentions import Filters


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
