"""What a page does when a draft can no longer be changed."""

from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect

from vangrail.web.drafts.panels import Locked
from vangrail.web.people.access import Request, View


def told_when_locked(view: View) -> View:
    """Say why a draft can no longer be changed, on its own page, in place of changing it."""

    @wraps(view)
    def guarded(request: Request, number: int, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return view(request, number, *args, **kwargs)
        except Locked as locked:
            messages.warning(request, str(locked))
            return redirect("drafts:draft", number)

    return guarded
