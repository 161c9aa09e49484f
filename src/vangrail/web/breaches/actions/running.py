"""Starting a run in earnest or as a rehearsal, ticking its steps, and stopping it with what was missing."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from vangrail.source.breach import listed, steps
from vangrail.web.accounts.models import Account
from vangrail.web.audit.actions import record
from vangrail.web.breaches.models import Run, Tick
from vangrail.web.due.mail import send
from vangrail.web.people.models import Person, Role
from vangrail.web.people.permissions import require
from vangrail.web.register.actions.rotating import demand_rotation
from vangrail.web.register.queries import custodians

CALLED = ("security", "crisis", "communications")
"""Desks that get a mail when it is real."""


@transaction.atomic
def begin(account: Account, *, real: bool, by: Person, at: datetime | None = None) -> Run:
    """Start the clock, or join one that runs. In earnest the credentials are due at once, and who is on the card gets a mail.

    A rehearsal gives way when it becomes real.

    Raises:
        PermissionDenied: they neither hold it nor sit at a desk that is called.
    """
    require(by, "breaches.run", account)
    at = at or timezone.now()
    Account.objects.select_for_update().get(pk=account.pk)
    running = Run.objects.filter(account=account, stopped_at=None).first()
    if running is not None and (running.real or not real):
        return running
    if running is not None:
        _close(running, by, at)
    made = Run.objects.create(account=account, real=real, started_by=by, started_at=at)
    if real:
        _for_real(made, by, at)
    record(_kind("started", made), by=by, about=account, said={"account": str(account), "run": made.pk}, at=at)
    return made


@transaction.atomic
def tick(run: Run, step: str, *, by: Person, at: datetime | None = None) -> None:
    """Say that a step is done. Said twice, or after the end, nothing changes.

    Raises:
        PermissionDenied: they neither hold it nor sit at a desk that is called.
        KeyError: there is no such step.
    """
    require(by, "breaches.run", run.account)
    if step not in {each.id for each in steps()}:
        raise KeyError(step)
    held = Run.objects.select_for_update(of=("self",)).get(pk=run.pk)
    if held.stopped_at is not None:
        return
    _, new = Tick.objects.get_or_create(run=held, step=step, defaults={"by": by, "at": at or timezone.now()})
    if new:
        said = {"account": str(run.account), "run": run.pk, "step": step}
        record("breaches.step_done", by=by, about=run.account, said=said, at=at)


@transaction.atomic
def stop(run: Run, missing: Iterable[str] = (), more: str = "", *, by: Person, at: datetime | None = None) -> Run:
    """Stop the clock, and write down what was missing and what goes otherwise next time. A second time changes nothing.

    Raises:
        PermissionDenied: they neither hold it nor sit at a desk that is called.
    """
    require(by, "breaches.run", run.account)
    held = Run.objects.select_for_update(of=("self",)).select_related("account").get(pk=run.pk)
    if held.stopped_at is not None:
        return held
    at = at or timezone.now()
    held.missing, held.more = sorted(set(missing) & set(listed("missing", "en"))), more
    _close(held, by, at)
    minutes = int((at - held.started_at).total_seconds() // 60)
    said = {"account": str(held.account), "run": held.pk, "minutes": minutes, "missing": held.missing}
    record(_kind("stopped", held), by=by, about=held.account, said=said, at=at)
    return held


def _kind(what: str, run: Run) -> str:
    return f"breaches.incident_{what}" if run.real else f"breaches.rehearsal_{what}"


def _close(run: Run, by: Person, at: datetime) -> None:
    run.stopped_by, run.stopped_at = by, max(at, run.started_at)
    run.save(update_fields=("stopped_by", "stopped_at", "missing", "more"))


def _for_real(run: Run, by: Person, at: datetime) -> None:
    """Have the credentials changed at once, and mail who is on the card."""
    asks = by if by.has_perm("register.attest", run.account) else None
    demand_rotation(run.account, "breach", by=asks, at=at)
    roles = Role.objects.filter(name="desk", desk__in=CALLED, taken_at__isnull=True)
    people = {each.pk: each for each in Person.objects.here().filter(roles__in=roles)}
    people |= {each.person_id: each.person for each in custodians(run.account) if each.person.is_active}
    context = {"account": str(run.account), "path": reverse("breaches:run", args=(run.pk,)), "who": by.name}
    for person in people.values():
        send(to=person, template="breaches/mail/real", context=context, key=f"{run.pk} {person.pk}", urgent=True)
