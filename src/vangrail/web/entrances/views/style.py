"""One style sheet for the small pages, made from those of all pages: a phone fetches it once, as small as it can be."""

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import Final

from django.contrib.staticfiles import finders
from django.http import HttpRequest, HttpResponse
from django.views.decorators.gzip import gzip_page

from vangrail.web.people.access import open_to_all

SHEETS: Final = (
    "ui/reset.css",
    "ui/tokens.css",
    "ui/base.css",
    "ui/components.css",
    "ui/fields.css",
    "entrances/small.css",
)
YEAR: Final = 31_536_000


@open_to_all
@gzip_page
def style(request: HttpRequest) -> HttpResponse:
    """Give the style sheet; its address changes with what stands in it, so that it may be kept for good."""
    kept = YEAR if request.GET.get("v") == version() else 0
    return HttpResponse(
        sheet(), content_type="text/css; charset=utf-8", headers={"Cache-Control": f"public, max-age={kept}"}
    )


@lru_cache(maxsize=1)
def sheet() -> str:
    """Return the sheets one after the other."""
    return "\n".join(Path(str(finders.find(name))).read_text("utf-8") for name in SHEETS)


@lru_cache(maxsize=1)
def version() -> str:
    """Return what stands in the address."""
    return hashlib.sha256(sheet().encode()).hexdigest()[:12]
