"""What holds for every page behind a code: it fits, it has not ended, and the page speaks the reader's language."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language, gettext, override
from django.views.decorators.cache import never_cache
from django.views.decorators.gzip import gzip_page

from vangrail.languages import NAMES, choose
from vangrail.web.checks.limits import Limit, limited
from vangrail.web.entrances.codes import Purpose, entrance_of
from vangrail.web.entrances.models import Entrance
from vangrail.web.entrances.queries import by_number
from vangrail.web.entrances.views.style import version
from vangrail.web.people.access import open_to_all
from vangrail.web.people.throttle import failed, network_of, waits_until
from vangrail.web.policies.queries import in_force

SENT: Final = Limit(120)
"""Forms of one address a minute: a whole shift may stand around one picture, and share one address."""

View = Callable[..., HttpResponseBase]


def small(view: View) -> View:
    """Show a page to everybody, in the language that they chose on it, else in that of their browser, and as small as it can be."""

    @wraps(view)
    def spoken(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        with override(language_of(request)):
            return view(request, *args, **kwargs)

    return open_to_all(gzip_page(never_cache(limited(SENT)(spoken))))


def behind(purpose: Purpose, what: str = "") -> Callable[[View], View]:
    """Let in whoever shows the code of an entrance that is open, and open for this."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, code: str, **kwargs: Any) -> HttpResponseBase:
            entrance = opened(request, code, purpose)
            if entrance is None or (what and what not in entrance.opens):
                return render(request, "entrances/ended.html", words(request), status=404)
            return view(request, entrance, **kwargs)

        return small(guarded)

    return decorate


def opened(request: HttpRequest, code: str, purpose: Purpose) -> Entrance | None:
    """Return the entrance of a code that is open. A network from which a hundred codes were wrong waits for some minutes."""
    now, network = timezone.now(), f"in:{network_of(request)}"
    if waits_until("network", network, at=now):
        return None
    found = entrance_of(code, purpose, by_number)
    if found is None:
        failed("network", network, at=now)
        return None
    return found if found.is_open(timezone.localdate(now)) else None


def language_of(request: HttpRequest) -> str:
    """Return the language that was chosen on the page (it stands in the address and in every form), else the browser's."""
    chosen = request.POST.get("language") or request.GET.get("language") or ""
    return chosen if chosen in dict(settings.LANGUAGES) else get_language() or settings.LANGUAGE_CODE


def words(request: HttpRequest, **more: Any) -> dict[str, Any]:
    """Return what every small page shows: the languages to switch to, the one it is in, and what everybody has to know now.

    The last only for who may check: whoever came by a code that holds, or anybody where the check is open to all.
    """
    languages = [(code, NAMES.get(code, code)) for code, _name in settings.LANGUAGES]
    inside = settings.OPEN_CHECK or "entrance" in more or "signature" in more
    found = {"now": going_on(get_language() or "") if inside else [], "style": version(), **more}
    return {"languages": languages, "here": request.path, "language": get_language(), **found}


@dataclass(frozen=True, slots=True)
class GoingOn:
    """Something that is frozen: what happened, and what everybody is told of it, in the nearest language it was said in."""

    what: str
    told: str
    language: str


def going_on(language: str) -> list[GoingOn]:
    """Return what is frozen now, the newest first."""
    return [
        GoingOn(
            gettext("Right now: %(what)s") % {"what": each.what},
            each.value().telling(language),
            choose(language, list(each.told)) if each.told else language,
        )
        for each in in_force()
    ]
