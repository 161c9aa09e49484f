"""Who sees who leaves: who looks after people and audits sees all of it, others the tasks that are theirs."""

from typing import Any

import rules

from vangrail.web.accounts.permissions import keeps_accounts
from vangrail.web.leavers.models import Task
from vangrail.web.leavers.queries.tasks import tasks_for
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import role


def _has_tasks(person: Any) -> bool:
    return isinstance(person, Person) and person.is_active and tasks_for(person).exists()


def _may_see(person: Any, task: Any) -> bool:
    return isinstance(person, Person) and (bool(sees(person)) or _is_theirs(person, task))


def _is_theirs(person: Any, task: Any) -> bool:
    """Tell whether somebody may do a task: asked, told as it was late, holds the account, runs the site. Never who leaves."""
    if not (isinstance(person, Person) and person.is_active and isinstance(task, Task)):
        return False
    if task.leaving.person_id == person.pk:
        return False
    return person.has_role("admin") or tasks_for(person).filter(pk=task.pk).exists()


sees = role("people_admin", "auditor")

rules.add_perm("leavers.see", sees)
rules.add_perm("leavers.drill", role("people_admin") | rules.predicate(keeps_accounts))
rules.add_perm("leavers.tasks", rules.predicate(_has_tasks))
rules.add_perm("leavers.task", rules.predicate(_may_see))
rules.add_perm("leavers.attest", rules.predicate(_is_theirs))
