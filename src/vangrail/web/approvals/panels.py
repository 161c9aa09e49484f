"""What stands on the page of a draft, and the states it can be in."""

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from vangrail.web.approvals import queries
from vangrail.web.approvals.models import Approval, Decision, Request
from vangrail.web.approvals.shown.page import entries, refusal_of
from vangrail.web.approvals.shown.requests import LOOKS, state_word
from vangrail.web.drafts.models import Draft
from vangrail.web.drafts.panels import State
from vangrail.web.drafts.queries import digest_of


def panel(request: Any, draft: Draft) -> SafeString:
    """Return how a draft stands with its approval, why it was refused, and the button to ask."""
    last = queries.latest(draft)
    stands = queries.how(last) if last else None
    closed = stands is None or not (stands.is_open or stands.state == "approved")
    may_submit = closed and not draft.is_withdrawn and request.user.has_perm("drafts.change", draft)
    said: dict[str, Any] = {"draft": draft, "last": last, "stands": stands, "may_submit": may_submit}
    if last and stands:
        said |= {"state": (state_word(stands.state), LOOKS[stands.state]), "entries": entries(last)}
        said |= {"refusal": refusal_of(last), "same": last.digest == digest_of(draft)}
        said |= {"next": queries.people_of(stands.now.first or sorted(stands.now.may))}
    return render_to_string("approvals/part/panel.html", said, request=request)


def states() -> list[State]:
    """Return the states that this app knows."""
    return [
        State("approved", _("Approved"), "done", of_approved, order=20),
        State("waiting", _("Waits for a yes"), "due", of_waiting, order=30),
        State("refused", _("Asked to change"), "change", of_refused, order=40),
    ]


def of_approved(drafts: QuerySet[Draft]) -> QuerySet[Draft]:
    """Narrow drafts to those with an approval that holds now."""
    now = timezone.now()
    held = Approval.objects.filter(
        request__draft=OuterRef("pk"), request__reopening=None, taken_back=None, until__gt=now
    )
    return drafts.filter(Exists(held), withdrawn=None)


def of_waiting(drafts: QuerySet[Draft]) -> QuerySet[Draft]:
    """Narrow drafts to those for which a decision is asked."""
    asked = Request.objects.filter(draft=OuterRef("pk"), approval=None, recall=None, reopening=None)
    refused = Decision.objects.filter(request=OuterRef("pk"), yes=False)
    return drafts.filter(Exists(asked.exclude(Exists(refused))), withdrawn=None)


def of_refused(drafts: QuerySet[Draft]) -> QuerySet[Draft]:
    """Narrow drafts to those whose last request was refused."""
    later = Request.objects.filter(draft=OuterRef("request__draft"), pk__gt=OuterRef("request"))
    no = Decision.objects.filter(request__draft=OuterRef("pk"), yes=False).exclude(Exists(later))
    return drafts.filter(Exists(no), withdrawn=None)
