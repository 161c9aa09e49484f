"""How far the training is: counts by site and group that lead to lists, and for those who look after people, names."""

from dataclasses import dataclass
from typing import Literal

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from vangrail.web.people.models import Group, Person, Role, Site
from vangrail.web.people.permissions import require
from vangrail.web.policies.queries import current_version
from vangrail.web.training.models import Assignment, Certificate
from vangrail.web.training.queries.courses import changed, course_of, versions

State = Literal["due", "done"]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many were asked and how many have done it. `key` is the site's or group's number, or None for who has none."""

    name: str
    key: int | None
    asked: int
    done: int

    @property
    def due(self) -> int:
        """How many have not."""
        return self.asked - self.done


@dataclass(frozen=True, slots=True)
class Counted:
    """The counts of a course. Somebody has one site, and counts in each of their groups."""

    total: Tally
    sites: list[Tally]
    groups: list[Tally]


def assignments(person: Person) -> QuerySet[Assignment]:
    """Return the courses that are being asked of people, for somebody who may see how far they are."""
    require(person, "training.see")
    return Assignment.objects.filter(ended_at__isnull=True).select_related("group", "by")


def asked_of(assignment: Assignment) -> QuerySet[Person]:
    """Return who is asked to take a course and works here."""
    people = Person.objects.here()
    if assignment.group_id:
        return people.filter(groups=assignment.group_id)
    if assignment.role:
        return people.filter(_holds(assignment.role))
    if assignment.audience == "corporate":
        return people.filter(_holds("approver", "desk"))
    return people.filter(kind="third_party" if assignment.audience == "third_party" else "staff")


def people_of(assignment: Assignment) -> QuerySet[Person]:
    """Return who is asked to take a course, each with `has_done`."""
    held = valid(assignment.audience, assignment.scope).filter(person=OuterRef("pk"))
    return asked_of(assignment).annotate(has_done=Exists(held))


def _done(assignment: Assignment, held: QuerySet[Certificate]) -> QuerySet[Person]:
    """Return who is asked to take a course and has one of these certificates."""
    # a list that is made once: asking for each person again is several times slower with a whole company
    return asked_of(assignment).filter(pk__in=held.values("person"))


def valid(audience: str, scope: str) -> QuerySet[Certificate]:
    """Return the certificates of a course after which nothing material changed in its scenarios."""
    held = Certificate.objects.filter(audience=audience, scope=scope)
    version = current_version()
    if version is None:
        return held.none()
    theirs = {scenario.id for scenario in course_of(version, audience, scope).scenarios}
    good = Q(pk__in=[])
    pairs = list(held.order_by().values_list("version", "language").distinct())
    olds = versions({old for old, _language in pairs})
    for old, language in pairs:
        if not theirs & changed(olds[old], version, audience, language):
            good |= Q(version=old, language=language)
    return held.filter(good)


def total(assignment: Assignment) -> Tally:
    """Return the count over everybody who is asked."""
    held = valid(assignment.audience, assignment.scope)
    return Tally(str(assignment), None, asked_of(assignment).count(), _done(assignment, held).count())


def counted(assignment: Assignment) -> Counted:
    """Return the counts of a course: over everybody, of each site and of each group, those without one last."""
    held = valid(assignment.audience, assignment.scope)
    sites = _tallies(assignment, held, "site", dict(Site.objects.values_list("pk", "name")))
    groups = _tallies(assignment, held, "groups", dict(Group.objects.values_list("pk", "name")))
    everybody = Tally(str(assignment), None, sum(each.asked for each in sites), sum(each.done for each in sites))
    return Counted(everybody, sites, groups)


def listed(
    person: Person, assignment: Assignment, state: State, *, site: int | None = None, group: int | None = None
) -> QuerySet[Person]:
    """Return the names behind a count, for those who look after people."""
    require(person, "training.names")
    held = valid(assignment.audience, assignment.scope)
    done = state == "done"
    people = _done(assignment, held) if done else asked_of(assignment).exclude(pk__in=held.values("person"))
    people = people.select_related("site", "manager").order_by("name", "pk")
    people = people.filter(site=site) if site is not None else people
    return people.filter(pk__in=Person.objects.filter(groups=group).values("pk")) if group is not None else people


def team(person: Person) -> list[tuple[Person, list[tuple[Assignment, bool]]]]:
    """Return somebody's own team, each with the courses they are asked to take and whether they have done them."""
    found: dict[Person, list[tuple[Assignment, bool]]] = {
        member: [] for member in person.team.filter(pk__in=Person.objects.here()).order_by("name")
    }
    for assignment in Assignment.objects.filter(ended_at__isnull=True).select_related("group"):
        for member in people_of(assignment).filter(manager=person):
            found[member].append((assignment, member.has_done))  # type: ignore[attr-defined]
    return list(found.items())


def _holds(*names: str) -> Q:
    return Q(pk__in=Role.objects.filter(name__in=names, taken_at__isnull=True).values("person"))


def _tallies(assignment: Assignment, held: QuerySet[Certificate], field: str, names: dict[int, str]) -> list[Tally]:
    asked, done = (
        dict(people.order_by().values_list(field).annotate(number=Count("pk")))
        for people in (asked_of(assignment), _done(assignment, held))
    )
    found = [Tally(names.get(key, ""), key, number, done.get(key, 0)) for key, number in asked.items()]
    return sorted(found, key=lambda each: (each.key is None, each.name))
