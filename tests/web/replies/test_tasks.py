"""The nightly look at links."""

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from vangrail.web.audit.models import Entry
from vangrail.web.replies import tasks
from vangrail.web.replies.models import LinkCard, LinkLook
from vangrail.web.replies.queries import cards, links

pytestmark = pytest.mark.django_db


@pytest.fixture
def card():
    """Give a card with a page."""
    return LinkCard.objects.create(
        kind="jobs", title="Jobs", url="https://acme.example/jobs", checked_on=timezone.localdate()
    )


def test_each_link_is_looked_at_once_a_night(card):
    """However often the job runs."""
    tasks.look_at_links.func()
    tasks.look_at_links.func()
    assert DBTaskResult.objects.count() == len(links())


def test_a_page_that_is_gone_is_marked_until_it_is_back(card, monkeypatch):
    """It is written down once when it goes, and once when it is back."""
    for status in (200, 404, 500, 200, 200):
        monkeypatch.setattr(tasks, "look_at", lambda _url, status=status: (status, ""))
        tasks.look.func(card.url)
        assert [each.fine for each in cards(kind="jobs")] == [status == 200]
    assert [each.kind for each in Entry.objects.order_by("seq")] == ["replies.link_failed", "replies.link_works"]
    assert LinkLook.objects.get().status == 200
