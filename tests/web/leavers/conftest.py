"""A leaver with four accounts, one of which only they hold, and the people who see to it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.accounts.actions import open_account
from vangrail.web.leavers.actions.attesting import attest
from vangrail.web.leavers.queries.tasks import ordered, tasks_of
from vangrail.web.people.actions.people import leave
from vangrail.web.register.actions import add_custodian, add_factor, add_tool

NAMES = ("Alfa", "Bravo", "Charlie", "Delta")
PROOF = "Ticket SEC-12, seen by two"


@pytest.fixture
def keeper(person):
    """Give somebody who looks after people."""
    return person("Petra People", "people_admin")


@pytest.fixture
def samir(person):
    """Give the person of the desk that looks after accounts."""
    return person("Samir Social", "desk", desk="communications")


@pytest.fixture
def mia(person):
    """Give a colleague who holds three of the accounts as well."""
    return person("Mia Mate", joined=timezone.localdate() - timedelta(days=90))


@pytest.fixture
def leo(person):
    """Give who leaves."""
    return person("Leo Leaver", joined=timezone.localdate() - timedelta(days=900))


@pytest.fixture
def accounts(owner, samir, mia, leo):
    """Give four accounts that Leo holds; Mia holds all but the last. One has a tool, one a second factor on Leo's phone."""
    made = [open_account({"platform": "linkedin", "name": name, "purpose": "News"}, by=owner) for name in NAMES]
    for account in made:
        add_custodian(account, leo, "Posts the news", by=owner)
    for account in made[:3]:
        add_custodian(account, mia, "Posts the news too", by=owner)
    add_tool(made[0], "Planner", "post", by=owner)
    add_factor(made[1], {"kind": "app", "device": "private_phone", "person": leo}, by=owner)
    return made


@pytest.fixture
def leaving(accounts, keeper, leo):
    """Give a function that lets Leo leave, some days from today, and returns what follows."""

    def go(days: int = -1):
        today = timezone.localdate()
        leave(leo, today + timedelta(days=days), by=keeper, today=today)
        return leo.leavings.filter(cancelled_at=None).order_by("-pk").first()

    return go


@pytest.fixture
def finish(samir):
    """Give a function that attests every open task of a leaving in its order, by whom it was given to."""

    def go(case, *, but: int = 0, second=None):
        tasks = [task for task in ordered(tasks_of(case)) if not task.is_done]
        for task in tasks[: len(tasks) - but]:
            task.refresh_from_db()
            attest(task, PROOF, by=task.assignee, second=(second or samir) if task.step == "second" else None)

    return go
