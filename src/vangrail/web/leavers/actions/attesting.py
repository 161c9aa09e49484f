"""Attesting that a task is done: in its order, with a note by which somebody can see it, and with its change in the register."""

from datetime import datetime
from typing import Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from vangrail.decisions import leaver
from vangrail.web.audit.actions import record
from vangrail.web.leavers.actions.changing import Attested, change
from vangrail.web.leavers.certificate import facts
from vangrail.web.leavers.errors import LeaverError
from vangrail.web.leavers.losses import kind, still_waits
from vangrail.web.leavers.models import Done, Leaving, Task
from vangrail.web.leavers.queries.tasks import open_tasks
from vangrail.web.leavers.words import step_name
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.register.refusing import refuse

PROVEN: Final = frozenset({"sessions", "tool", "credential", "factor", "role", "verify"})
"""The steps that need a note by which somebody else can see that it was done."""


@transaction.atomic
def attest(
    task: Task,
    note: str = "",
    *,
    by: Person,
    second: Person | None = None,
    gone: bool = False,
    at: datetime | None = None,
) -> Done:
    """Say that a task is done. Said twice, the first one counts.

    `second` is who holds the account from now on, for the step that lets one in; `gone` says that a tool has no access any more.

    Raises:
        PermissionDenied: the task is not theirs, or it is about them.
        LeaverError: something has to be done before it, the note is missing, or nobody else can get in yet.
        ValidationError: the note reads like a secret.
    """
    at = at or timezone.now()
    leaving = Leaving.objects.select_for_update(of=("self",)).select_related("person").get(pk=task.leaving_id)
    done = Done.objects.filter(task=task).first()
    if done is not None:
        return done
    require(by, "leavers.attest", task)
    _may_now(task, leaving, note)
    refuse(note)
    if task.account is not None:
        change(Attested(task, task.account, leaving.person, note.strip(), by, at, second, gone))
    made = Done.objects.create(task=task, by=by, at=at, note=note.strip())
    said = {"leaving": leaving.pk, "account": str(task.account or ""), "step": task.step, "note": note.strip()}
    record("leavers.done", by=by, about=leaving.person, said=said | {"about": task.about}, at=at)
    close_done(leaving, at=at)
    return made


def _may_now(task: Task, leaving: Leaving, note: str) -> None:
    """Return when a task may be attested now.

    Raises:
        LeaverError: it may not, and why.
    """
    if not leaving.is_open:
        raise LeaverError(_("This is over: there is nothing to do any more."))
    others = open_tasks().filter(leaving=leaving, account=task.account).exclude(pk=task.pk)
    undone = others.values_list("step", flat=True)
    first = leaver.before(task.step, undone) if task.account_id else None  # type: ignore[arg-type]
    if first is not None:
        raise LeaverError(_("First comes: %(step)s.") % {"step": step_name(first)})
    if task.step in PROVEN and not note.strip():
        raise LeaverError(_("Say how somebody can see that it was done."))
    found = kind(task.about) if task.step == "hand_on" else None
    if found is not None and found.seen and still_waits(found, leaving.person):
        raise LeaverError(
            _("Something still waits for them: decide it or let somebody else take it. Then this is done by itself.")
        )


@transaction.atomic
def close_done(leaving: Leaving, *, at: datetime) -> bool:
    """Close a leaving in which everything is attested and whose stay is over; return whether it was closed now."""
    if not leaving.is_open or leaving.ends > at or open_tasks().filter(leaving=leaving).exists():
        return False
    leaving.closed_at = at
    leaving.digest = leaver.digest(facts(leaving))
    leaving.save(update_fields=("closed_at", "digest"))
    said = {"leaving": leaving.pk, "tasks": leaving.tasks.count(), "digest": leaving.digest}
    record("leavers.closed", by=None, about=leaving.person, said=said, at=at)
    return True
