"""The crisis switch by program, as oneself: the texts first, then the freeze with them, extended and ended."""

from collections.abc import Callable
from typing import Annotated, Any, Final

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from ninja import Path, Router, Status

from vangrail.languages import SHIPPED
from vangrail.web.api.letting import person, ration, says
from vangrail.web.api.repeating import only_once
from vangrail.web.api.schemas.common import Number
from vangrail.web.api.schemas.crisis import (
    EndingIn,
    ExtensionIn,
    FreezeIn,
    FreezeOut,
    FreezesOut,
    WantedIn,
    WordsOut,
)
from vangrail.web.api.site import Told
from vangrail.web.api.words import taken
from vangrail.web.crisis.actions import switching
from vangrail.web.crisis.forms.switch import EndForm, ExerciseForm, ExtensionForm, StartForm, TextsForm, laid_out
from vangrail.web.crisis.queries.freezes import freeze_for, freezes_for
from vangrail.web.crisis.queries.people import candidates
from vangrail.web.crisis.queries.texts import first_texts
from vangrail.web.people.models import Person
from vangrail.web.policies.errors import RefusedError
from vangrail.web.policies.models import Freeze

router: Final = Router(tags=["crisis"])
One = Annotated[Number, Path()]


def _works(summary: str, gives: Any, *faults: int) -> dict[str, Any]:
    return says(summary, "crisis:work", gives=gives, faults=(400, 413, *faults))


@router.post("crisis/texts", **_works("What a freeze would say", WordsOut))
def texts(request: HttpRequest, wanted: WantedIn) -> Any:
    """Return the texts with which a freeze begins, to be read before it is started with them. Nothing happens."""
    ration(request)
    given = _form(wanted).freeze_fields()
    words = first_texts(given["what"], get_language() or "en", given["desk"], exercise=wanted.exercise)
    return words | {"until": given["until"]}


@router.get("crisis/freezes", **says("What holds now", "crisis:work", gives=FreezesOut))
def freezes(request: HttpRequest) -> Any:
    """List the freezes that hold now, and exercises in which whom the token acts for takes part."""
    ration(request)
    return {"items": [_freeze(each) for each in freezes_for(person(request)).filter(until__gt=timezone.now())]}


@router.post("crisis/freezes", **_works("Turn the switch on", {201: FreezeOut}))
def starting(request: HttpRequest, wanted: FreezeIn) -> Any:
    """Start a freeze with texts that somebody read; within five minutes the same scope joins the one that stands."""
    ration(request)
    who = person(request)
    return Status(201, _freeze(freeze_for(who, only_once(request, lambda: _started(who, wanted)))))


@router.post("crisis/freezes/{number}/extension", **_works("Extend a freeze", FreezeOut, 404, 409))
def extending(request: HttpRequest, number: One, given: ExtensionIn) -> Any:
    """Let a freeze last so many hours from now on. One that has ended is not begun anew."""
    form = ExtensionForm(given.dict())
    why = taken(form)["why"]
    return _done(request, number, lambda found, who: switching.extend(found, form.until(), by=who, why=why))


@router.post("crisis/freezes/{number}/end", **_works("End a freeze", FreezeOut, 404))
def ending(request: HttpRequest, number: One, given: EndingIn) -> Any:
    """End a freeze now; whoever was told that it began is told that it is over. A second time changes nothing."""
    why = taken(EndForm(given.dict()))["why"]
    return _done(request, number, lambda found, who: switching.end(found, by=who, why=why))


def _started(who: Person, wanted: FreezeIn) -> int:
    form = _form(wanted)
    words = TextsForm(laid_out(wanted.dict(include={"told", "say"})))
    if strange := ({*wanted.told} | {*wanted.say}) - {*SHIPPED}:
        raise Told(422, "field", f"told: the product is not in {', '.join(sorted(strange))}.", "told")
    taken(words)
    fields = form.freeze_fields() | {"exercise": wanted.exercise} | words.texts()
    try:
        freeze, _new = switching.begin(fields, by=who, people=form.cleaned_data.get("people", ()))
    except RefusedError as error:
        raise Told(422, "refused", str(error)) from None
    return freeze.pk


def _form(wanted: WantedIn) -> StartForm:
    """Return the form of the page with what was sent, once it takes it.

    Raises:
        Told: it does not, or somebody cannot take part in an exercise.
    """
    said = wanted.dict() | {"words": ", ".join(wanted.words), "account": wanted.account or ""}
    if wanted.exercise:
        people = {each.email: each.pk for each in candidates() if each.email}
        if strange := [each for each in wanted.people if each.strip().lower() not in people]:
            raise Told(422, "field", f"people: {strange[0]} cannot take part in an exercise.", "people")
        said["people"] = [people[each.strip().lower()] for each in wanted.people]
    elif wanted.people:
        raise Told(422, "field", "people: only an exercise is for some people alone.", "people")
    form = ExerciseForm(said) if wanted.exercise else StartForm(said)
    taken(form)
    return form


def _done(request: HttpRequest, number: int, act: Callable[[Freeze, Person], Freeze]) -> dict[str, Any]:
    """Do something with a freeze, once under one key, and return how it stands then."""
    ration(request)
    who = person(request)
    try:
        only_once(request, lambda: act(freeze_for(who, number), who).pk)
    except RefusedError as error:
        raise Told(409, "over", str(error)) from None
    return _freeze(freeze_for(who, number))


def _freeze(found: Freeze) -> dict[str, Any]:
    names = (
        "what", "everything", "countries", "words", "by_words", "desk", "told", "say", "exercise", "started_at", "until",
    )  # fmt: skip
    return {
        "number": found.pk, "accounts": list(found.accounts.values()), "over": not found.holds,
        "url": reverse("crisis:freeze", args=(found.pk,)), **{name: getattr(found, name) for name in names},
    }  # fmt: skip
