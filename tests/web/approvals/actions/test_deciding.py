"""Saying yes and no: what is sealed, what is refused, and what two people at the same moment do."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from tests.web.queued import queued
from vangrail.web.approvals.actions.deciding import Said, say_no, say_yes
from vangrail.web.approvals.actions.ending import take_back
from vangrail.web.approvals.actions.submitting import submit
from vangrail.web.approvals.errors import ChangedError, RefusedError
from vangrail.web.approvals.models import Approval, Decision, Remark
from vangrail.web.approvals.queries import approved, how
from vangrail.web.audit.models import Entry
from vangrail.web.drafts.actions import change, write
from vangrail.web.drafts.queries import digest_of

pytestmark = pytest.mark.django_db


def test_the_last_yes_seals_what_it_says(draft, asked, approver):
    """By digest, for fourteen days; it is written down, and who wrote it gets a mail."""
    say_yes(asked, by=approver, step=0)
    found = approved(draft)
    assert found.digest == digest_of(draft)
    assert found.until - found.at == timedelta(days=14)
    assert approved(draft, found.until) is None
    kinds = list(Entry.objects.filter(kind__startswith="approvals.").order_by("seq").values_list("kind", flat=True))
    assert kinds == ["approvals.submitted", "approvals.said_yes", "approvals.approved"]
    assert queued("approvals") == 2


def test_any_later_change_opens_it_again(draft, asked, approver, writer):
    """And changing it back does not bring the approval back."""
    say_yes(asked, by=approver, step=0)
    variant = draft.variants.get()
    write(variant, "The spring sale begins on Tuesday.", by=writer)
    assert approved(draft) is None
    asked.refresh_from_db()
    assert how(asked).state == "changed"
    assert asked.reopening.parts == [f"text:{variant.account_id}:en"]
    assert asked.reopening.by == writer
    write(variant, "The spring sale begins on Monday.", by=writer)
    assert approved(draft) is None
    assert submit(draft, by=writer) != asked


def test_what_stays_inside_changes_nothing(draft, asked, approver, writer):
    """A title and a note to the approver do not go out."""
    say_yes(asked, by=approver, step=0)
    change(draft, {"note": "Thank you!", "title": "Sale"}, by=writer)
    assert approved(draft)


def test_a_no_names_a_part_a_clause_and_a_reason(draft, asked, approver, writer, remarks):
    """It closes the request; whoever wrote it gets a mail and sees why."""
    say_no(asked, remarks, by=approver, step=0)
    assert how(asked).state == "refused"
    assert Remark.objects.get().reason == "Say until when it lasts."
    assert approved(draft) is None
    assert queued("approvals") == 2


@pytest.mark.parametrize(
    "said",
    [[], [("part", "", "x")], [("part", "clause", " ")], [("elsewhere", "clause", "x")], [("part", "none", "x")]],
)
def test_a_no_without_a_reason_is_none(asked, approver, remarks, said):
    """Taste is no clause."""
    real = {"part": remarks[0].part, "clause": remarks[0].clause}
    given = [Said(*(real.get(each, each) for each in one)) for one in said]
    with pytest.raises(RefusedError, match="at least one part"):
        say_no(asked, given, by=approver, step=0)
    assert not Decision.objects.exists()


def test_said_twice_it_is_one(asked, approver, remarks):
    """Two tabs: the same yes is the same; a no after a yes is refused."""
    assert say_yes(asked, by=approver, step=0) == say_yes(asked, by=approver, step=0)
    assert (Decision.objects.count(), Approval.objects.count()) == (1, 1)
    with pytest.raises(RefusedError, match="already, and otherwise"):
        say_no(asked, remarks, by=approver, step=0)


def test_two_approvers_at_the_same_moment(asked, approver, person, remarks):
    """The first one counts, and the second one reads that it was decided."""
    second = person("Second", "approver")
    say_yes(asked, by=approver, step=0)
    with pytest.raises(RefusedError, match="in the meantime"):
        say_no(asked, remarks, by=second, step=0)
    with pytest.raises(RefusedError, match="in the meantime"):
        say_yes(asked, by=second, step=0)


def test_nobody_decides_about_words_that_they_did_not_see(draft, asked, approver, writer, remarks):
    """A tab that was open while the draft changed decides nothing."""
    write(draft.variants.get(), "Everything for nothing!", by=writer)
    for say in (lambda: say_yes(asked, by=approver, step=0), lambda: say_no(asked, remarks, by=approver, step=0)):
        with pytest.raises(ChangedError, match="submitted again"):
            say()


def test_a_step_that_is_over_takes_no_yes(draft, writer, approver, person, owner, published):
    """The second step is somebody else's, and a page from the first step does not count for it."""
    write(draft.variants.get(), "The heron flies.", by=writer)
    asked = submit(draft, by=writer)
    desk = person("Desk", "desk", desk=published.policy().clauses[0].desk)
    with pytest.raises(PermissionDenied):
        say_yes(asked, by=desk, step=0)
    say_yes(asked, by=approver, step=0)
    assert approved(draft) is None
    with pytest.raises(RefusedError, match="next step"):
        say_yes(asked, by=desk, step=0)
    say_yes(asked, by=desk, step=1)
    assert approved(draft)


def test_what_the_check_says_later_counts(draft, asked, approver, owner, published, monkeypatch):
    """A post that was fine and is to be asked about by now needs the other step too."""
    from vangrail.web.approvals.actions import deciding

    monkeypatch.setattr(deciding, "level", lambda _found: "ask")
    found = deciding.route_of
    monkeypatch.setattr(deciding, "route_of", lambda *given: found(*given).model_copy(update={"steps": ()}))
    with pytest.raises(ChangedError, match="says more"):
        say_yes(asked, by=approver, step=0)


def test_an_approval_that_was_taken_back_covers_nothing(draft, asked, approver, employee, owner):
    """Who said yes, whose post it is or who owns the policy may; others may not."""
    say_yes(asked, by=approver, step=0)
    asked.refresh_from_db()
    with pytest.raises(PermissionDenied):
        take_back(asked, "No", by=employee)
    assert take_back(asked, "The price is wrong.", by=approver) == take_back(asked, "Again", by=owner)
    assert approved(draft) is None
