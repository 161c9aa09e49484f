"""What attesting a step changes in the register: each step has its function."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.utils.translation import gettext as _

from vangrail.web.accounts.actions import leave_charters
from vangrail.web.accounts.models import Account
from vangrail.web.leavers.actions.assigning import give
from vangrail.web.leavers.errors import LeaverError
from vangrail.web.leavers.models import Task
from vangrail.web.leavers.queries.holding import name_of, staying
from vangrail.web.leavers.queries.tasks import open_tasks
from vangrail.web.people.models import Person
from vangrail.web.register import actions as register
from vangrail.web.register.models import Factor, Tool
from vangrail.web.register.queries import custodians


@dataclass(frozen=True, slots=True)
class Attested:
    """What somebody attested: which task, at which account, about whom, with which note.

    `second` is who holds the account from now on, for the step that lets one in; `gone` says that a tool has no access any more.
    """

    task: Task
    account: Account
    person: Person
    note: str
    by: Person
    at: datetime
    second: Person | None = None
    gone: bool = False


def change(said: Attested) -> None:
    """Write into the register what a step changes there.

    Raises:
        LeaverError: after letting a second person in there is still nobody else who can let people in and out.
    """
    CHANGES[said.task.step](said)


def _second(said: Attested) -> None:
    """Add the second one who holds an account, and give them what follows."""
    if said.second is not None:
        if said.second.pk == said.person.pk:
            raise LeaverError(_("That is the person who leaves."))
        purpose = _("holds it since a colleague left")
        register.add_custodian(said.account, said.second, purpose, by=said.by, admin=True)
    leaving = said.task.leaving
    others = staying([said.account.pk], leaving.ends, but=said.person)[said.account.pk]
    if not others:
        raise LeaverError(
            _("Nobody else can let people in and out at this account yet. Choose who holds it from now on.")
        )
    follow = open_tasks().filter(leaving=leaving, account=said.account).exclude(pk=said.task.pk)
    near = follow.exclude(step__in=("second", "charter")).exclude(assignee__in=others)
    give(near.select_related("leaving__person", "account"), others[0])


def _sessions(said: Attested) -> None:
    register.attest_rotation(said.account, said.note, by=said.by, credential="sessions", reason="leaver", at=said.at)


def _credential(said: Attested) -> None:
    register.attest_rotation(said.account, said.note, by=said.by, credential="password", reason="leaver", at=said.at)


def _tool(said: Attested) -> None:
    for tool in Tool.objects.filter(account=said.account, name=said.task.about, ended_at=None):
        if said.gone:
            register.end_tool(tool, by=said.by)
        else:
            register.look_at_tool(tool, by=said.by, at=said.at)


def _factor(said: Attested) -> None:
    for factor in Factor.objects.filter(account=said.account, person=said.person, ended_at=None):
        if name_of(factor) == said.task.about:
            register.end_factor(factor, by=said.by)
    register.attest_rotation(said.account, said.note, by=said.by, credential="factor", reason="leaver", at=said.at)


def _role(said: Attested) -> None:
    for held in custodians(said.account).filter(person=said.person):
        register.end_custodian(held, by=said.by, at=said.at)


def _verify(said: Attested) -> None:
    register.verify(said.account, by=said.by, note=said.note, at=said.at)


def _charter(said: Attested) -> None:
    leave_charters(said.person, by=said.by, account=said.account)


CHANGES: Final[Mapping[str, Callable[[Attested], None]]] = {
    "second": _second,
    "sessions": _sessions,
    "tool": _tool,
    "credential": _credential,
    "factor": _factor,
    "role": _role,
    "verify": _verify,
    "charter": _charter,
}
