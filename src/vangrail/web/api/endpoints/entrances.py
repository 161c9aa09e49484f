"""Entrances by program, as oneself: made for a site or an agency, and closed before their last day."""

from typing import Annotated, Any, Final

from django.http import HttpRequest
from django.utils import timezone
from ninja import Path, Router, Status

from vangrail.web.api.letting import person, ration, says
from vangrail.web.api.paging import After, Most, part
from vangrail.web.api.repeating import only_once
from vangrail.web.api.schemas.common import Number
from vangrail.web.api.schemas.entrances import EntranceIn, EntranceMadeOut, EntranceOut, EntrancesOut
from vangrail.web.api.site import Told
from vangrail.web.api.words import taken
from vangrail.web.entrances.actions.entrances import end_entrance, make_entrance
from vangrail.web.entrances.codes import link_for
from vangrail.web.entrances.forms import EntranceForm
from vangrail.web.entrances.models import Entrance
from vangrail.web.entrances.queries import entrance_for, entrances_for, sites_for
from vangrail.web.people.models import Person

router: Final = Router(tags=["entrances"])


@router.get("entrances", **says("Entrances", "entrances", gives=EntrancesOut))
def entrances(request: HttpRequest, after: After = None, limit: Most = 50) -> Any:
    """List the entrances that whom the token acts for may see: all, or those of their own site. No links stand here."""
    ration(request)
    items, following = part(entrances_for(person(request)), after, limit)
    return {"items": [_entrance(each) for each in items], "next": following}


@router.post("entrances", **says("Make an entrance", "entrances", gives={201: EntranceMadeOut}, faults=(400, 413)))
def making(request: HttpRequest, wanted: EntranceIn) -> Any:
    """Make an entrance and return its links; the same again under one Idempotency-Key is the same entrance."""
    ration(request)
    who = person(request)
    made = entrance_for(who, only_once(request, lambda: _made(wanted, by=who).pk))
    links = {"link": link_for(made, "in"), "agency_link": link_for(made, "agency") if made.agency else ""}
    return Status(201, _entrance(made) | links)


@router.post(
    "entrances/{number}/ending", **says("Close an entrance", "entrances", gives=EntranceOut, faults=(400, 404, 413))
)
def ending(request: HttpRequest, number: Annotated[Number, Path()]) -> Any:
    """Close an entrance: its links lead to a page that says so. A second time changes nothing; it never opens again."""
    ration(request)
    who = person(request)
    only_once(request, lambda: end_entrance(entrance_for(who, number), by=who).entrance_id)
    return _entrance(entrance_for(who, number))


def _made(wanted: EntranceIn, *, by: Person) -> Entrance:
    sites = sites_for(by)
    site = sites.filter(name=wanted.site).first() if wanted.site and "\x00" not in wanted.site else None
    if wanted.site and site is None:
        raise Told(422, "field", "site: there is none with this name for which you make entrances.", "site")
    form = EntranceForm(
        wanted.dict() | {"site": site.pk if site else ""}, sites=sites, only=not by.has_perm("entrances.everywhere")
    )
    said = taken(form)
    return make_entrance(said["site"], said["agency"], said["opens"], said["expires"], by=by)


def _entrance(found: Entrance) -> dict[str, Any]:
    names = ("agency", "opens", "expires")
    return {
        "number": found.pk, "site": found.site.name if found.site else "", "open": found.is_open(timezone.localdate()),
        "came": getattr(found, "came", 0), **{name: getattr(found, name) for name in names},
    }  # fmt: skip
