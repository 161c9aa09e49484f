"""Approved posts on their way out: nobody let them go yet, or their time has not come."""

from typing import Final

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vangrail.web.approvals.models import Approval
from vangrail.web.desk.lanes.item import Counts, Item, Lane, Verb
from vangrail.web.desk.look import Look
from vangrail.web.outlets.models import Delivery
from vangrail.web.outlets.queries.agenda import troubled

_UNREAD: Final = ("request__content", "request__found", "request__answer")
"""What a lane does not show of a request, and what is long."""


def ready(look: Look) -> QuerySet[Approval]:
    """Return the approvals that hold, of drafts that nobody let go yet."""
    on_the_way = Delivery.objects.filter(draft=OuterRef("request__draft"), cancelled_at=None)
    found = Approval.objects.filter(
        ~Exists(on_the_way), until__gt=look.at, taken_back=None, request__reopening=None, request__draft__withdrawn=None
    )
    if look.account:
        found = found.filter(request__draft__variants__account=look.account).distinct()
    if look.topic:
        found = found.filter(request__draft__topic=look.topic)
    if look.whose == "mine":
        found = found.filter(request__draft__made_by=look.person)
    return found.filter(request__draft__target_at__lt=look.at) if look.late else found


def planned(look: Look) -> QuerySet[Delivery]:
    """Return the posts that go out by themselves, or by hand when their time comes; what waits for a decision is not here."""
    found = Delivery.objects.filter(~troubled(), done_at=None, due_at__gte=look.at)
    if look.account:
        found = found.filter(account=look.account)
    if look.topic:
        found = found.filter(draft__topic=look.topic)
    if look.whose == "mine":
        found = found.filter(made_by=look.person)
    return found.none() if look.late or look.whose == "nobody" else found


def count(look: Look) -> Counts:
    """Return how many there are; late are those that should be out and that nobody let go."""
    late = Count("pk", filter=Q(request__draft__target_at__lt=look.at), distinct=True)
    found = ready(look).order_by().aggregate(waiting=Count("pk", distinct=True), late=late)
    return Counts(found["waiting"] + planned(look).order_by().count(), found["late"])


def first(look: Look, most: int) -> list[Item]:
    """Return those that go out first."""
    related = ("request__draft__made_by",)
    whole = ready(look).select_related(*related).defer(*_UNREAD).prefetch_related("request__draft__variants__account")
    rows = [_ready(each, look) for each in whole.order_by("request__draft__target_at", "pk")[:most]]
    rows += [_planned(each, look) for each in planned(look).select_related("draft", "account", "made_by")[:most]]
    return sorted(rows, key=lambda item: item.order)[:most]


def _ready(approval: Approval, look: Look) -> Item:
    draft = approval.request.draft
    url = reverse("outlets:draft", args=(draft.pk,))
    names = dict.fromkeys(variant.account.name for variant in draft.variants.all())
    return Item(
        "outgoing", f"ready-{approval.pk}", draft.title, url, draft.target_at, look.at,
        holder=draft.made_by.name if draft.made_by else "", is_mine=draft.made_by_id == look.person.pk,
        about=(", ".join(names), _("approved, nobody let it go yet")), verbs=(Verb(_("Let it go out"), url),),
    )  # fmt: skip


def _planned(delivery: Delivery, look: Look) -> Item:
    return Item(
        "outgoing", f"delivery-{delivery.pk}", delivery.draft.title,
        reverse("outlets:delivery", args=(delivery.pk,)), delivery.due_at, look.at,
        holder=delivery.made_by.name if delivery.made_by else "", is_mine=delivery.made_by_id == look.person.pk,
        about=(str(delivery.account), _way(delivery)),
    )  # fmt: skip


def _way(delivery: Delivery) -> str:
    return {"copy": _("by hand"), "file": _("in a file")}.get(delivery.way) or _("goes out by itself")


LANE: Final = Lane("outgoing", gettext_lazy("Posts going out"), count, first, "outlets.see")
