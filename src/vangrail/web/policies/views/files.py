"""The documents to take away, and the code that leads a phone to the policy."""

import re
from pathlib import Path
from typing import Final

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header

from vangrail.documents import index
from vangrail.web.people.access import open_to_all
from vangrail.web.policies.queries import audiences_for
from vangrail.web.policies.reading import papers
from vangrail.web.policies.reading.place import Place, best_place, for_readers

_STYLE: Final = re.compile(rb"style-src '(sha256-[A-Za-z0-9+/=]{44})'")
_CLOSED: Final = (
    "script-src", "connect-src", "worker-src", "manifest-src", "font-src", "base-uri", "form-action", "frame-ancestors",
)  # fmt: skip
"""What a document that stands by itself needs nothing of."""

_TYPES: Final = {
    ".html": "text/html; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@open_to_all
@for_readers
def documents(request: HttpRequest, place: Place) -> HttpResponse:
    """Show everything there is to take away in a language."""
    found = papers.papers(place.version, place.language, place.audiences)
    links = [(name, label, _address(place.language, name)) for name, label in place.readers]
    said = {"place": place, "papers": found, "lacking": papers.lacking(), "links": links}
    return render(request, "policies/documents.html", said)


@open_to_all
def document(request: HttpRequest, name: str) -> HttpResponse:
    """Give one file of the version that holds."""
    place = best_place(request)
    if place and name == index.NAME:  # where a document leads for other readers
        return redirect("policies:documents", place.language)
    kind = name.rpartition(".")[0].rpartition(".")[0]
    if place is None or papers.reader(kind) not in audiences_for(request.user, place.policy):
        raise Http404
    try:
        file = papers.paper(place.version, name)
    except KeyError as error:
        raise Http404 from error
    return _handed(file, name)


def _handed(file: Path, name: str) -> HttpResponse:
    """Return a page to look at and print, under the one style that stands in it, or a file to keep."""
    data, is_page = file.read_bytes(), file.suffix == ".html"
    told = content_disposition_header(not is_page, Path(name).name) or "attachment"
    response = HttpResponse(data, content_type=_TYPES[file.suffix], headers={"Content-Disposition": told})
    if is_page and (style := _STYLE.search(data[:2000])):
        own = {"default-src": ["'none'"], "style-src": [f"'{style[1].decode()}'"], "img-src": ["data:"]}
        closed = {name: ["'none'"] for name in _CLOSED}
        setattr(response, "_csp_replace", own | closed)  # noqa: B010 -- django-csp's own way to say it for one response
    return response


@open_to_all
@for_readers
def code(_request: HttpRequest, place: Place) -> HttpResponse:
    """Draw the address of this page as a code to point a phone at."""
    import segno

    drawn = segno.make(_address(place.language, place.audience), error="m", micro=False).svg_inline(
        border=2, omitsize=True, light="#fff"
    )
    svg = drawn.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    return HttpResponse(svg, content_type="image/svg+xml", headers={"Cache-Control": "max-age=3600"})


def _address(language: str, audience: str) -> str:
    """Return the whole address of a document's page, as it stands on paper."""
    return str(settings.ADDRESS + reverse("policies:reading", args=[language, audience]))
