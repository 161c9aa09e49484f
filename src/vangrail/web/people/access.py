"""Who may open a page: each view carries one of these, and a test fails on a view without."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase

from vangrail.web.people.models import Person


class Request(HttpRequest):
    """A request of somebody who is signed in: what a view behind `signed_in` or `needs` gets."""

    user: Person


View = Callable[..., HttpResponseBase]


def open_to_all(view: View) -> View:
    """Let everybody in, signed in or not."""
    return _marked(view, "open", lambda _request: True)


def signed_in(view: View) -> View:
    """Let in who is signed in; others are asked to sign in first."""
    return _marked(view, "signed_in", lambda _request: True)


def needs(permission: str) -> Callable[[View], View]:
    """Let in who has this permission; who is signed in without it is told so (403)."""

    def decorate(view: View) -> View:
        return _marked(view, permission, lambda request: request.user.has_perm(permission))

    return decorate


def _marked(view: View, access: str, may: Callable[[HttpRequest], bool]) -> View:
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if access != "open" and not (request.user.is_authenticated and request.user.is_active):
            return redirect_to_login(request.get_full_path())
        if not may(request):
            raise PermissionDenied(access)
        return view(request, *args, **kwargs)

    guarded.access = access  # type: ignore[attr-defined]
    return guarded
