"""Posts that wait for somebody's yes."""

from functools import lru_cache
from typing import Final

from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vangrail.decisions.approval import Standing
from vangrail.web.approvals.models import Request
from vangrail.web.approvals.queries import actor_of, open_requests
from vangrail.web.desk.lanes.item import Counts, Item, Lane, Verb
from vangrail.web.desk.look import Look
from vangrail.web.desk.queries.seats import Seats
from vangrail.web.drafts.models import Draft

_WHOLE: Final = ("draft__variants__account", "draft__pictures", "draft__writers", "decisions", "guests")
_LOOKED_AT: Final = 200
"""As many are looked at to find those that wait for somebody in particular."""


def waiting(look: Look) -> QuerySet[Request]:
    """Return the requests that nothing ended; a request is late when its post should be out already."""
    found = open_requests().filter(made_at__lte=look.at)
    if look.account:
        found = found.filter(draft__in=Draft.objects.filter(variants__account=look.account).values("pk"))
    if look.topic:
        found = found.filter(draft__topic=look.topic)
    return found.filter(draft__target_at__lt=look.at) if look.late else found


def count(look: Look) -> Counts:
    """Return how many wait."""
    if look.whose != "all":
        wanted = [request.draft.target_at for request, _standing in _looked_at(look)[1]]
        return Counts(len(wanted), sum(at is not None and at < look.at for at in wanted))
    found = waiting(look).order_by().select_related(None).prefetch_related(None)
    return Counts(found.count(), found.filter(draft__target_at__lt=look.at).count())


def first(look: Look, most: int) -> list[Item]:
    """Return those that are to go out first."""
    seats, found = _looked_at(look, most if look.whose == "all" else _LOOKED_AT)
    return [_item(request, now, look, seats) for request, now in found[:most]]


@lru_cache(maxsize=2)
def _looked_at(look: Look, many: int = _LOOKED_AT) -> tuple[Seats, list[tuple[Request, Standing]]]:
    """Return the requests of a look with who is asked: all, those that wait for who looks, or those that wait for nobody.

    A look is of one moment: the count and the list of it are worked out once.
    """
    seats = Seats(look.at)
    order = (F("draft__target_at").asc(nulls_last=True), "made_at", "pk")
    rows = waiting(look).select_related(None).select_related("draft", "made_by").prefetch_related(None)
    rows = rows.defer("content", "found", "answer").prefetch_related(*_WHOLE).order_by(*order)
    found = [(each, seats.standing(each)) for each in rows[:many]]
    if look.whose == "mine":
        found = [(each, now) for each, now in found if actor_of(look.person) in now.may]
    elif look.whose == "nobody":
        found = [(each, now) for each, now in found if not now.may]
    return seats, found


def _item(request: Request, now: Standing, look: Look, seats: Seats) -> Item:
    draft, may = request.draft, actor_of(look.person) in now.may
    url = reverse("approvals:request", args=(request.pk,))
    names = seats.named(now.first or sorted(now.may))
    accounts = dict.fromkeys(variant.account.name for variant in draft.variants.all())
    return Item(
        "approvals",
        f"request-{request.pk}",
        draft.title,
        url,
        draft.target_at,
        look.at,
        holder=", ".join(names[:2]) + (" …" if len(names) > 2 else ""),
        is_mine=may,
        about=(", ".join(accounts), *_from(request)),
        alarm="" if now.may else _("Nobody may decide"),
        verbs=(Verb(_("Read and decide"), url, "a"),) if may else (),
    )


def _from(request: Request) -> tuple[str, ...]:
    return (_("from %(name)s") % {"name": request.made_by.name},) if request.made_by else ()


LANE: Final = Lane("approvals", gettext_lazy("Posts to approve"), count, first, "desk.board")
