"""Posts about which only a person can say what happened: unsure, refused, missed, by hand now, or in a file and without a link."""

from typing import Final

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vangrail.web.desk.lanes.item import Counts, Item, Lane, Verb
from vangrail.web.desk.look import Look
from vangrail.web.outlets.models import Delivery
from vangrail.web.outlets.queries.agenda import is_held, waits


def waiting(look: Look) -> QuerySet[Delivery]:
    """Return the posts that wait for a person."""
    found = Delivery.objects.filter(waits(look.at))
    if look.account:
        found = found.filter(account=look.account)
    if look.topic:
        found = found.filter(draft__topic=look.topic)
    if look.whose == "mine":
        found = found.filter(made_by=look.person)
    elif look.whose == "nobody":
        found = found.none()
    return found.filter(due_at__lt=look.at) if look.late else found


def count(look: Look) -> Counts:
    """Return how many wait; all of them are late, because they should be out."""
    found = waiting(look).order_by().values_list("due_at", flat=True)
    return Counts(len(found), sum(at < look.at for at in found))


def first(look: Look, most: int) -> list[Item]:
    """Return those that wait the longest."""
    rows = waiting(look).select_related("draft", "account", "made_by")
    return [_item(each, look) for each in rows.prefetch_related("troubles")[:most]]


def _item(delivery: Delivery, look: Look) -> Item:
    url, trouble = reverse("outlets:delivery", args=(delivery.pk,)), delivery.open_trouble
    label, alarm = _("Say what happened"), trouble.get_kind_display() if trouble else ""
    if not trouble:
        label, alarm = _by_people(delivery, look)
    return Item(
        "unsure", f"decide-{delivery.pk}", delivery.draft.title, url, delivery.due_at, look.at,
        holder=delivery.made_by.name if delivery.made_by else "", is_mine=delivery.made_by_id == look.person.pk,
        about=(str(delivery.account),), alarm=alarm,
        verbs=(Verb(label, url),),
    )  # fmt: skip


def _by_people(delivery: Delivery, look: Look) -> tuple[str, str]:
    """Return what to do about a post that a person takes out, and how it stands."""
    if delivery.way == "file":
        return _("Paste its link"), _("In a file")
    if delivery.state == "held" or is_held(delivery.draft, [delivery.account], look.at):
        return _("See what holds it"), _("Held")
    return _("Post it by hand"), _("By hand")


LANE: Final = Lane("unsure", gettext_lazy("Posts that need you"), count, first, "outlets.see")
