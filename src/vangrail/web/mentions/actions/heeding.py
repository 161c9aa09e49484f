"""Telling a desk at once of what cannot wait. Nothing of what was said leaves the site: only that it came, and where to look."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from django.urls import reverse

from vangrail.web.audit.actions import record
from vangrail.web.due.mail import send
from vangrail.web.mentions.models import Mention
from vangrail.web.mentions.routing import routes
from vangrail.web.questions.queries.seats import seat

NOW: Final = 3
"""The urgency of what cannot wait."""

SOON: Final = 1
"""A situation with a clock under so many hours cannot wait either, however it was said."""


def tell_urgent(made: Iterable[Mention], *, at: datetime) -> int:
    """Tell each desk of the mentions that came in and cannot wait, as part of the transaction that makes them; return how many.

    A desk gets one mail for all that came together. What repeats the words of another stands with that one, and is not told again.
    """
    known = routes()
    desks: dict[str, list[Mention]] = {}
    for each in made:
        clock = known.get(each.situation, known[""])
        if each.same_as_id is None and (each.urgency >= NOW or clock.hours < SOON):
            desks.setdefault(each.desk, []).append(each)
    for desk, found in desks.items():
        _tell(desk, sorted(found, key=lambda mention: mention.due_at), at)
    return sum(map(len, desks.values()))


def _tell(desk: str, found: list[Mention], at: datetime) -> None:
    first = found[0]
    record("mentions.urgent", by=None, said={"desk": desk, "count": len(found)}, at=at)
    if who := seat(desk).person:
        alone = reverse("mentions:mention", args=(first.pk,))
        path = alone if len(found) == 1 else f"{reverse('mentions:list')}?desk={desk}"
        context = {"desk": desk, "count": len(found), "due": first.due_at.isoformat(), "path": path}
        send(to=who, template="mentions/mail/urgent", context=context, key=f"urgent {desk} {first.pk}", urgent=True)
