"""Drafts are begun, changed and taken back."""

import pytest
from django.core.exceptions import PermissionDenied

from vangrail.web.accounts.actions import Overtaken
from vangrail.web.audit.models import Entry
from vangrail.web.drafts import panels
from vangrail.web.drafts.actions import change, make, mark, withdraw
from vangrail.web.drafts.models import Draft
from vangrail.web.drafts.panels import Locked

pytestmark = pytest.mark.django_db


def test_each_step_is_written_down(draft, writer):
    """What changed nothing is not."""
    change(draft, {"title": "Spring sale"}, by=writer)
    change(draft, {"note": "For Friday"}, by=writer)
    withdraw(draft, by=writer)
    assert list(Entry.objects.values_list("kind", flat=True)) == [
        "drafts.made", "drafts.changed", "drafts.withdrawn",
    ]  # fmt: skip


def test_nobody_writes_over_what_they_have_not_seen(draft, writer, approver):
    """The second of two is told, and the first one's words stay."""
    seen = mark(draft)
    change(draft, {"note": "First"}, by=writer, seen=seen)
    with pytest.raises(Overtaken):
        change(draft, {"note": "Second"}, by=approver, seen=seen)
    assert Draft.objects.get().note == "First"


def test_what_is_over_is_not_changed(draft, writer, monkeypatch):
    """Neither what was taken back nor what something else keeps; the sentence says why."""
    monkeypatch.setattr(panels, "_LOCKS", [lambda _draft: "It is out."])
    with pytest.raises(Locked, match="out"):
        change(draft, {"note": "x"}, by=writer)
    monkeypatch.setattr(panels, "_LOCKS", [])
    assert withdraw(draft, by=writer) == withdraw(draft, by=writer)
    with pytest.raises(Locked, match="taken back"):
        change(draft, {"note": "x"}, by=writer)


def test_only_who_prepares_posts_does(draft, employee, auditor):
    """Reading is not changing."""
    for who in (employee, auditor):
        for attempt in (lambda who=who: make({"title": "x"}, by=who), lambda who=who: withdraw(draft, by=who)):
            with pytest.raises(PermissionDenied):
                attempt()
