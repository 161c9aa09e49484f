"""Who does what in the social team: a crisis, approval, customers, the press, the community. From the roles, then the policy."""

from dataclasses import dataclass
from typing import Final

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.decisions.clocks import at_night
from vangrail.policy.company import Desk
from vangrail.policy.model import Policy
from vangrail.web.people.models import Person, Role
from vangrail.web.policies.queries import current, who_speaks

JOBS: Final = {
    "crisis": (_("Responds in a crisis"), "crisis", "crisis"),
    "approval": (_("Approves company posts"), "communications", ""),
    "customers": (_("Answers customers"), "customer_care", "customers"),
    "press": (_("Speaks with the press (PR)"), "pr", "press"),
    "community": (_("Looks after the community"), "communications", "company"),
}
"""Each job: its name, its desk, and its topic in the register of who speaks."""


@dataclass(frozen=True, slots=True)
class Seat:
    """Who does a job, who stands in, how and when to reach them, and who still has the role though they left."""

    job: str
    label: object
    name: str = ""
    deputy: str = ""
    contact: str = ""
    hours: str = ""
    left: tuple[str, ...] = ()

    @property
    def at_night(self) -> bool:
        """Whether somebody can be reached outside office hours."""
        return at_night(self.hours)

    @property
    def state(self) -> str:
        """Red (`dont`) where nobody does it or somebody who left is named; `ask` without deputy or nobody at night; else `fine`."""
        if not self.name or self.left:
            return "dont"
        return "fine" if self.deputy and self.at_night else "ask"

    @property
    def standing(self) -> object:
        """How it stands, in words."""
        if not self.name:
            return _("vacant")
        if self.left:
            return _("somebody left")
        return _("no deputy") if not self.deputy else _("filled") if self.at_night else _("not outside office hours")


def seats() -> list[Seat]:
    """Return every job with who does it now."""
    policy = current()
    return [_seat(job, policy) for job in JOBS]


def _seat(job: str, policy: Policy | None) -> Seat:
    label, desk, topic = JOBS[job]
    role = {"name": "approver"} if job == "approval" else {"name": "desk", "desk": desk}
    found = Role.objects.filter(taken_at=None, **role).select_related("person").order_by("deputy", "given_at", "pk")
    people = list(dict.fromkeys(each.person for each in found))
    here, left = [each for each in people if each.is_active], [each.name for each in people if not each.is_active]
    said = (policy.desks.get(desk) if policy else None) or Desk()  # type: ignore[call-overload]
    name, deputy, contact = _held(here) if here else _spoken(policy, topic)
    left += _left_in_policy(said)
    return Seat(job, label, name, deputy, contact, said.hours, tuple(dict.fromkeys(left)))


def _held(people: list[Person]) -> tuple[str, str, str]:
    """Return who holds the role first, who second, and how to reach the first."""
    first, *others = people
    return first.name, others[0].name if others else "", first.email or ""


def _spoken(policy: Policy | None, topic: str) -> tuple[str, str, str]:
    """Return who speaks about a topic by the register of who speaks, or by the policy itself."""
    if not topic:
        return "", "", ""
    voice = who_speaks(policy, topic)[0]
    return voice.name, voice.deputy, voice.contact


def _left_in_policy(desk: Desk) -> list[str]:
    """Return whom the policy names for a desk although they left: found by their address at work."""
    contacts = [each.contact.lower() for each in (desk.person, desk.deputy) if each and "@" in each.contact]
    gone = Person.objects.filter(email__in=contacts, left__lte=timezone.localdate()) if contacts else []
    return [person.name for person in gone]
