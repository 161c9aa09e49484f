"""What every page of this app has in common: nothing of it is kept on the way, and what was typed stands in no error."""

from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.views.decorators.debug import sensitive_post_parameters

from vangrail.web.people.access import View
from vangrail.web.ui.answers import keep_nowhere


def privately(view: View) -> View:
    """Let no cache keep the answer, and no error report what was sent."""

    @wraps(view)
    @sensitive_post_parameters()
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = view(request, *args, **kwargs)
        keep_nowhere(response)
        return response

    return guarded
