"""Leavings, tasks and drills as their pages show them."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.web.leavers.conftest import PROOF
from vangrail.web.leavers.actions.attesting import attest
from vangrail.web.leavers.actions.drilling import drill, drill_all
from vangrail.web.leavers.actions.settling import settle
from vangrail.web.leavers.actions.waiting import escalate
from vangrail.web.leavers.queries.cases import leavings_for
from vangrail.web.leavers.queries.tasks import ordered, tasks_for, tasks_of
from vangrail.web.leavers.shown import Case, Tried, by_itself, by_person, groups, history, line, tried, waits

pytestmark = pytest.mark.django_db


def test_a_group_is_an_account_with_what_waits_for_what(leaving, samir, mia):
    """The first may be done, the others wait for it; others' tasks have no form."""
    found = groups(tasks_of(leaving()), samir)
    assert [(group.orphaned, len(group.lines), group.done) for group in found] == [
        (True, 5, 0), (False, 5, 0), (False, 5, 0), (False, 4, 0),
    ]  # fmt: skip
    first, second = found[0].lines[:2]
    assert (first.may, first.waits_for, first.state) == (True, "", "due")
    assert (second.waits_for, second.state) == ("Let a second person in", "draft")
    assert not found[1].lines[0].may


def test_a_line_shows_its_state(leaving, mia):
    """To do, late, done."""
    task = leaving().tasks.get(step="sessions", account__name="Alfa")
    assert line(task, mia).state == "due"
    task.due_at = timezone.now() - timedelta(hours=2)
    assert (line(task, mia).state, line(task, mia).state_words) == ("dont", "2 hours late")
    attest(task, PROOF, by=mia)
    task.refresh_from_db()
    assert (line(task, mia).state, line(task, mia).may) == ("done", False)
    assert [each.what for each in history(task)] == ["was asked", "attested it"]


def test_what_the_site_saw_names_the_site(leaving, samir):
    """Where nothing waits any more, nobody attested it."""
    case = leaving()
    task = case.tasks.create(step="hand_on", about="questions", due_at=timezone.now(), assignee=samir)
    assert (by_itself(task), waits(task, samir), line(task, samir).waiting) == (False, [], [])
    settle(case, at=timezone.now())
    task.refresh_from_db()
    assert line(task, samir).done_by == "The site, as nothing waits any more"
    assert [each.what for each in history(task)] == ["was asked", "nothing waits any more"]


def test_history_names_who_was_told(leaving, owner):
    """When it was late."""
    task = leaving().tasks.get(step="second")
    escalate(task, at=task.due_at)
    assert owner.name in str(history(task)[1].what)


def test_a_case_counts_and_turns_red(leaving, keeper):
    """As soon as one task is late."""
    case = leaving()
    shown = Case(leavings_for(keeper).get())
    assert (shown.undone, shown.total, shown.is_late, shown.look) == (19, 19, False, "due")
    assert shown.left == "4 hours left"
    case.tasks.filter(step="second").update(due_at=timezone.now() - timedelta(hours=5))
    shown = Case(leavings_for(keeper).get())
    assert (shown.is_late, shown.look, str(shown.label), shown.left) == (True, "dont", "Late", "5 hours late")


def test_tasks_are_grouped_by_who_leaves(leaving, mia):
    """With their accounts."""
    case = leaving()
    found = by_person(ordered(tasks_for(mia)), mia)
    assert [(each, len(mine)) for each, mine in found] == [(case, 3)]


def test_a_drill_is_read_back_in_words(accounts, leo, keeper):
    """From plain values, so that an old one can be shown in another language."""
    shown = Tried(drill(leo, by=keeper))
    assert (shown.orphaned, shown.count) == (["Delta (LinkedIn)"], 1)
    assert shown.steps[0][0] == "Delta (LinkedIn)"
    assert next(each.label for each in shown.lost) == "Accounts they hold"
    assert tried(drill_all(by=keeper)).count == 1
    assert tried(None) is None
