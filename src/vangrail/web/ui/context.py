"""What every page knows: the company's name, and where the person is."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def page(request: HttpRequest) -> dict[str, Any]:
    """Return what `ui/page.html` needs beside what a view gives."""
    return {"demo": settings.DEMO, "path": request.path}
