"""Tasks go to the nearest who can do them, and on when that one leaves too."""

from collections import Counter
from datetime import timedelta

import pytest
from django.utils import timezone

from tests.web.leavers.letters import mails
from vangrail.web.audit.models import Entry
from vangrail.web.drafts.models import Draft
from vangrail.web.leavers.actions.assigning import hand_on
from vangrail.web.leavers.actions.attesting import attest
from vangrail.web.leavers.actions.waiting import escalate
from vangrail.web.leavers.models import Task
from vangrail.web.leavers.queries.tasks import tasks_for
from vangrail.web.people.actions.people import leave
from vangrail.web.people.models import Person

pytestmark = pytest.mark.django_db


def test_who_holds_the_account_too_is_asked_else_the_desk(leaving, mia, samir):
    """One mail each, however many tasks they have."""
    case = leaving()
    given = {(task.account.name, task.assignee) for task in case.tasks.all()}
    assert given == {("Alfa", mia), ("Bravo", mia), ("Charlie", mia), ("Delta", samir)}
    told = [mail for mail in mails() if mail.template != "register/mail/added"]
    assert Counter(mail.to for mail in told) == {mia.email: 1, samir.email: 1}
    assert {mail.context["count"] for mail in told} == {
        case.tasks.filter(assignee=each).count() for each in (mia, samir)
    }


def test_tasks_of_who_leaves_too_are_handed_on(leaving, mia, samir, keeper):
    """When Mia is gone, the desk has her tasks; what she attested stays hers. It is written down once."""
    case = leaving()
    leave(mia, timezone.localdate() - timedelta(days=1), by=keeper, today=timezone.localdate())
    assert not Task.objects.filter(leaving=case, assignee=mia, done=None).exists()
    assert set(Person.objects.filter(leaver_tasks__leaving=case)) == {samir}
    assert hand_on(mia, at=timezone.now()) == 0
    assert Entry.objects.filter(kind="leavers.handed_on").count() == 1


def test_who_is_here_until_the_task_is_due_keeps_it(leaving, mia, keeper):
    """A last day far away changes nothing yet; the task is done by then."""
    case = leaving()
    before = case.tasks.filter(assignee=mia).count()
    leave(mia, timezone.localdate() + timedelta(days=60), by=keeper, today=timezone.localdate())
    assert case.tasks.filter(assignee=mia).count() == before


def test_the_manager_passes_on_what_waits_and_the_desk_when_it_is_late(leaving, leo, mia, samir, person, as_person):
    """The manager sees that one task, and nothing of the accounts; who is told of it as late may do it too."""
    boss = person("Bo Boss")
    leo.manager = boss
    leo.save()
    Draft.objects.create(title="Spring", made_by=leo)
    case = leaving()
    task = case.tasks.get(step="hand_on")
    assert (task.about, task.assignee) == ("drafts", boss)
    assert list(tasks_for(boss)) == [task]
    assert task not in tasks_for(samir)
    text = as_person(boss).get(f"/manage/leavers/tasks/{task.pk}/").content.decode()
    assert ("1 draft" in text, 'href="/drafts/' in text, "Spring" in text) == (True, False, False)
    escalate(task, at=task.due_at)
    assert set(task.escalations.get().people.all()) == {boss, samir}
    assert task in tasks_for(samir)
    assert attest(task, "Mia writes on", by=boss).by == boss


def test_what_waits_goes_on_when_the_manager_leaves_too(leaving, leo, samir, person, keeper):
    """To the desk."""
    boss = person("Bo Boss", joined=timezone.localdate() - timedelta(days=90))
    leo.manager = boss
    leo.save()
    Draft.objects.create(title="Spring", made_by=leo)
    task = leaving().tasks.get(step="hand_on")
    leave(boss, timezone.localdate() - timedelta(days=1), by=keeper, today=timezone.localdate())
    task.refresh_from_db()
    assert task.assignee == samir


def test_where_nobody_can_it_waits_until_somebody_does(leaving, mia, samir, owner, person):
    """A task without anybody is found and given by the next look."""
    from vangrail.web.leavers.actions.following import sweep

    for one in (samir, owner):
        one.roles.all().delete()
    case = leaving()
    assert case.tasks.filter(assignee=None).count() == case.tasks.filter(account__name="Delta").count()
    anton = person("Anton Admin", "admin")
    sweep()
    assert set(case.tasks.filter(account__name="Delta").values_list("assignee", flat=True)) == {anton.pk}
