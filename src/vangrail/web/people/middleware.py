"""What holds at every page for who is signed in: sessions end by themselves, and a role waits for its second factor."""

from collections.abc import Callable
from typing import Final

from django.conf import settings
from django.contrib.auth import SESSION_KEY, logout
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import Resolver404, resolve
from django.utils import timezone

from vangrail.web.people import session
from vangrail.web.people.actions.visits import end_by_key, see_visit

SEEN_EVERY: Final = 600
"""Seconds between two writings of when a session was last seen."""
ALWAYS_OPEN: Final = frozenset({"sign_out", "second_factor"})
"""Names of pages of this app that stay open without the second factor, beside those that add one."""


class SessionEnds:
    """Ends a session that has rested or lasted too long, and leads who owes a second factor to the page that adds one."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        """Keep what comes next."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer the request, from the next one or with a way to go."""
        key = request.COOKIES.get("session") and request.session.session_key
        if key and SESSION_KEY in request.session:
            self._keep(request, key)
            if self._owes(request):
                return redirect("people:factors")
        answer = self.get_response(request)
        if key and (language := request.session.pop(session.LANGUAGE, "")):
            answer.set_cookie(
                settings.LANGUAGE_COOKIE_NAME,
                language,
                max_age=31_536_000,
                samesite="Lax",
                secure=settings.LANGUAGE_COOKIE_SECURE,
            )
        return answer

    def _keep(self, request: HttpRequest, key: str) -> None:
        """End the session, or write down now and then that it was seen."""
        now = timezone.now()
        started = request.session.setdefault(session.STARTED, now.timestamp())
        seen = request.session.setdefault(session.SEEN, now.timestamp())
        if session.over(started, seen, now):
            end_by_key(key, by=None, why="expired")
            logout(request)
        elif now.timestamp() - seen > SEEN_EVERY:
            request.session[session.SEEN] = now.timestamp()
            see_visit(key, at=now)

    def _owes(self, request: HttpRequest) -> bool:
        """Return whether a second factor is wanted, was not given, and this page is not about giving it."""
        if session.SECOND not in request.session or request.session[session.SECOND]:
            return False
        if not request.user.is_authenticated or not session.needs_factor(request.user):
            return False
        try:
            match = resolve(request.path_info)
        except Resolver404:
            return False
        if match.namespace == "ui" or not match.namespace:
            return False
        return not (
            match.namespace == "people" and (match.url_name in ALWAYS_OPEN or str(match.url_name).startswith("factor"))
        )
