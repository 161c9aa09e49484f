"""The page of a request."""

import pytest

from vangrail.web.approvals.actions.deciding import say_no, say_yes
from vangrail.web.approvals.actions.ending import take_back
from vangrail.web.approvals.actions.submitting import recall, submit
from vangrail.web.approvals.links import guest_of, token_of
from vangrail.web.approvals.queries import latest
from vangrail.web.approvals.shown.page import before, entries, guest_page_of, page_of, refusal_of
from vangrail.web.drafts.actions import write

pytestmark = pytest.mark.django_db


def test_findings_stand_beside_the_words(draft, writer, approver):
    """With the places that they are about."""
    write(draft.variants.get(), "The heron flies.", by=writer)
    asked = submit(draft, by=writer)
    text = page_of(asked, approver)["parts"][0]
    assert text.spans == ((4, 9, "ask"),)
    assert [finding.rule for finding in text.findings] == ["heron-named"]


def test_what_changed_since_the_refusal(draft, asked, writer, approver, remarks):
    """Word by word, with the reasons."""
    assert before(asked) is None
    say_no(asked, remarks, by=approver, step=0)
    write(draft.variants.get(), "The spring sale begins on Monday and ends on Friday.", by=writer)
    again = submit(draft, by=writer)
    found = before(again)
    assert found.remarks[0].reason == "Say until when it lasts."
    assert [each.new for each in found.changed] == ["The spring sale begins on Monday and ends on Friday."]
    assert refusal_of(again) is None


def test_what_happened_in_its_order(draft, asked, writer, approver):
    """Asked, yes, sealed, taken back, changed."""
    say_yes(asked, by=approver, step=0)
    take_back(latest(draft), "The price is wrong.", by=approver)
    words = [str(each.what) for each in entries(latest(draft))]
    assert [word.split(" ")[0] for word in words] == ["asked", "said", "sealed", "took"]
    again = submit(draft, by=writer)
    recall(again, by=writer)
    assert [str(each.what) for each in entries(latest(draft))] == ["asked for a yes", "asked no more"]


def test_a_change_names_its_parts(draft, asked, writer):
    """As they are called."""
    write(draft.variants.get(), "Other words.", by=writer)
    assert "Text for The shop" in str(entries(latest(draft))[-1].what)


def test_a_guest_sees_the_post_and_no_more(asked, guest):
    """No note, no names of who decides."""
    guest = guest_of(token_of(guest))
    said = guest_page_of(guest, token_of(guest))
    assert said["may_decide"]
    assert {"request_", "entries", "before", "rows"}.isdisjoint(said)
    say_yes(asked, by=guest, step=0)
    assert not guest_page_of(guest_of(token_of(guest)), token_of(guest))["may_decide"]
