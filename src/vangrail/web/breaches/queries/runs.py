"""How it stands with rehearsals: the last one, how it went, and when the next is due."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db.models import Count, QuerySet
from django.http import Http404
from django.utils import timezone

from vangrail.decisions import rehearsal
from vangrail.source.breach import steps
from vangrail.web.accounts.models import Account
from vangrail.web.breaches.models import Run
from vangrail.web.people.models import Person


@dataclass(frozen=True, slots=True)
class Standing:
    """How an account stands: the last time that counts, one that goes on, its state and the day of the next."""

    account: Account
    last: Run | None
    running: Run | None
    state: rehearsal.State
    due: date

    @property
    def is_red(self) -> bool:
        """Whether it was never rehearsed, or too long ago."""
        return self.state in {"never", "late"}

    @property
    def minutes(self) -> int | None:
        """How long the last one took."""
        last = self.last
        return rehearsal.minutes(last.started_at, last.stopped_at) if last and last.stopped_at else None


def counted() -> QuerySet[Run]:
    """Return the runs that count: stopped, with a step done. One that was broken off at once is none."""
    done = Run.objects.filter(stopped_at__isnull=False).annotate(done=Count("ticks"))
    return done.filter(done__gt=0).select_related("started_by", "stopped_by")


def standings(accounts: Iterable[Account], *, on: date | None = None) -> list[Standing]:
    """Return how it stands with accounts on a day (today), what is red first. Three questions to the database for any number."""
    on, there = on or timezone.localdate(), list(accounts)
    numbers = [each.pk for each in there]
    last = {run.account_id: run for run in counted().filter(account__in=numbers).order_by("stopped_at", "pk")}
    running = {run.account_id: run for run in Run.objects.filter(account__in=numbers, stopped_at=None)}
    found = [_standing(each, last.get(each.pk), running.get(each.pk), on) for each in there]
    return sorted(found, key=lambda each: (each.running is None, each.due, each.account.name, each.account.pk))


def standing_of(account: Account, *, on: date | None = None) -> Standing:
    """Return how it stands with one account on a day (today)."""
    return standings([account], on=on)[0]


def last_run(account: Account) -> Run | None:
    """Return the last run that counts."""
    return counted().filter(account=account).order_by("-stopped_at", "-pk").first()


def open_run(account: Account) -> Run | None:
    """Return the run that goes on."""
    return Run.objects.filter(account=account, stopped_at=None).first()


def run_for(person: Person, number: int) -> Run:
    """Return a run.

    Raises:
        Http404: there is none with this number.
        PermissionDenied: the card of its account is not theirs to see.
    """
    found = Run.objects.select_related("account", "started_by", "stopped_by").filter(pk=number).first()
    if found is None:
        message = f"There is no run {number}"
        raise Http404(message)
    if not person.has_perm("breaches.see", found.account):
        raise PermissionDenied
    return found


def outcome(run: Run) -> rehearsal.Result:
    """Return how a run went, or goes until now."""
    ticked = {tick.step: tick.at for tick in run.ticks.all()}
    every = [(step.id, step.minutes) for step in steps()]
    return rehearsal.result(every, run.started_at, run.stopped_at or timezone.now(), ticked)


def _standing(account: Account, last: Run | None, running: Run | None, on: date) -> Standing:
    day = timezone.localtime(last.stopped_at).date() if last and last.stopped_at else None
    return Standing(account, last, running, rehearsal.state(day, on), rehearsal.next_due(day, on))
