"""What this app knows would be lost with somebody who leaves: decisions that wait for them, and what was handed over."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from vangrail.web.approvals.actions.handing import take_again
from vangrail.web.approvals.queries.handing import handed_by, handed_to
from vangrail.web.approvals.queries.leaving import alone, instead
from vangrail.web.approvals.queries.requests import waiting_for
from vangrail.web.leavers.losses import Kind, Lost, provide
from vangrail.web.people import leaving
from vangrail.web.people.models import Person


def approvals(person: Person) -> Iterator[Lost]:
    """Yield how many posts wait for a decision of somebody or somebody else who was asked too, where there are any."""
    theirs = {each.request.pk for each in alone(person)}
    count = sum(request.pk not in theirs for request, _stands in waiting_for(person))
    if count:
        yield Lost(str(count), url=reverse("approvals:waiting"))


def decisions(person: Person) -> Iterator[Lost]:
    """Yield each post that waits for somebody alone: its number and the day on which it was asked, and nothing of what it says."""
    for each in alone(person):
        day = timezone.localdate(each.request.made_at)
        yield Lost(f"{each.request.pk} {day}", url=reverse("approvals:request", args=(each.request.pk,)), only=True)


def decide(person: Person, _ends: datetime) -> list[Person]:
    """Return who can decide instead of somebody who leaves."""
    return instead(person)


def delegations(person: Person) -> Iterator[Lost]:
    """Yield with whom somebody shares decisions for a while: from whom they took them over, to whom they gave them."""
    for each in (*handed_to(person), *handed_by(person)):
        yield Lost(str(each), url=reverse("approvals:handing_over"))


def called(count: str) -> str:
    """Return the number in words."""
    return ngettext("%(n)s post", "%(n)s posts", int(count)) % {"n": count}


def called_one(name: str) -> str:
    """Return one post that waits in words."""
    number, day = name.split(" ")
    said = {"number": number, "day": date_format(date.fromisoformat(day), "DATE_FORMAT")}
    return gettext("request %(number)s of %(day)s") % said


def back(people: Sequence[Person], at: datetime, _by: object) -> None:
    """End what was handed over by or to somebody before a new stay of theirs begins."""
    for person in people:
        for each in (*handed_to(person), *handed_by(person)):
            take_again(each, by=None, at=at)


def bring() -> None:
    """Bring them; called when the site starts."""
    provide(Kind("approvals", _("Posts that wait for their decision"), approvals, 110, called=called))
    provide(
        Kind(
            "decisions",
            _("Posts about which nobody else was asked"),
            decisions,
            105,
            waits=True,
            called=called_one,
            seen=True,
            whom=decide,
            opens="approvals.decide",
            how=_(
                "Decide about each of them, where you may. Otherwise ask whoever runs this site to let a colleague approve."
            ),
        )
    )
    provide(Kind("delegations", _("Decisions that were handed over"), delegations, 115))
    leaving.provide("back")(back)
