"""Every change of a draft is heard, whoever makes it."""

import pytest

from vangrail.web.approvals.models import Writer
from vangrail.web.drafts.actions import change, remove_text, write

pytestmark = pytest.mark.django_db


def hands(draft):
    """Return who had a hand in a draft."""
    return set(Writer.objects.filter(draft=draft).values_list("person", flat=True))


def test_who_changes_what_goes_out_has_a_hand_in_it(draft, writer, approver, person):
    """A text, its removal, the time."""
    third = person("Third", "desk", desk="pr")
    write(draft.variants.get(), "New.", by=approver)
    change(draft, {"topic": "jobs"}, by=third)
    assert hands(draft) == {writer.pk, approver.pk, third.pk}


def test_who_changes_what_stays_inside_has_not(draft, writer, approver):
    """A note, a title, the sources."""
    change(draft, {"note": "Please look.", "title": "Sale", "sources": "The shop"}, by=approver)
    assert hands(draft) == {writer.pk}


def test_taking_a_text_out_is_a_change(draft, asked, approver):
    """The request is open again."""
    remove_text(draft.variants.get(), by=approver)
    asked.refresh_from_db()
    assert asked.reopening.by == approver
