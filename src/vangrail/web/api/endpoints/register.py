"""The register by program, as oneself: attesting that a credential was changed, and confirming what one holds."""

from datetime import date
from typing import Annotated, Any, Final

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Path, Router, Status

from vangrail.web.api.letting import person, ration, says
from vangrail.web.api.repeating import only_once
from vangrail.web.api.schemas.common import Number
from vangrail.web.api.schemas.register import AllHeldOut, ConfirmationIn, HeldOut, RotationIn, RotationOut
from vangrail.web.api.site import Told
from vangrail.web.api.words import taken
from vangrail.web.people.models import Person
from vangrail.web.register import actions
from vangrail.web.register.errors import RegisterError
from vangrail.web.register.forms.entering import RotationForm
from vangrail.web.register.models import Custodian, Rotation
from vangrail.web.register.queries import account_for, state_of
from vangrail.web.register.queries.mine import own, until

router: Final = Router(tags=["register"])
One = Annotated[Number, Path()]


def _works(summary: str, gives: Any) -> dict[str, Any]:
    return says(summary, "register:work", gives=gives, faults=(400, 404, 413))


@router.post("register/accounts/{number}/rotations", **_works("Attest a rotation", {201: RotationOut}))
def rotating(request: HttpRequest, number: One, given: RotationIn) -> Any:
    """Attest that a credential of an account was changed; the same again under one Idempotency-Key is the same rotation."""
    ration(request)
    who = person(request)
    made = Rotation.objects.get(pk=only_once(request, lambda: _attested(who, number, given)))
    names = ("credential", "reason", "at")
    return Status(201, {"number": made.pk, "account": made.account_id, **{name: getattr(made, name) for name in names}})


@router.get("register/held", **says("What you hold", "register:work", gives=AllHeldOut))
def holding(request: HttpRequest) -> Any:
    """List the accounts that whom the token acts for holds, and until when they confirm each."""
    ration(request)
    return {"items": [_held(each.held, each.until) for each in own(person(request))]}


@router.post("register/held/{number}/confirmation", **_works("Confirm what you hold", HeldOut))
def confirming(request: HttpRequest, number: One, given: ConfirmationIn) -> Any:
    """Confirm that one still holds an account and needs it, or ask to be taken off. Nobody does it for another."""
    ration(request)
    who = person(request)

    def confirm() -> int:
        act = actions.confirm if given.needed else actions.ask_off
        return act(_own(who, number), by=who).pk

    only_once(request, confirm)
    found = _own(who, number)
    return _held(found, until(found, state_of(found.account)))


def _attested(who: Person, number: int, given: RotationIn) -> int:
    account = account_for(who, number)
    said = given.dict() | {"reason": given.reason or state_of(account).due.reason}
    try:
        return actions.attest_rotation(account, **taken(RotationForm(said)), by=who).pk
    except RegisterError as error:
        raise Told(422, "refused", error.sentence) from None


def _own(who: Person, number: int) -> Custodian:
    return get_object_or_404(Custodian.objects.select_related("account"), pk=number, person=who, ended_at=None)


def _held(held: Custodian, until: date) -> dict[str, Any]:
    names = ("purpose", "role", "confirmed_at")
    return {
        "number": held.pk, "account": held.account_id, "name": str(held.account), "until": until,
        "late": until < timezone.localdate(), "off_asked": held.unneeded_at is not None,
        **{name: getattr(held, name) for name in names},
    }  # fmt: skip
