"""The policy of the invented company: two versions, who was consulted, a review that is due, and who speaks."""

from datetime import datetime, timedelta
from typing import Final

from django.db import transaction
from django.utils import timezone

from vangrail.policy.company import Dials
from vangrail.source.files import files_of
from vangrail.source.model import PolicySource
from vangrail.source.reader import read_folder
from vangrail.source.resolve import resolve
from vangrail.web.config.example import folder
from vangrail.web.people.models import Person
from vangrail.web.policies.actions import Upload, appoint, ask_for_review, consult, propose, publish
from vangrail.web.policies.models import Version

FIRST: Final = timedelta(weeks=9)
SECOND: Final = timedelta(weeks=3)
"""How long ago the two versions took effect."""

_REPORT: Final = """# Teamoverleg

Iedereen heeft het ontwerp gelezen. Gevraagd en toegevoegd: een afspraak over alleen in de winkel staan, en een lijst van plaatsen
waar een foto mag. Niemand wil dat er meegelezen wordt; dat gebeurt ook niet.
"""


@transaction.atomic
def fill() -> None:
    """Publish the two versions, once; without somebody who owns the policy nothing happens."""
    owner = Person.objects.filter(roles__name="policy_owner", roles__taken_at=None).first()
    if owner is None or Version.objects.exists():
        return
    now, source = timezone.now(), read_folder(folder() / "policy")
    _publish(first(source), owner, "De eerste versie.", now - FIRST)
    version = _proposed(
        source, owner, "Foto's mogen waar de lijst het zegt. Nieuw: alleen in de winkel.", now - SECOND * 2
    )
    _consulted(version, owner, now)
    publish(version, by=owner, at=now - SECOND)
    today = timezone.localdate(now)
    note = "Instagram heeft zijn privacy-instellingen verplaatst."
    ask_for_review("platforms_and_settings", due=today - timedelta(days=2), trigger="platform", by=owner, note=note)
    _speakers(owner)


def first(source: PolicySource) -> PolicySource:
    """Return the company's policy as it was before: stricter at work, without the list of rooms and the clause on being alone."""
    dials = Dials.model_validate({**dict(source.dials), "photographs": "ask", "use_at_work": "banned"})
    return source.model_copy(update={"version": "0.0", "dials": dials, "rooms": (), "leave_out": ("lone_worker",)})


def _proposed(source: PolicySource, owner: Person, note: str, at: datetime) -> Version:
    return propose(resolve(source), files_of(source), by=owner, note=note, at=at)


def _publish(source: PolicySource, owner: Person, note: str, at: datetime) -> None:
    version = _proposed(source, owner, note, at - timedelta(days=7))
    publish(version, by=owner, reason="Om te beginnen; de jurist leest de volgende versie.", at=at)


def _consulted(version: Version, owner: Person, now: datetime) -> None:
    day = timezone.localdate(now)
    consult(
        version, kind="staff", who="Teamoverleg Gent en Leuven", on=day - timedelta(weeks=5), outcome="remarks", by=owner,
        remarks="Met de vraag om een afspraak over alleen staan.", document=Upload("teamoverleg.md", _REPORT.encode()),
        at=now - timedelta(weeks=5),
    )  # fmt: skip
    consult(
        version, kind="legal", who="Katrien Wouters", on=day - timedelta(weeks=4), outcome="agreed", jurisdiction="België",
        reference="Map HR, nota van de advocaat", by=owner, at=now - timedelta(weeks=4),
    )  # fmt: skip


def _speakers(owner: Person) -> None:
    """Appoint who is known by the mail addresses of the example; the rest of the topics stays with the desks."""
    known = {person.email: person for person in Person.objects.exclude(email=None)}
    samir, ines = (known.get(f"{name}@fietshuis-pedaal.example") for name in ("samir", "ines"))
    appoint({"topic": "press", "channel": "media", "person": owner, "deputy": samir, "market": "BE"}, by=owner)
    if ines:
        appoint({"topic": "customers", "channel": "social", "person": ines, "deputy": samir}, by=owner)
    if samir:
        ends = timezone.localdate() + timedelta(days=20)
        appoint({"topic": "products", "person": samir, "deputy": owner, "ends": ends}, by=owner)
