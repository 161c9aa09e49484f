"""A room: the page that the code at its door leads to, and the sheet with that code."""

import io

import segno
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from vangrail.web.editor.queries.rooms import address_of, published_room, slugs
from vangrail.web.editor.queries.workspace import source_for
from vangrail.web.editor.views.saving import with_draft
from vangrail.web.people.access import Request, needs, open_to_all


@open_to_all
@require_safe
def room(request: Request, slug: str) -> HttpResponse:
    """Say whether this room may be shown, to whoever stands at its door."""
    found = published_room(slug)
    if found is None:
        raise Http404(slug)
    policy, one = found
    states = {"green": "fine", "amber": "ask", "red": "dont"}
    owner = policy.company.owner
    desk = policy.desks["communications"]
    person = desk.person or desk.deputy or owner
    page = {
        "room": one,
        "company": policy.company.name,
        "person": person,
        "state": states[one.level],
        "written_in": policy.languages[0],
    }
    return render(request, "editor/room.html", page)


@needs("editor.see")
@with_draft
@require_safe
def door(request: Request, number: int) -> HttpResponse:
    """Show the sheet for the door, to print."""
    slug, one = _numbered(request, number)
    return render(request, "editor/door.html", {"room": one, "address": address_of(slug), "number": number})


@needs("editor.see")
@with_draft
@require_safe
def code(request: Request, number: int) -> HttpResponse:
    """Give the code itself as a picture."""
    slug, _one = _numbered(request, number)
    made = segno.make(address_of(slug), error="m", micro=False)
    picture = _svg(made)
    return HttpResponse(picture, content_type="image/svg+xml")


def _numbered(request: Request, number: int) -> tuple[str, object]:
    found = list(slugs(source_for(request.user).rooms).items())
    if number >= len(found):
        raise Http404(str(number))
    return found[number]


def _svg(made: segno.QRCode) -> bytes:
    stream = io.BytesIO()
    made.save(stream, kind="svg", scale=8, border=2)
    return stream.getvalue()
