"""The list of drafts, narrowed."""

from datetime import UTC, date, datetime

import pytest

from vangrail.web.drafts import panels
from vangrail.web.drafts.actions import change, make, withdraw
from vangrail.web.drafts.models import Draft
from vangrail.web.drafts.queries.listing import narrowed, states_of, topics

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _approved(monkeypatch):
    """Let another app bring a state."""
    state = panels.State("approved", "Approved", "done", lambda drafts: drafts.filter(title="Approved"), 10)
    monkeypatch.setattr(panels, "_STATES", [state])


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, ["Approved", "Spring sale"]),
        ({"words": "spr"}, ["Spring sale"]),
        ({"words": "PRODUCTS"}, ["Spring sale"]),
        ({"platform": "mastodon"}, ["Spring sale"]),
        ({"language": "nl"}, []),
        ({"topic": "products"}, ["Spring sale"]),
        ({"state": "approved"}, ["Approved"]),
        ({"state": "open"}, ["Spring sale"]),
        ({"state": "withdrawn"}, ["Old"]),
        ({"since": date(2026, 12, 1)}, ["Spring sale"]),
        ({"until": date(2026, 11, 30)}, []),
    ],
)
def test_each_filter_narrows(draft, text, writer, wanted, found):
    """What was taken back is only there for who asks for it."""
    change(draft, {"target_at": datetime(2026, 12, 1, 9, tzinfo=UTC)}, by=writer)
    make({"title": "Approved"}, by=writer)
    withdraw(make({"title": "Old"}, by=writer), by=writer)
    assert sorted(one.title for one in narrowed(Draft.objects.all(), wanted)) == found


def test_a_draft_shows_the_first_of_its_states(draft, writer):
    """Open is what nothing else is."""
    approved = make({"title": "Approved"}, by=writer)
    withdraw(approved, by=writer)
    found = states_of([draft, approved])
    assert [found[draft.pk].name, found[approved.pk].name] == ["open", "withdrawn"]
    assert topics() == ["products"]
