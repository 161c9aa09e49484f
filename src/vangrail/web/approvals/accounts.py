"""What stands on the page of an account: who says yes to its posts."""

from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from vangrail.decisions.approval import open_to
from vangrail.policy.approval import Route
from vangrail.web.accounts.models import Account
from vangrail.web.approvals.queries.routes import names_of
from vangrail.web.approvals.shown.requests import valid_words, who_decides
from vangrail.web.editor.forms.routes import LEVELS
from vangrail.web.policies.queries import current


def panel(request: Any, account: Account) -> SafeString | str:
    """Return who says yes to what is posted there, in which order and for how long; nothing without a policy."""
    policy = current()
    if policy is None or account.closed_at:
        return ""
    routes = open_to(policy.routes, names_of([account]), frozenset(policy.company.sectors))
    rows = [(_posts(route, number), _steps(route)) for number, route in enumerate(routes)]
    return render_to_string("approvals/part/account.html", {"rows": rows}, request=request)


def _posts(route: Route, before: int) -> str:
    """Return in words which posts take a route that is tried after so many others."""
    which = str(dict(LEVELS)[route.level])
    if not route.topics:
        return _("Every other post") if before and route.level == "fine" else which
    about = _("Posts about %(topics)s") % {"topics": ", ".join(route.topics)}
    return about if route.level == "fine" else f"{which} – {about}"


def _steps(route: Route) -> str:
    said = {"steps": " → ".join(map(who_decides, route.steps)), "days": valid_words(route.valid_days)}
    return _("%(steps)s. The yes holds for %(days)s.") % said
