"""Pages that change how somebody gets in ask for a proof that is not older than a quarter of an hour."""

from functools import wraps
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from vangrail.web.people import session
from vangrail.web.people.access import View
from vangrail.web.people.actions.visits import end_by_key
from vangrail.web.people.session import myself


def freshly(view: View) -> View:
    """Let in who gave a proof a moment ago; others give their second factor, or sign in once more where they have none."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if session.fresh(request):
            return view(request, *args, **kwargs)
        following = urlencode({"next": request.path})
        person = myself(request)
        if session.has_factor(person):
            return redirect(f"{reverse('people:factor_proof')}?{following}")
        end_by_key(str(request.session.session_key), by=person, why="signed_out")
        logout(request)
        messages.info(request, _("Sign in once more: what follows changes how you get in."))
        return redirect(f"{reverse('people:sign_in')}?{following}")

    return guarded
