"""Packs of evidence by program: asking for one, waiting for it, and taking it along."""

from typing import Any, Final

from django.http import HttpRequest
from django.utils import timezone
from ninja import Router, Status

from vangrail.web.api.letting import everybody, person, ration, says
from vangrail.web.api.paging import After, Most, part
from vangrail.web.api.schemas.common import Number
from vangrail.web.api.schemas.proving import KeyOut, PackIn, PackOut, PacksOut
from vangrail.web.api.site import Told
from vangrail.web.evidence.actions import packs as actions
from vangrail.web.evidence.models import Pack
from vangrail.web.evidence.queries import ready
from vangrail.web.ui.answers import file_to_save

router: Final = Router(tags=["evidence"])


@router.get("evidence/key", **says("The key that signs packs", gives=KeyOut, everybody=everybody))
def key(request: HttpRequest) -> Any:
    """Return the fingerprint with which a pack is verified, and the public half of the key."""
    ration(request)
    known = actions.known_key(timezone.now())
    return {"fingerprint": known.fingerprint, "public": known.pem.decode("ascii")}


@router.get("evidence/packs", **says("The packs of evidence", "evidence", gives=PacksOut))
def packs(request: HttpRequest, after: After = None, limit: Most = 50) -> Any:
    """List the packs that were asked for, whether each is ready, and its digest."""
    ration(request)
    items, following = part(Pack.objects.all(), after, limit)
    return {"items": [_pack(each) for each in items], "next": following}


@router.post("evidence/packs", **says("Ask for a pack", "evidence", gives={201: PackOut}, faults=(400, 413)))
def asking(request: HttpRequest, wanted: PackIn) -> Any:
    """Ask for a pack about some days; a worker makes it, and `evidence/packs` says when it is ready."""
    ration(request)
    if wanted.since and wanted.until and wanted.since > wanted.until:
        raise Told(422, "field", "until: wanted a day that is not before since.", "until")
    return Status(201, _pack(actions.ask(by=person(request), at=timezone.now(), **wanted.dict())))


@router.get(
    "evidence/packs/{number}/file",
    **says("The file of a pack", "evidence", gives={200: None}, faults=(404,)),
)
def file(request: HttpRequest, number: Number) -> Any:
    """Download a pack that is ready, as a ZIP; that it was taken is written down."""
    ration(request)
    found = ready().filter(pk=number).first()
    if found is None:
        raise Told(404)
    return file_to_save(actions.taken(found, by=person(request)), f"evidence-{found.pk}.zip", "application/zip")


def _pack(each: Pack) -> dict[str, Any]:
    names = ("since", "until", "named", "asked_at", "made_at", "ready", "size", "head", "whole")
    return {"number": each.pk, "sha256": each.digest, **{name: getattr(each, name) for name in names}}
