"""Requests as somebody may see them."""

from datetime import timedelta

import pytest
from django.http import Http404
from django.utils import timezone

from vangrail.web.approvals.actions.deciding import say_no, say_yes
from vangrail.web.approvals.actions.handing import hand_over
from vangrail.web.approvals.actions.submitting import recall, submit
from vangrail.web.approvals.models import Approval, Request
from vangrail.web.approvals.queries import (
    asked_by,
    get_for,
    how,
    latest,
    open_requests,
    refused_before,
    waiting_for,
    why,
)
from vangrail.web.approvals.queries.requests import whole
from vangrail.web.drafts.actions import change, withdraw, write

pytestmark = pytest.mark.django_db


def test_what_waits_for_whom(asked, approver, writer, owner):
    """For who may decide; who asked sees it among their own."""
    assert [request for request, _stands in waiting_for(approver)] == [asked]
    assert waiting_for(writer) == waiting_for(owner) == []
    assert [(request, stands.state) for request, stands in asked_by(writer)] == [(asked, "waiting")]


def test_what_goes_out_first_waits_first(draft, asked, approver, writer, shop):
    """A time before none."""
    from vangrail.web.drafts.actions import add_text, make

    soon = make({"title": "Soon", "target_at": timezone.now() + timedelta(days=1)}, by=writer)
    add_text(soon, shop, "en", "Soon.", by=writer)
    submit(soon, by=writer)
    assert [request.draft.title for request, _stands in waiting_for(approver)] == ["Soon", "Spring sale"]


def only_the_open_wait():
    """Compare what is kept of what waits with what became of every request."""
    waiting = {each.pk for each in open_requests()}
    return waiting == {each.pk for each in Request.objects.all() if how(whole().get(pk=each.pk)).is_open}


def test_every_end_has_its_word(draft, asked, approver, writer, remarks):
    """Refused, changed, approved, over, taken back as a draft; what waits is exactly what nothing ended."""
    assert only_the_open_wait()
    say_no(asked, remarks, by=approver, step=0)
    assert how(latest(draft)).state == "refused"
    assert only_the_open_wait()
    write(draft.variants.get(), "Until it is sold out.", by=writer)
    again = submit(draft, by=writer)
    assert refused_before(again) == asked
    say_yes(again, by=approver, step=0)
    assert how(latest(draft)).state == "approved"
    assert only_the_open_wait()
    assert how(latest(draft), Approval.objects.get().until).state == "expired"
    change(draft, {"topic": "jobs"}, by=writer)
    assert how(latest(draft)).state == "changed"
    recall(submit(draft, by=writer), by=writer)
    assert only_the_open_wait()
    submit(draft, "As before.", by=writer)
    write(draft.variants.get(), "Until Monday.", by=writer)
    assert only_the_open_wait()
    third = submit(draft, by=writer)
    withdraw(draft, by=writer)
    assert how(latest(draft)).state == "withdrawn"
    assert third not in open_requests()
    assert only_the_open_wait()


def test_who_may_know_of_it(asked, approver, writer, employee, person):
    """The social team; who is asked in somebody's place; nobody else."""
    assert get_for(writer, asked.pk) == get_for(approver, asked.pk) == asked
    with pytest.raises(Http404):
        get_for(employee, asked.pk)
    hand_over(employee, timezone.now(), timezone.now() + timedelta(days=1), by=approver)
    assert get_for(employee, asked.pk) == asked
    say_yes(asked, by=employee, step=0)
    assert get_for(employee, asked.pk) == asked
    with pytest.raises(Http404):
        get_for(writer, 10**6)


def test_why_somebody_may_not(asked, approver, writer, employee):
    """A word for each."""
    assert [why(asked, each) for each in (writer, employee, approver)] == ["own", "not_asked", None]
    say_yes(asked, by=approver, step=0)
    assert why(latest(asked.draft), approver) == "closed"


def test_many_requests_are_read_in_few_questions(draft, asked, writer, approver, shop, django_assert_max_num_queries):
    """However many wait: the people and what was decided are read once."""
    from vangrail.web.drafts.actions import add_text, make

    for number in range(8):
        made = make({"title": f"Draft {number}"}, by=writer)
        add_text(made, shop, "en", f"Text {number}.", by=writer)
        submit(made, by=writer)
    with django_assert_max_num_queries(14):
        assert len(waiting_for(approver)) == 9
