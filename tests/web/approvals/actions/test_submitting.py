"""Asking for approval, and asking no more."""

import pytest
from django.core.exceptions import PermissionDenied

from tests.web.queued import queued
from vangrail.web.accounts.actions import open_account
from vangrail.web.accounts.models import Account
from vangrail.web.approvals.actions.deciding import say_no, say_yes
from vangrail.web.approvals.actions.submitting import recall, submit
from vangrail.web.approvals.errors import RefusedError
from vangrail.web.approvals.models import Request
from vangrail.web.approvals.queries import approved, how
from vangrail.web.audit.models import Entry
from vangrail.web.drafts.actions import add_text, make, write
from vangrail.web.drafts.queries import digest_of

pytestmark = pytest.mark.django_db


def test_what_is_asked_is_exactly_what_it_says(draft, asked, approver):
    """By digest and route; who approves gets a mail, and it is written down."""
    assert (asked.digest, asked.level, asked.route["name"]) == (digest_of(draft), "fine", "plain")
    assert how(asked).state == "waiting"
    assert how(asked).now.first == (str(approver.pk),)
    assert queued("approvals") == 1
    assert Entry.objects.filter(kind="approvals.submitted").count() == 1


def test_asked_twice_it_is_one(draft, asked, writer):
    """Two tabs make one request and one mail."""
    assert submit(draft, by=writer) == asked
    assert (Request.objects.count(), queued("approvals")) == (1, 1)


def test_what_the_check_asks_about_goes_to_the_clauses_desk_too(draft, shop, writer, approver, published):
    """The small policy asks first when it hears of a heron."""
    write(draft.variants.get(), "The heron flies.", by=writer)
    made = submit(draft, by=writer)
    desk = published.policy().clauses[0].desk
    assert (made.level, made.route["name"]) == ("ask", "asked")
    assert [step.who for step in made.steps.steps] == [("approvers",), (desk,)]


def test_the_same_words_need_an_answer_after_a_refusal(draft, asked, writer, approver, remarks):
    """Or another try is only a second knock."""
    say_no(asked, remarks, by=approver, step=0)
    with pytest.raises(RefusedError, match="word for word"):
        submit(draft, by=writer)
    again = submit(draft, "It lasts until it is sold out.", by=writer)
    assert (again.pk, again.answer) != (asked.pk, "")
    assert how(again).state == "waiting"


def test_what_is_approved_is_not_asked_again(draft, asked, writer, approver):
    """As long as it holds."""
    say_yes(asked, by=approver, step=0)
    assert submit(draft, by=writer) == asked


@pytest.mark.parametrize("text", ["", "  "])
def test_there_is_something_to_ask(published, writer, shop, text):
    """A draft without a text, or with an empty one, cannot be approved."""
    made = make({"title": "Empty"}, by=writer)
    with pytest.raises(RefusedError, match="nothing to approve"):
        submit(made, by=writer)
    add_text(made, shop, "en", text, by=writer)
    with pytest.raises(RefusedError, match="still empty"):
        submit(made, by=writer)


def test_without_a_policy_nobody_can_say_who_approves(writer, shop):
    """And it says so."""
    made = make({"title": "Early"}, by=writer)
    with pytest.raises(RefusedError, match="No policy"):
        submit(made, by=writer)


def test_only_who_may_change_it_asks(draft, employee):
    """Somebody else's draft is not theirs to submit."""
    with pytest.raises(PermissionDenied):
        submit(draft, by=employee)


def test_asking_no_more(asked, writer, approver, employee, draft):
    """Nobody can decide then; once decided it is too late."""
    with pytest.raises(PermissionDenied):
        recall(asked, by=employee)
    assert recall(asked, by=writer) == recall(asked, by=writer)
    assert how(Request.objects.get()).state == "recalled"
    with pytest.raises(RefusedError, match="asks no more"):
        say_yes(asked, by=approver, step=0)
    again = submit(draft, by=writer)
    say_yes(again, by=approver, step=0)
    with pytest.raises(RefusedError, match="in the meantime"):
        recall(again, by=writer)
    assert approved(draft)


def test_what_cannot_go_out_is_not_asked(published, writer, approver, owner):
    """A text that is too long for its platform; when it becomes so later, nobody says yes to it."""
    short = open_account({"platform": "bluesky", "name": "Short", "languages": ["en"]}, by=owner)
    made = make({"title": "Long"}, by=writer)
    add_text(made, short, "en", "x" * 400, by=writer)
    with pytest.raises(RefusedError, match="Short"):
        submit(made, by=writer)
    write(made.variants.get(), "Brief.", by=writer)
    asked = submit(made, by=writer)
    Account.objects.update(closed_at=asked.made_at)
    with pytest.raises(RefusedError, match="closed"):
        say_yes(asked, by=approver, step=0)
