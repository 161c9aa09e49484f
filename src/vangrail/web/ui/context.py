"""What every page knows: where the person is, and what stands around the page."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from vangrail.web.ui.frame import Frame


def page(request: HttpRequest) -> dict[str, Any]:
    """Return what `ui/page.html` needs beside what a view gives."""
    return {"demo": settings.DEMO, "path": request.path, "frame": Frame(request)}
