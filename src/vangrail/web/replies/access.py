"""Who may read situations: everybody where the policy is open to everybody, else who is signed in."""

from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseBase

from vangrail.web.people.access import View


def readers(view: View) -> View:
    """Let in who may read the policy for staff: by the setting for open reading everybody, else who is signed in."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        inside = request.user.is_authenticated and request.user.is_active
        if not inside and "personal" not in settings.OPEN_READING:
            return redirect_to_login(request.get_full_path())
        return view(request, *args, **kwargs)

    guarded.access = "open"  # type: ignore[attr-defined]
    return guarded
