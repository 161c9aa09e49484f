"""Somebody's own courses: what is open, what is done, and what a new version asks again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, cast

from django.utils import timezone
from django.utils.translation import get_language

from vangrail.decisions.course import Course, Scenario, Scope, asked_again, course
from vangrail.policy.audience import Audience
from vangrail.web.people.models import Person
from vangrail.web.policies.models import Version
from vangrail.web.policies.queries import current_version, material_changes, policy_of
from vangrail.web.training.models import AUDIENCES, SCOPES, Assignment, Certificate, Done, Licence

LICENSED: Final = "corporate"
"""The readers whose course belongs to a licence to speak."""


@dataclass(frozen=True)
class Standing:
    """How far somebody is with a course. `open` are the scenarios still to do; `again` says that they were done before a change."""

    course: Course
    version: Version
    open: tuple[Scenario, ...]
    certificate: Certificate | None = None
    assignment: Assignment | None = None

    @property
    def is_done(self) -> bool:
        """Whether there is nothing left to do."""
        return not self.open and bool(self.course.scenarios)

    @property
    def again(self) -> bool:
        """Whether it was done once, and something material changed since."""
        return self.certificate is not None and bool(self.open)

    @property
    def is_late(self) -> bool:
        """Whether the day on which it should be done has passed."""
        return bool(self.open and self.assignment and self.assignment.due < timezone.localdate())

    @property
    def minutes(self) -> int:
        """About how long what is open takes; a minute at least."""
        return max(1, round(sum(each.minutes for each in self.open)))

    @property
    def done(self) -> int:
        """How many scenarios are done."""
        return len(self.course.scenarios) - len(self.open)

    @property
    def title(self) -> str:
        """What the course is called."""
        return str(dict(SCOPES)[self.course.scope])

    @property
    def whom(self) -> str:
        """For whom it is written."""
        return str(dict(AUDIENCES)[self.course.audience])


def standing(person: Person, audience: str, scope: str, assignment: Assignment | None = None) -> Standing | None:
    """Return how far somebody is with a course; None when it is not theirs, or nothing was published yet."""
    version = current_version()
    if version is None or audience not in audiences_of(person) or scope not in dict(SCOPES):
        return None
    made = course_of(version, audience, scope)
    certificate = Certificate.objects.filter(person=person, audience=audience, scope=scope).first()
    assigned = assignment or next((each for each in assignments_for(person) if fits(each, audience, scope)), None)
    return Standing(made, version, _open(person, made, version, certificate), certificate, assigned)


def own(person: Person) -> list[Standing]:
    """Return the courses that somebody is asked to take, the most urgent first, each once."""
    wanted: dict[tuple[str, str], Assignment | None] = {}
    for each in assignments_for(person):
        wanted.setdefault((each.audience, each.scope), each)
    for scope in _licensed(person):
        wanted.setdefault((LICENSED, scope), None)
    found = [standing(person, audience, scope, each) for (audience, scope), each in wanted.items()]
    return [each for each in found if each is not None]


def offered(person: Person, taken: Iterable[Standing]) -> list[Standing]:
    """Return the other courses that somebody can take if they like."""
    known = {(each.course.audience, each.course.scope) for each in taken}
    pairs = [(audience, scope) for audience in audiences_of(person) for scope, _ in SCOPES]
    found = [standing(person, audience, scope) for audience, scope in pairs if (audience, scope) not in known]
    return [each for each in found if each is not None and each.course.scenarios]


def audiences_of(person: Person) -> tuple[str, ...]:
    """Return whose courses somebody can take: those of their own audiences, and those they were asked to take."""
    asked = [each.audience for each in assignments_for(person)]
    licensed = [LICENSED] if _licensed(person) else []
    return tuple(dict.fromkeys([*person.audiences, *asked, *licensed]))


def _licensed(person: Person) -> list[str]:
    """Return the courses that belong to somebody's licences to speak."""
    return sorted(set(Licence.objects.filter(person=person, ended_at__isnull=True).values_list("scope", flat=True)))


def assignments_for(person: Person) -> Iterator[Assignment]:
    """Yield what somebody is asked to take, the first one due first."""
    groups = {group.pk for group in person.groups.all()}
    for each in Assignment.objects.filter(ended_at__isnull=True).select_related("group"):
        if each.group_id:
            asked = each.group_id in groups
        else:
            asked = person.has_role(each.role) if each.role else each.audience in person.audiences
        if asked:
            yield each


def fits(assignment: Assignment, audience: str, scope: str) -> bool:
    """Tell whether an assignment is about this course."""
    return (assignment.audience, assignment.scope) == (audience, scope)


def course_of(version: Version, audience: str, scope: str, language: str = "") -> Course:
    """Return a course in a language (that of the page), or in the policy's first one where it has no such text."""
    languages = policy_of(version.pk, version.digest).languages
    wanted = language or get_language() or ""
    return _made(version.pk, version.digest, audience, scope, wanted if wanted in languages else languages[0])


@lru_cache(maxsize=128)
def _made(version: int, digest: str, audience: str, scope: str, language: str) -> Course:
    return course(policy_of(version, digest), cast("Audience", audience), language, cast("Scope", scope))


def _open(person: Person, made: Course, version: Version, certificate: Certificate | None) -> tuple[Scenario, ...]:
    """Return the scenarios to do: after a certificate those that changed since, before it all that are not done."""
    rows = list(Done.objects.filter(person=person).values_list("clause", "version", "language"))
    olds = versions({number for _, number, _ in rows})
    fresh = {
        clause for clause, old, language in rows if clause not in changed(olds[old], version, made.audience, language)
    }
    if certificate is None:
        return made.open(fresh)
    old = versions({certificate.version_id})[certificate.version_id]
    news = changed(old, version, made.audience, certificate.language)
    return tuple(each for each in made.open(fresh) if each.id in news)


def versions(numbers: set[int]) -> dict[int, Version]:
    """Return versions by their key, without their texts."""
    return Version.objects.only("number", "digest").in_bulk(numbers)


def changed(old: Version, new: Version, audience: str, language: str) -> frozenset[str]:
    """Return the clauses that are asked again of these readers since a version, with the owner's word on what is material."""
    if old.digest == new.digest:
        return frozenset()
    since = material_changes(audience, old)
    if not since.material:
        return frozenset()
    there = {scenario.id for scenario in course_of(new, audience, "everything", language).scenarios}
    raised = since.weighed is not None and since.weighed.material
    return asked_again(since.changes, cast("Audience", audience), language, every=raised) & there
