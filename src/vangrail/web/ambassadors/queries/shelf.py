"""What is on the shelf today."""

from datetime import date, datetime

from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils import timezone

from vangrail.source.page_forms import Topic
from vangrail.source.pages import load_pages
from vangrail.web.ambassadors.models import Item
from vangrail.web.ambassadors.queries.waiting import waiting


def topics() -> dict[str, Topic]:
    """Return the topics of the green list, by their ids."""
    return {topic.id: topic for topic in load_pages().green_list.topics}


def on_shelf(on: date | None = None) -> QuerySet[Item]:
    """Return what is on the shelf on a day (today): not taken off, not expired, and with rights that hold."""
    on = on or timezone.localdate()
    rights = Q(picture=None) | Q(picture__rights_until=None) | Q(picture__rights_until__gte=on)
    return Item.objects.filter(rights, ended_at=None, until__gte=on).select_related("picture")


def offered(on: date | None = None, at: datetime | None = None) -> QuerySet[Item]:
    """Return what is on the shelf on a day (today) and waits for no embargo and no freeze at a moment (now)."""
    there = on_shelf(on)
    return there.exclude(pk__in=list(waiting(there, at)))


def item(number: int, on: date | None = None) -> Item:
    """Return one thing that is offered.

    Raises:
        Http404: there is none with this number, it is not there any more, or it waits.
    """
    found = offered(on).filter(pk=number).first()
    if found is None:
        message = f"There is nothing {number} on the shelf"
        raise Http404(message)
    return found


def every(on: date | None = None) -> list[tuple[Item, str]]:
    """Return everything that was put there with how it stands: `there`, `ending` within a week, `waits`, or `gone`."""
    on = on or timezone.localdate()
    lying = list(on_shelf(on))
    there = {each.pk: _last(each) for each in lying}
    states = {pk: "ending" if (last - on).days <= 7 else "there" for pk, last in there.items()}
    states |= dict.fromkeys(waiting(lying), "waits")
    return [(each, states.get(each.pk, "gone")) for each in Item.objects.select_related("picture", "added_by")]


def _last(one: Item) -> date:
    picture = getattr(one, "picture", None)
    return min(one.until, picture.rights_until) if picture and picture.rights_until else one.until
