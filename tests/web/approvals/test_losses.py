"""What would be lost with somebody who leaves: decisions that wait for them, and what was handed over."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.accounts.models import Account
from vangrail.web.approvals.actions.deciding import say_no, say_yes
from vangrail.web.approvals.actions.handing import hand_over
from vangrail.web.approvals.actions.submitting import submit
from vangrail.web.approvals.losses import approvals, back, called, called_one, decisions, delegations
from vangrail.web.approvals.queries.handing import handed_by, handed_to
from vangrail.web.audit.models import Entry
from vangrail.web.drafts.actions import add_text
from vangrail.web.leavers.actions.attesting import attest, close_done
from vangrail.web.leavers.actions.drilling import drill
from vangrail.web.leavers.actions.following import sweep
from vangrail.web.leavers.errors import LeaverError
from vangrail.web.leavers.losses import kind
from vangrail.web.leavers.models import Done, Leaving
from vangrail.web.people.actions.people import leave

pytestmark = pytest.mark.django_db


@pytest.fixture
def keeper_of_people(person):
    """Give somebody who looks after people."""
    return person("Petra People", "people_admin")


def test_what_was_handed_over_is_named_and_ends_with_a_new_stay(approver, employee):
    """By neither of the two: who comes back begins clean."""
    now = timezone.now()
    hand_over(employee, now, now + timedelta(days=9), by=approver)
    assert [one.name for one in delegations(employee)] == [f"{approver} → {employee}"]
    assert len(list(delegations(approver))) == 1
    back([employee], now, None)
    assert not handed_by(approver).exists()
    assert not handed_to(employee).exists()


def test_nothing_waits_for_who_decides_nothing(employee):
    """What others were asked about too is passed on by the role itself."""
    assert list(approvals(employee)) == list(decisions(employee)) == []
    assert (called("1"), called("3")) == ("1 post", "3 posts")
    assert not kind("approvals").waits


def test_what_waits_for_them_alone_is_listed_by_its_number(asked, approver):
    """Never by its title; what somebody else was asked about too is counted apart."""
    (found,) = decisions(approver)
    assert (found.only, found.url) == (True, f"/manage/approvals/{asked.pk}/")
    assert called_one(f"{asked.pk} 2026-11-02") == f"request {asked.pk} of 2 November 2026"
    assert asked.draft.title not in str(found)
    assert list(approvals(approver)) == []


def test_both_are_counted_once_another_one_approves(asked, approver, person):
    """Then nobody has to pass it on."""
    person("Bea Both", "approver")
    assert [each.name for each in approvals(approver)] == ["1"]
    assert list(decisions(approver)) == []


def test_a_leaver_with_decisions_makes_a_task_for_who_can_decide(asked, approver, owner, person, as_person):
    """With a time; refused as long as it waits, done by itself once it is decided."""
    hr, manager = person("Petra People", "people_admin"), person("Max Manager")
    approver.manager = manager
    approver.save()
    today = timezone.localdate()
    leave(approver, today + timedelta(days=6), by=hr, today=today)
    case = approver.leavings.get()
    task = case.tasks.get()
    assert (task.about, task.assignee, task.due_at) == ("decisions", owner, case.ends)
    text = as_person(owner).get(f"/manage/leavers/tasks/{task.pk}/").content.decode()
    assert (f"/manage/approvals/{asked.pk}/" in text, "This is done by itself" in text) == (True, True)
    assert "Decide about each of them" in text
    assert as_person(owner).get(f"/manage/approvals/{asked.pk}/").status_code == 200
    text = as_person(hr).get(f"/manage/leavers/{case.pk}/").content.decode()
    assert (f"request {asked.pk} of" in text, f"/manage/approvals/{asked.pk}/" in text) == (True, False)
    assert as_person(manager).get(f"/manage/leavers/tasks/{task.pk}/").status_code == 404
    with pytest.raises(LeaverError, match="still waits"):
        attest(task, by=owner)
    say_yes(asked, by=approver, step=0)
    sweep()
    assert Done.objects.get(task=task).by is None
    sweep(case.ends + timedelta(minutes=1))
    assert close_done(Leaving.objects.get(pk=case.pk), at=case.ends + timedelta(minutes=1))


def test_what_comes_after_it_was_done_opens_the_task_again(asked, approver, draft, writer, owner, person, remarks):
    """Up to their last day: refused, and asked again."""
    hr, today = person("Petra People", "people_admin"), timezone.localdate()
    leave(approver, today + timedelta(days=6), by=hr, today=today)
    say_no(asked, remarks, by=approver, step=0)
    sweep()
    task = approver.leavings.get().tasks.get()
    assert task.is_done
    add_text(draft, Account.objects.get(), "en", "The spring sale begins on Monday, until Friday.", by=writer)
    submit(draft, by=writer, answer="Said until when.")
    sweep()
    assert not Done.objects.exists()
    kinds = Entry.objects.filter(kind__startswith="leavers.").order_by("seq").values_list("kind", flat=True)
    assert list(kinds) == ["leavers.begun", "leavers.settled", "leavers.waits_again"]


def test_a_drill_names_them_and_who_looks_after_people_reads_no_title(asked, approver, keeper_of_people):
    """With the task that would follow."""
    tried = drill(approver, by=keeper_of_people)
    assert tried.result["lost"]["decisions"][0]["only"]
    assert {"account": None, "name": "", "step": "hand_on", "about": "decisions"} in tried.result["steps"]
    assert asked.draft.title not in str(tried.result)
