"""What happens to mentions with time: the deputy hears of those whose clock ran out, and what was kept is forgotten."""

from datetime import datetime, timedelta
from typing import Final

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from vangrail.web.audit.actions import record
from vangrail.web.due.mail import send
from vangrail.web.mentions.authors import account_of, key_of
from vangrail.web.mentions.models import (
    Answer,
    Closing,
    Escalation,
    Handed,
    HandOver,
    LeftOut,
    Look,
    Mention,
    Raw,
    SavedSearch,
)
from vangrail.web.questions.queries.seats import seat

AT_ONCE: Final = 200
LOOKS: Final = timedelta(days=30)
"""How long it is kept how a source did."""


@transaction.atomic
def escalate(*, at: datetime, most: int = AT_ONCE) -> int:
    """Tell the deputies of mentions whose clock ran out; return how many there were. Each is told once for a clock.

    A desk with many late ones gets one mail about all of them.
    """
    late = Mention.objects.filter(closed_at=None, same_as=None, late_at=None, due_at__lt=at).order_by("due_at", "pk")
    found = list(late.select_for_update(of=("self",))[:most])
    seats = {desk: seat(desk) for desk in {each.desk for each in found}}
    for each in found:
        who = seats[each.desk]
        to = who.next or who.person
        Escalation.objects.update_or_create(mention=each, defaults={"to": to, "at": at})
        each.late_at = at
    Mention.objects.bulk_update(found, ["late_at"])
    for desk, who in seats.items():
        mine = [each for each in found if each.desk == desk]
        record("mentions.late", by=None, said={"desk": desk, "count": len(mine)}, at=at)
        if to := who.next or who.person:
            path = f"{reverse('mentions:list')}?state=late&desk={desk}"
            context = {"desk": desk, "count": len(mine), "path": path}
            send(
                to=to, template="mentions/mail/late", context=context, key=f"late {desk} {mine[0].pk} {at.isoformat()}"
            )
    return len(found)


def forget(*, at: datetime, most: int = AT_ONCE) -> int:
    """Erase the words, the address and the author of mentions whose time is over; return how many. Counts and records stay."""
    done = 0
    day = timezone.localdate(at)
    while True:
        with transaction.atomic():
            rows = Mention.objects.filter(forgotten_at=None, forget_on__lt=day).order_by("forget_on")
            numbers = list(rows.values_list("pk", flat=True)[:most])
            if not numbers:
                break
            _erase(numbers, at)
            record("mentions.forgotten", by=None, said={"count": len(numbers)}, at=at)
        done += len(numbers)
    Look.objects.filter(at__lt=at - LOOKS).delete()
    for search in SavedSearch.objects.all():  # what could not be read is not kept longer than what could
        Raw.objects.filter(source__search=search, aside_at__lt=at - timedelta(days=search.days)).delete()
    return done


@transaction.atomic
def leave_out(account: str, *, at: datetime) -> bool:
    """Leave an author out from now on, and erase what is kept of theirs. Only a keyed digest of the account is written down.

    Returns:
        Whether an account could be read from what was given.
    """
    name = account_of(account)
    if not name:
        return False
    author = key_of(name)
    LeftOut.objects.get_or_create(author=author, defaults={"on": timezone.localdate(at)})
    _erase(list(Mention.objects.filter(author=author).values_list("pk", flat=True)), at)
    waiting = [raw.pk for raw in Raw.objects.iterator() if author in raw.item["authors"]]
    Raw.objects.filter(pk__in=waiting).delete()
    return True


def _erase(numbers: list[int], at: datetime) -> None:
    """Erase what was said, what colleagues wrote about it, and who said it. An open mention of which nothing is left is closed."""
    Handed.objects.filter(mention__in=numbers).update(words="", picture=None, lines="")
    HandOver.objects.filter(mention__in=numbers).update(note="")
    Answer.objects.filter(mention__in=numbers).update(text="", address="")
    still_open = Mention.objects.filter(pk__in=numbers, closed_at=None)
    Closing.objects.bulk_create(
        [Closing(mention=each, outcome="left", at=at) for each in still_open.filter(closing=None)], batch_size=AT_ONCE
    )
    still_open.update(closed_at=at)
    Mention.objects.filter(pk__in=numbers).update(
        text="", address="", author="", like_a=None, like_b=None, forgotten_at=at
    )
