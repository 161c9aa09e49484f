"""Posts that wait for somebody's yes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Final

from django.db.models import F, Prefetch, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vangrail.decisions.approval import Actor, Standing
from vangrail.web.accounts.models import Account
from vangrail.web.approvals.models import Request
from vangrail.web.approvals.queries import actor_of, people_of
from vangrail.web.approvals.queries.requests import LONG, OPEN
from vangrail.web.approvals.queries.teams import staff, stands
from vangrail.web.desk.lanes.item import Counts, Item, Lane, Verb
from vangrail.web.desk.look import Look
from vangrail.web.drafts.models import Draft, Picture, Variant
from vangrail.web.people.models import Person

_WHOLE: Final = (
    Prefetch("draft__variants", Variant.objects.only("draft", "account")),
    Prefetch("draft__pictures", Picture.objects.only("draft", "added_by")),
    "draft__writers",
    "decisions",
    "guests",
)
"""Of each request, who decides and where its post goes: none of its words."""
_LOOKED_AT: Final = 200
"""As many are looked at to find those that wait for somebody in particular."""


@dataclass(frozen=True, slots=True)
class _Names:
    """What is called how on a board: who is asked, who made a request, and accounts."""

    asked: Mapping[Actor, str]
    makers: Mapping[int, str]
    accounts: Mapping[int, str]


def waiting(look: Look) -> QuerySet[Request]:
    """Return the requests that nothing ended; a request is late when its post should be out already."""
    found = Request.objects.filter(OPEN, made_at__lte=look.at)
    if look.account:
        found = found.filter(draft__in=Draft.objects.filter(variants__account=look.account).values("pk"))
    if look.topic:
        found = found.filter(draft__topic=look.topic)
    return found.filter(draft__target_at__lt=look.at) if look.late else found


def count(look: Look) -> Counts:
    """Return how many wait."""
    if look.whose != "all":
        wanted = [request.draft.target_at for request, _standing in _looked_at(look, _LOOKED_AT)]
        return Counts(len(wanted), sum(at is not None and at < look.at for at in wanted))
    wanted = [at for _number, at in _waiting(look)]
    return Counts(len(wanted), sum(at is not None and at < look.at for at in wanted))


def first(look: Look, most: int) -> list[Item]:
    """Return those that are to go out first."""
    found = _looked_at(look, most if look.whose == "all" else _LOOKED_AT)[:most]
    asked = {actor for _request, now in found for actor in _asked(now)}
    names = {actor_of(person): person.name for person in people_of(asked)}
    makers = dict(Person.objects.filter(pk__in={each.made_by_id for each, _now in found}).values_list("pk", "name"))
    accounts = dict(Account.objects.values_list("pk", "name"))
    return [_item(request, now, look, _Names(names, makers, accounts)) for request, now in found]


@lru_cache(maxsize=2)
def _waiting(look: Look) -> list[tuple[int, datetime | None]]:
    """Return the numbers of the open requests with when their posts are to go out, that first. It is found out once for a look."""
    rows = waiting(look)
    order = (F("draft__target_at").asc(nulls_last=True), "made_at", "pk")
    return list(rows.order_by(*order).values_list("pk", "draft__target_at"))


@lru_cache(maxsize=2)
def _looked_at(look: Look, many: int) -> list[tuple[Request, Standing]]:
    """Return the requests of a look with who is asked: all, those that wait for who looks, or those that wait for nobody.

    A look is of one moment: the count and the list of it are worked out once.
    """
    there = staff(look.at)
    numbers = [number for number, _at in _waiting(look)[:many]]
    rows = Request.objects.select_related("draft").defer(*LONG)
    known = rows.prefetch_related(*_WHOLE).in_bulk(numbers)
    found = [(each, stands(each, look.at, there)) for number in numbers if (each := known.get(number))]
    if look.whose == "mine":
        found = [(each, now) for each, now in found if actor_of(look.person) in now.may]
    elif look.whose == "nobody":
        found = [(each, now) for each, now in found if not now.may]
    return found


def _asked(now: Standing) -> Sequence[Actor]:
    """Return who is asked, those who are asked before their deputies first."""
    return now.first or sorted(now.may)


def _item(request: Request, now: Standing, look: Look, known: _Names) -> Item:
    draft, may = request.draft, actor_of(look.person) in now.may
    url = reverse("approvals:request", args=(request.pk,))
    names = [known.asked[actor] for actor in _asked(now) if actor in known.asked]
    accounts = dict.fromkeys(known.accounts[variant.account_id] for variant in draft.variants.all())
    maker = known.makers.get(request.made_by_id or 0)
    return Item(
        "approvals",
        f"request-{request.pk}",
        draft.title,
        url,
        draft.target_at,
        look.at,
        holder=", ".join(names[:2]) + (" …" if len(names) > 2 else ""),
        is_mine=may,
        about=(", ".join(accounts), *((_("from %(name)s") % {"name": maker},) if maker else ())),
        alarm="" if now.may else _("Nobody may decide"),
        verbs=(Verb(_("Read and decide"), url, "a"),) if may else (),
    )


LANE: Final = Lane("approvals", gettext_lazy("Posts to approve"), count, first, "desk.board")
