"""A line for one's own profile."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from vangrail.languages import NAMES, SHIPPED
from vangrail.source.pages import load_pages
from vangrail.web.checks.profile import fields, platforms
from vangrail.web.people.access import open_to_all
from vangrail.web.policies import queries


@open_to_all
@require_safe
def profile_line(request: HttpRequest) -> HttpResponse:
    """Offer lines that fit a platform, in a language, with the truth about what such a line can do."""
    here = get_language() or "en"
    known = platforms(here)
    wanted = request.GET.get("platform", "")
    platform = wanted if wanted in dict(known) else known[0][0]
    language = request.GET.get("language") if request.GET.get("language") in SHIPPED else here
    page = load_pages().disclaimers
    said = {name: getattr(page, name)[here] for name in ("title", "intro", "truth", "praise")}
    found: dict[str, Any] = {
        "platforms": known,
        "platform": platform,
        "languages": [(code, NAMES[code]) for code in SHIPPED],
    }
    found |= {"line_language": language, "fields": fields(queries.current(), platform, str(language))}
    return render(request, "checks/profile_line.html", found | {"page": said})
