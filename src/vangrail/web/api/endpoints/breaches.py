"""Breach cards by program, as oneself: followed with a clock, step by step, in earnest or as a rehearsal."""

from collections.abc import Callable
from typing import Annotated, Any, Final

from django.http import HttpRequest
from django.urls import reverse
from ninja import Path, Router, Status

from vangrail.source.breach import steps
from vangrail.web.api.letting import person, ration, says
from vangrail.web.api.repeating import only_once
from vangrail.web.api.schemas.breaches import EndIn, RunOut, StepIn
from vangrail.web.api.schemas.common import Number
from vangrail.web.api.site import Told
from vangrail.web.api.words import taken
from vangrail.web.breaches.actions import running
from vangrail.web.breaches.forms import StopForm
from vangrail.web.breaches.models import Run
from vangrail.web.breaches.queries.runs import outcome, run_for
from vangrail.web.breaches.queries.visible import account_for

router: Final = Router(tags=["breaches"])
One = Annotated[Number, Path()]


def _works(summary: str, gives: Any = RunOut) -> dict[str, Any]:
    return says(summary, "breaches:work", gives=gives, faults=(400, 404, 413))


@router.post("breaches/{number}/rehearsal", **_works("Start a rehearsal", {201: RunOut}))
def rehearsal(request: HttpRequest, number: One) -> Any:
    """Start the clock of a rehearsal at an account, or join what runs there. Nobody gets a mail."""
    return Status(201, _begun(request, number, real=False))


@router.post("breaches/{number}/incident", **_works("Follow a card in earnest", {201: RunOut}))
def incident(request: HttpRequest, number: One) -> Any:
    """Start the clock in earnest, or join one: credentials are due at once, and who is on the card gets a mail."""
    return Status(201, _begun(request, number, real=True))


@router.get("breaches/runs/{number}", **says("A run of a card", "breaches:work", gives=RunOut, faults=(404,)))
def run(request: HttpRequest, number: One) -> Any:
    """Return how a run stands: its clock and its steps."""
    ration(request)
    return _run(run_for(person(request), number))


@router.post("breaches/runs/{number}/steps", **_works("Say that a step is done"))
def step(request: HttpRequest, number: One, given: StepIn) -> Any:
    """Say that a step is done. Said twice, or after the end, nothing changes."""
    if given.step not in (known := [each.id for each in steps()]):
        raise Told(422, "field", f"step: wanted one of {', '.join(known)}.", "step")
    return _done(request, number, lambda found: running.tick(found, given.step, by=person(request)))


@router.post("breaches/runs/{number}/end", **_works("Stop the clock"))
def end(request: HttpRequest, number: One, given: EndIn) -> Any:
    """Stop the clock, with what was missing. Stopped a second time it stays as it is."""
    said = taken(StopForm(given.dict()))
    return _done(request, number, lambda found: running.stop(found, said["missing"], said["more"], by=person(request)))


def _begun(request: HttpRequest, number: int, *, real: bool) -> dict[str, Any]:
    ration(request)
    who = person(request)
    made = only_once(request, lambda: running.begin(account_for(who, number), real=real, by=who).pk)
    return _run(run_for(who, made))


def _done(request: HttpRequest, number: int, act: Callable[[Run], object]) -> dict[str, Any]:
    """Do something with a run, once under one key, and return how it stands then."""
    ration(request)
    who = person(request)

    def done() -> int:
        act(run_for(who, number))
        return number

    return _run(run_for(who, only_once(request, done)))


def _run(found: Run) -> dict[str, Any]:
    result, names = outcome(found), ("real", "started_at", "stopped_at", "missing", "more")
    each = [{"name": one.name, "within": one.within, "minutes": one.minutes} for one in result.steps]
    return {
        "number": found.pk, "account": found.account_id, "name": str(found.account), "minutes": result.minutes, "steps": each,
        "url": reverse("breaches:run", args=(found.pk,)), **{name: getattr(found, name) for name in names},
    }  # fmt: skip
