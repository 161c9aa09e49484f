"""Alarms that run: a topic comes up much more than usual, and its first hour has steps."""

from typing import Any, Final

from django.db.models import F, Min, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vangrail.web.desk.lanes.item import Counts, Item, Lane, Verb
from vangrail.web.desk.look import Look
from vangrail.web.mentions.models import Alert
from vangrail.web.mentions.names import alarm_name


def waiting(look: Look) -> QuerySet[Any]:
    """Return the alarms that run, each with when its next step is due (`next`). They belong to no account, and to everybody."""
    found: QuerySet[Any] = Alert.objects.filter(ended_at=None).annotate(
        next=Min("steps__due_at", filter=Q(steps__done_at=None))
    )
    if look.topic:
        found = found.filter(topic=look.topic)
    if look.whose == "mine":
        found = found.filter(to=look.person)
    if look.account or look.whose == "nobody":
        return found.none()
    return found.filter(next__lt=look.at) if look.late else found


def count(look: Look) -> Counts:
    """Return how many run; one is late when a step of its first hour is."""
    dues = list(waiting(look).values_list("next", flat=True))
    return Counts(len(dues), sum(due is not None and due < look.at for due in dues))


def first(look: Look, most: int) -> list[Item]:
    """Return those whose next step is due first."""
    rows = waiting(look).order_by(F("next").asc(nulls_last=True), "pk").select_related("to")
    return [_item(alert, look) for alert in rows[:most]]


def _item(alert: Any, look: Look) -> Item:
    url = reverse("mentions:alert", args=(alert.pk,))
    return Item(
        "alarms",
        f"alarm-{alert.pk}",
        alarm_name(alert.cause, alert.topic),
        url,
        alert.next,
        look.at,
        holder=alert.to.name if alert.to else "",
        is_mine=alert.to_id == look.person.pk,
        about=(_about(alert),),
        alarm=_("Alarm"),
        verbs=(Verb(_("Open the first hour"), url),),
    )


def _about(alert: Any) -> str:
    said = (
        _("%(count)d angry ones in an hour, usually %(usual)d")
        if alert.cause == "anger"
        else _("%(count)d in an hour, usually %(usual)d")
    )
    return said % {"count": alert.count, "usual": alert.usual}


LANE: Final = Lane("alarms", gettext_lazy("Alarms"), count, first, "mentions.see")
