"""Who may check: everybody where the company says so, else who is signed in. And what holds for every answer."""

from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse

from vangrail.web.people.access import View
from vangrail.web.policies import queries
from vangrail.web.ui.answers import keep_nowhere


def everybody_may() -> bool:
    """Tell whether somebody may check who is not signed in: where the site and the policy that holds allow it."""
    policy = queries.current() if settings.OPEN_CHECK else None
    return settings.OPEN_CHECK and (policy is None or policy.open_check)


def answers(view: View) -> View:
    """Let in who may check; the answer is kept by no cache. Who has to sign in first comes back to the first page."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not (request.user.is_authenticated and request.user.is_active) and not everybody_may():
            return redirect_to_login(reverse("checks:check"))
        response = view(request, *args, **kwargs)
        keep_nowhere(response)
        # The site's "same-origin" holds: without any referrer a browser sends forms from "null", which nobody may accept.
        return response

    guarded.access = "open"  # type: ignore[attr-defined]
    return guarded
