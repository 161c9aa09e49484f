"""The list of drafts, narrowed by what stands in the address."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.drafts.models import Draft, Variant
from vangrail.web.drafts.panels import State, states

OPEN = State("open", _("Being written"), "draft", lambda drafts: drafts, 1000)
WITHDRAWN = State("withdrawn", _("Taken back"), "draft", lambda drafts: drafts.filter(withdrawn__isnull=False), 0)


def every_state() -> list[State]:
    """Return the states that a draft can be in, those that others brought among them."""
    return [WITHDRAWN, *states(), OPEN]


def narrowed(drafts: QuerySet[Draft], wanted: Mapping[str, Any]) -> QuerySet[Draft]:
    """Return those that fit: `words`, `account`, `platform`, `language`, `topic`, `state`, and `since` and `until` as days."""
    if words := wanted.get("words", "").strip():
        drafts = drafts.filter(Q(title__icontains=words) | Q(topic__icontains=words))
    fields = {"account": "account", "platform": "account__platform", "language": "language"}
    asked = {field: wanted[name] for name, field in fields.items() if wanted.get(name)}
    if asked:  # one text that is all of it: for that account, in that language
        drafts = drafts.filter(pk__in=Variant.objects.filter(**asked).order_by().values("draft"))
    if wanted.get("topic"):
        drafts = drafts.filter(topic=wanted["topic"])
    if wanted.get("since"):
        drafts = drafts.filter(target_at__gte=_begins(wanted["since"]))
    if wanted.get("until"):
        drafts = drafts.filter(target_at__lt=_begins(wanted["until"] + timedelta(days=1)))
    return _in_state(drafts, wanted.get("state") or "")


def _begins(day: date) -> datetime:
    """Return when a day begins here: an index can be asked for that, not for a day."""
    return timezone.make_aware(datetime.combine(day, time()))


def _in_state(drafts: QuerySet[Draft], name: str) -> QuerySet[Draft]:
    state = next((state for state in every_state() if state.name == name), None)
    if state is None:
        return drafts.filter(withdrawn__isnull=True)
    if state is not OPEN:
        return state.of(drafts)
    drafts = drafts.filter(withdrawn__isnull=True)
    for other in states():
        drafts = drafts.exclude(pk__in=other.of(Draft.objects.all()).values("pk"))
    return drafts


def states_of(drafts: list[Draft]) -> dict[int, State]:
    """Return the state of each draft of a page: the first one that it is in."""
    found: dict[int, State] = {}
    numbers = [draft.pk for draft in drafts]
    for state in every_state():
        for number in state.of(Draft.objects.filter(pk__in=numbers)).values_list("pk", flat=True):
            found.setdefault(number, state)
    return found


def topics() -> list[str]:
    """Return the topics that drafts have, in the order of the alphabet."""
    return sorted(set(Draft.objects.exclude(topic="").order_by().values_list("topic", flat=True).distinct()))
