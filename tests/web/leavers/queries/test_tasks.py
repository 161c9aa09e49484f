"""Whose a task is, and in which order they come."""

import pytest
from django.http import Http404

from tests.web.leavers.conftest import PROOF
from vangrail.web.leavers.actions.attesting import attest
from vangrail.web.leavers.queries.tasks import following, open_tasks, ordered, task_for, tasks_for, tasks_of

pytestmark = pytest.mark.django_db


def test_the_order_does_not_depend_on_how_they_are_given(leaving):
    """It is the order in which one acts."""
    case = leaving()
    found = tasks_of(case)
    assert ordered(reversed(found)) == found
    assert found[0].step == "second"


def test_a_task_is_for_who_is_asked_and_who_holds_the_account(leaving, mia, samir, leo, keeper, accounts):
    """Who leaves has none, though they hold all of them."""
    case = leaving(4)
    assert set(tasks_for(mia)) == {task for task in tasks_of(case) if task.account != accounts[3]}
    assert set(tasks_for(samir)) == {task for task in tasks_of(case) if task.account == accounts[3]}
    assert not tasks_for(leo).exists()
    assert not tasks_for(keeper).exists()


def test_a_done_task_is_found_by_who_did_it(leaving, mia, employee):
    """And is no longer open."""
    task = leaving().tasks.get(step="sessions", account__name="Alfa")
    attest(task, PROOF, by=mia)
    assert task not in open_tasks()
    assert task_for(mia, task.pk) == task
    for who, number in ((employee, task.pk), (mia, 999)):
        with pytest.raises(Http404):
            task_for(who, number)


def test_what_follows_is_the_next_one_at_the_same_account(leaving, mia):
    """None after the last one."""
    task = leaving().tasks.get(step="sessions", account__name="Charlie")
    attest(task, PROOF, by=mia)
    assert following(mia, task).step == "credential"
