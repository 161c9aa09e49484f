"""What lies on the shelf and is not offered meanwhile: its words fall under an embargo, or touch what is frozen."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone

from vangrail.check.freezing import touched
from vangrail.decisions.delivery import collisions
from vangrail.policy.company import Embargo
from vangrail.rules.fold import Folded
from vangrail.web.ambassadors.models import Item
from vangrail.web.policies.models import Freeze
from vangrail.web.policies.queries import current, in_force


@dataclass(frozen=True, slots=True)
class Waiting:
    """Why something is not offered: `kind` embargo or freeze, `about` its term or what happened, `until` its end at the latest."""

    kind: str
    about: str
    until: datetime


def wording(item: Item) -> str:
    """Return every word that goes with something on the shelf, in all its languages: whoever shares it may take any of them."""
    picture = getattr(item, "picture", None)
    beside = [*picture.alt.values(), picture.credit] if picture else []
    return "\n".join(filter(None, [*item.title.values(), *item.text.values(), item.url, *beside]))


def waiting(items: Iterable[Item], at: datetime | None = None) -> dict[int, Waiting]:
    """Return which of some things are not offered at a moment (now), by their numbers, each with what holds it longest.

    An embargo counts whatever its market: nobody knows where colleagues are read. A freeze counts by its words alone; what
    colleagues share beside them is theirs to judge, with the check.
    """
    now, policy = at or timezone.now(), current()
    embargoes = [each for each in policy.embargoes if each.until > now] if policy else []
    frozen = [each for each in in_force(now) if each.words]
    if not embargoes and not frozen:
        return {}
    every = {item.pk: _reasons(wording(item), now, embargoes, frozen) for item in items}
    return {number: max(found, key=lambda each: each.until) for number, found in every.items() if found}


def _reasons(text: str, now: datetime, embargoes: Sequence[Embargo], frozen: Sequence[Freeze]) -> list[Waiting]:
    met = collisions(lambda _embargo: [text], now, embargoes, (), ZoneInfo(settings.TIME_ZONE))
    found, folded = [Waiting("embargo", each.about, each.until) for each in met], Folded(text)
    return found + [Waiting("freeze", each.what, each.until) for each in frozen if touched(each.value(), folded)]
