"""What this app brings to the pages of drafts: what goes out of one, the state "out", and that what is out stays as it was."""

from typing import Any

from django.db.models import QuerySet
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vangrail.web.drafts.models import Draft
from vangrail.web.drafts.panels import State, provide, provide_lock, provide_state
from vangrail.web.outlets import shown
from vangrail.web.outlets.models import Delivery, Sent
from vangrail.web.outlets.queries.agenda import of_draft
from vangrail.web.outlets.queries.seals import seal_of


def going_out(request: Any, draft: Draft) -> str:
    """Return the piece of a draft's page about what goes out of it; nothing before it is approved or let go."""
    rows = shown.rows(of_draft(draft))
    if not rows and not (seal_of(draft) and request.user.has_perm("outlets.send", draft)):
        return ""
    return render_to_string("outlets/part/panel.html", {"rows": rows, "draft": draft}, request)


def out(drafts: QuerySet[Draft]) -> QuerySet[Draft]:
    """Narrow drafts to those of which something is out."""
    return drafts.filter(pk__in=Sent.objects.values("delivery__draft"))


def unchangeable(draft: Draft) -> str:
    """Return why a draft can no longer be changed, once something of it is out or in a file."""
    if Sent.objects.filter(delivery__draft=draft).exists():
        return _("Something of this draft is out, so it stays as it was. Make a new draft for what comes next.")
    if Delivery.objects.filter(draft=draft, way="file", cancelled_at=None).exists():
        return _("A text of this draft stands in a file for another tool. Take it back first, then change it.")
    return ""


def bring() -> None:
    """Bring all of it; called once, when the site starts."""
    provide("draft", going_out, order=60)
    provide_state(State("out", gettext_lazy("Out"), "done", out, order=10))
    provide_lock(unchangeable)
