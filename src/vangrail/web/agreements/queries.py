"""Which agreements somebody may see, and which one holds."""

from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet

from vangrail.web.agreements.models import Agreement, Reply
from vangrail.web.people.models import Person, Site


@dataclass(frozen=True)
class Standing:
    """How it stands with one person: what holds, and what waits for an answer."""

    person: Person
    agreed: Agreement | None
    open: Agreement | None
    asked_to_change: Agreement | None

    @property
    def state(self) -> str:
        """In one word: agreed, open, change or none."""
        if self.open:
            return "open"
        return "change" if self.asked_to_change else "agreed" if self.agreed else "none"


def standing(person: Person) -> Standing:
    """Return how it stands with somebody. The newest proposal counts, and the newest one that both said yes to holds."""
    found = list(person.agreements.select_related("manager", "proposed_by", "person", "reply__by"))
    newest = found[0] if found else None
    reply = getattr(newest, "reply", None)
    agreed = next((each for each in found if getattr(each, "reply", None) and not each.reply.words), None)
    return Standing(
        person,
        agreed,
        newest if newest and reply is None else None,
        newest if newest and reply is not None and reply.words else None,
    )


def team(manager: Person) -> list[Standing]:
    """Return how it stands with everybody whom somebody manages."""
    people = manager.team.filter(pk__in=Person.objects.here()).order_by("name")
    return [standing(person) for person in people.prefetch_related(Prefetch("agreements"))]


def of_team(manager: Person) -> QuerySet[Person]:
    """Return the people with whom somebody may agree on something."""
    return Person.objects.here().filter(manager=manager)


def awaiting(person: Person) -> QuerySet[Agreement]:
    """Return the proposals that wait for somebody's answer: those that they did not make, and that nothing followed."""
    later = Agreement.objects.filter(person=OuterRef("person"), pk__gt=OuterRef("pk"))
    mine = Q(person=person) | Q(manager=person)
    return Agreement.objects.filter(mine, reply=None).exclude(proposed_by=person).exclude(Exists(later))


@dataclass(frozen=True)
class SiteCount:
    """How many people at a place have an agreement that holds, and how many there are. `site` is empty for who has none."""

    site: str
    agreed: int
    people: int


def counts() -> list[SiteCount]:
    """Return the counts by place, for staff who have a manager."""
    said_yes = Reply.objects.filter(agreement__person=OuterRef("pk"), words="")
    staff = Person.objects.here().filter(kind="staff", manager__isnull=False)
    rows = (
        staff.values("site").annotate(people=Count("pk"), agreed=Count("pk", filter=Exists(said_yes))).order_by("site")
    )
    names = dict(Site.objects.values_list("pk", "name"))
    return [SiteCount(names.get(row["site"], ""), row["agreed"], row["people"]) for row in rows]
