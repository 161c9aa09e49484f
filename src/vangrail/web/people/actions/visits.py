"""Beginning and ending visits: the browsers in which somebody is signed in."""

from datetime import datetime
from importlib import import_module

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from vangrail.web.audit.actions import record
from vangrail.web.people.models import Person, Visit
from vangrail.web.people.programs import Actor


@transaction.atomic
def begin_visit(person: Person, *, key: str, way: str, device: str) -> Visit:
    """Write down that somebody signed in, in which kind of browser and by which way."""
    record("people.signed_in", by=person, about=person, said={"way": way})
    return Visit.objects.create(person=person, key=key, way=way, device=device[:60])


def see_visit(key: str, *, at: datetime) -> None:
    """Move the time that a visit was last seen; called every few minutes, not at every page."""
    Visit.objects.filter(key=key, ended_at__isnull=True).update(seen_at=at)


def move_visit(before: str, after: str) -> None:
    """Follow a session that was given another key."""
    Visit.objects.filter(key=before).update(key=after)


@transaction.atomic
def end_visit(visit: Visit, *, by: Actor | None, why: str) -> None:
    """End one visit: its session is gone at once. `why` is `signed_out`, `ended`, `expired` or `left`."""
    if visit.ended_at is not None:
        return
    visit.ended_at = timezone.now()
    visit.save(update_fields=["ended_at"])
    import_module(settings.SESSION_ENGINE).SessionStore(visit.key).delete()
    record("people.signed_out", by=by, about=visit.person, said={"why": why})


@transaction.atomic
def end_all_visits(person: Person, *, by: Actor | None, why: str, but: str = "") -> int:
    """End every visit of somebody, but the one with this key; return how many there were."""
    visits = list(person.visits.filter(ended_at__isnull=True).exclude(key=but))
    for visit in visits:
        end_visit(visit, by=by, why=why)
    return len(visits)


def end_by_key(key: str, *, by: Actor | None, why: str) -> None:
    """End the visit of this session, where there is one."""
    visit = Visit.objects.filter(key=key, ended_at__isnull=True).select_related("person").first()
    if visit:
        end_visit(visit, by=by, why=why)
