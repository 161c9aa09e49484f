"""Who speaks about what: the register first, then the policy's spokespersons and desks, so that every topic gives a name."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from typing import Final, Literal

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.check.verdict import Desks
from vangrail.policy.company import TOPICS
from vangrail.policy.model import Policy
from vangrail.web.people.models import Person
from vangrail.web.policies.models import Appointment

SOON: Final = timedelta(days=30)
"""How long before its last day an appointment is shown as ending."""

DESKS: Final = TOPICS
"""The desk of each topic, which answers while nobody is appointed."""

Reason = Literal["", "nobody", "left", "no_deputy", "ending", "stands_in", "unlicensed"]
STANDINGS: Final[Mapping[str, object]] = {
    "": _("filled"),
    "nobody": _("vacant"),
    "left": _("the deputy answers"),
    "no_deputy": _("no deputy"),
    "ending": _("ends soon"),
    "stands_in": _("the owner stands in"),
    "unlicensed": _("training still open"),
}
LICENCES: list[Callable[[Person, str], bool]] = []
"""Asked whether somebody may speak about a topic; the app that trains people adds its answer here. One no is enough."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who speaks about a topic. Empty channel, language and market mean any; `reason` says what is not as it should be.

    `state` is fine, amber (somebody answers, but see to it) or red (nobody does). `appointment` is None where a desk answers.
    """

    topic: str
    channel: str = ""
    language: str = ""
    market: str = ""
    name: str = ""
    contact: str = ""
    deputy: str = ""
    deputy_contact: str = ""
    until: date | None = None
    reason: Reason = ""
    desk: str = ""
    hours: str = ""
    answers_within: int | None = None
    appointment: Appointment | None = None

    @property
    def state(self) -> Literal["fine", "amber", "red"]:
        """How the place stands."""
        return "red" if not self.name else "amber" if self.reason else "fine"

    @property
    def standing(self) -> object:
        """How the place stands, in words."""
        return STANDINGS[self.reason]


def appointments(on: date | None = None) -> QuerySet[Appointment]:
    """Return who is appointed on a day (today)."""
    on = on or timezone.localdate()
    valid = Q(ends__isnull=True) | Q(ends__gte=on)
    found = Appointment.objects.filter(valid, starts__lte=on, ending=None)
    return found.select_related("person", "deputy").prefetch_related("person__roles")


@dataclass(frozen=True, slots=True)
class Asked:
    """Where somebody asks, in which language and for which market; empty leaves it open."""

    channel: str = ""
    language: str = ""
    market: str = ""


def who_speaks(policy: Policy | None, topic: str, asked: Asked = Asked(), on: date | None = None) -> list[Voice]:
    """Return who speaks about a topic, the best fit first; with what was asked left open, everybody. Never empty."""
    on = on or timezone.localdate()
    return _fitting(policy, topic, asked, list(appointments(on).filter(topic=topic)), on)


def everybody_who_speaks(
    policy: Policy | None, asked: Asked = Asked(), on: date | None = None
) -> dict[str, list[Voice]]:
    """Return the same for every topic, read in one go."""
    on = on or timezone.localdate()
    rows = list(appointments(on))
    return {
        topic: _fitting(policy, topic, asked, [row for row in rows if row.topic == topic], on)
        for topic, _label in Appointment.TOPICS
    }


def _fitting(policy: Policy | None, topic: str, asked: Asked, rows: list[Appointment], on: date) -> list[Voice]:
    fit = [row for row in rows if _fits(row, asked)]
    fit.sort(key=lambda row: -sum(bool(value and getattr(row, name)) for name, value in asdict(asked).items()))
    voices = [_voice(row, on) for row in fit]
    return voices if any(each.name for each in voices) else [*voices, *_from_policy(policy, topic)]


def _fits(row: Appointment, asked: Asked) -> bool:
    return all(not value or getattr(row, name) in {"", value} for name, value in asdict(asked).items())


def _voice(row: Appointment, on: date) -> Voice:
    name, contact = _seat(row.person, row.name, row.contact, on)
    deputy, deputy_contact = _seat(row.deputy, row.deputy_name, row.deputy_contact, on)
    voice = Voice(
        topic=row.topic, channel=row.channel, language=row.language, market=row.market, name=name, contact=contact,
        deputy=deputy, deputy_contact=deputy_contact, until=row.ends, desk=DESKS[row.topic], appointment=row,
    )  # fmt: skip
    if not name and deputy:
        return replace(voice, name=deputy, contact=deputy_contact, deputy="", deputy_contact="", reason="left")
    return replace(voice, reason=_reason(row, voice, on))


def _seat(person: Person | None, name: str, contact: str, on: date) -> tuple[str, str]:
    """Return who sits in a place and how to reach them: nobody where they left."""
    if person is None:
        return name, contact
    here = person.left is None or person.left > on
    return (person.name, contact or person.email or "") if here else ("", "")


def _reason(row: Appointment, voice: Voice, on: date) -> Reason:
    if not voice.name:
        return "nobody"
    if row.person and not all(allows(row.person, row.topic) for allows in LICENCES):
        return "unlicensed"
    if not voice.deputy:
        return "no_deputy"
    return "ending" if row.ends and row.ends - on <= SOON else ""


def _from_policy(policy: Policy | None, topic: str) -> Iterator[Voice]:
    """Yield who answers by the policy itself: its spokespersons for the press and news, else the topic's desk."""
    if policy is None:
        yield Voice(topic=topic, desk=DESKS[topic], reason="nobody")
        return
    desk = Desks(policy).answer(DESKS[topic])
    if topic in {"press", "company", "figures"} and policy.company.spokespersons:
        for person in policy.company.spokespersons:
            yield Voice(topic=topic, name=person.name, contact=person.contact, deputy=desk.person, desk=desk.name)
        return
    reason: Reason = (
        "nobody" if not desk.person else "stands_in" if desk.stands_in else "" if desk.deputy else "no_deputy"
    )
    yield Voice(
        topic=topic, name=desk.person, contact=desk.contact, deputy=desk.deputy, desk=desk.name, hours=desk.hours,
        answers_within=desk.answers_within, reason=reason,
    )  # fmt: skip
