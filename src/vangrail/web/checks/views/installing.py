"""The page as an app on a phone: its manifest with the share target, a worker that keeps one page, and that page."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_safe

from vangrail.web.people.access import open_to_all


@open_to_all
@require_safe
def manifest(request: HttpRequest) -> HttpResponse:
    """Say how it is installed, and that it takes what a phone shares: by POST, so that nothing stands in an address."""
    del request
    icons = [(size, purpose) for size in (192, 512) for purpose in ("any", "maskable")]
    said = {
        "id": "/",
        "name": gettext("May I post this?"),
        "short_name": gettext("May I post?"),
        "lang": get_language(),
        "start_url": reverse("checks:check"),
        "scope": "/",
        "display": "standalone",
        "background_color": "#f6f4ef",
        "theme_color": "#0a5a8a",
        "icons": [
            {
                "src": static(f"checks/icon-{size}{'-maskable' if purpose == 'maskable' else ''}.png"),
                "sizes": f"{size}x{size}",
                "type": "image/png",
                "purpose": purpose,
            }
            for size, purpose in icons
        ],
        "share_target": {
            "action": reverse("checks:share"),
            "method": "POST",
            "enctype": "multipart/form-data",
            "params": {
                "title": "title",
                "text": "text",
                "url": "url",
                "files": [{"name": "picture", "accept": ["image/*"]}],
            },
        },
    }
    return JsonResponse(said, content_type="application/manifest+json")


@open_to_all
@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """Give the worker of the whole site. It keeps the page for no network and its look, and never an answer."""
    return render(request, "checks/service-worker.js", content_type="text/javascript")


@open_to_all
@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    """Show what can be done without a network."""
    return render(request, "checks/offline.html")
