"""Somebody's own courses, worked out from what was asked of them and what they have done."""

from collections.abc import Callable
from functools import cached_property
from typing import Final

from vangrail.decisions.course import Course, Scenario
from vangrail.web.people.models import Person
from vangrail.web.policies.models import Version
from vangrail.web.policies.queries import current_version
from vangrail.web.training.models import SCOPES, Assignment, Certificate, Done, Licence
from vangrail.web.training.queries.courses import Standing, changed, course_of, versions

LICENSED: Final = "corporate"
"""The readers whose course belongs to a licence to speak."""

HOLDING: Final[list[Callable[[Person], bool]]] = []
"""What tells whether somebody holds an account of the company; apps that know it add to it when the site starts."""


class Pupil:
    """Somebody who takes courses: what was asked of them and what they have done, each read once."""

    def __init__(self, person: Person) -> None:
        """Take the person; nothing is read yet."""
        self.person = person
        self._changed: dict[tuple[int, str, str], frozenset[str]] = {}

    @cached_property
    def version(self) -> Version | None:
        """The version of the policy that holds."""
        return current_version()

    @cached_property
    def assignments(self) -> list[Assignment]:
        """What they are asked to take, the first one due first."""
        groups = {group.pk for group in self.person.groups.all()}
        running = Assignment.objects.filter(ended_at__isnull=True).select_related("group")
        return [each for each in running if self._asked(each, groups)]

    def _asked(self, assignment: Assignment, groups: set[int]) -> bool:
        if assignment.group_id:
            return assignment.group_id in groups
        if assignment.role:
            return self.person.has_role(assignment.role)
        return assignment.audience in self.person.audiences

    @cached_property
    def licensed(self) -> list[str]:
        """The courses that belong to their licences to speak."""
        held = Licence.objects.filter(person=self.person, ended_at__isnull=True)
        return sorted(set(held.values_list("scope", flat=True)))

    @cached_property
    def holds(self) -> bool:
        """Whether they hold an account of the company: then the drills against tricks are theirs."""
        return any(tells(self.person) for tells in HOLDING)

    @cached_property
    def audiences(self) -> tuple[str, ...]:
        """Whose courses they can take: those of their own audiences, and those they were asked to take."""
        asked = [each.audience for each in self.assignments]
        theirs = [LICENSED] if self.licensed or self.holds else []
        return tuple(dict.fromkeys([*self.person.audiences, *asked, *theirs]))

    @cached_property
    def certificates(self) -> dict[tuple[str, str], Certificate]:
        """Their last certificate of each course."""
        found = Certificate.objects.filter(person=self.person).order_by("at", "pk")
        return {(each.audience, each.scope): each for each in found}

    @cached_property
    def rows(self) -> list[tuple[str, Version, str]]:
        """The scenarios they have done: the clause, the version and the language."""
        rows = list(Done.objects.filter(person=self.person).values_list("clause", "version", "language"))
        olds = versions({number for _clause, number, _language in rows})
        return [(clause, olds[number], language) for clause, number, language in rows]

    def standing(self, audience: str, scope: str, assignment: Assignment | None = None) -> Standing | None:
        """Return how far they are with a course; None when it is not theirs, or nothing was published yet."""
        version = self.version
        if version is None or audience not in self.audiences or scope not in dict(SCOPES):
            return None
        made = course_of(version, audience, scope)
        asked = assignment or next((each for each in self.assignments if fits(each, audience, scope)), None)
        certificate = self.certificates.get((audience, scope))
        return Standing(made, version, self._open(made, version, certificate), certificate, asked)

    def _open(self, made: Course, version: Version, certificate: Certificate | None) -> tuple[Scenario, ...]:
        """Return the scenarios to do: after a certificate those that changed since, before it all that are not done."""
        fresh = {
            clause for clause, old, language in self.rows if clause not in self._news(old, version, made, language)
        }
        if certificate is None:
            return made.open(fresh)
        old = versions({certificate.version_id})[certificate.version_id]
        news = self._news(old, version, made, certificate.language)
        return tuple(each for each in made.open(fresh) if each.id in news)

    def _news(self, old: Version, new: Version, made: Course, language: str) -> frozenset[str]:
        """Return what changed since a version, worked out once for a version and a language."""
        key = (old.pk, made.audience, language)
        if key not in self._changed:
            self._changed[key] = changed(old, new, made.audience, language)
        return self._changed[key]

    def own(self) -> list[Standing]:
        """Return the courses that they are asked to take, the most urgent first, each once."""
        wanted: dict[tuple[str, str], Assignment | None] = {}
        for each in self.assignments:
            wanted.setdefault((each.audience, each.scope), each)
        for scope in self.licensed:
            wanted.setdefault((LICENSED, scope), None)
        if self.holds:
            wanted.setdefault((LICENSED, "drills"), None)
        found = [self.standing(audience, scope, each) for (audience, scope), each in wanted.items()]
        return [each for each in found if each is not None]

    def offered(self) -> list[Standing]:
        """Return the other courses that they can take if they like."""
        asked = {(each.audience, each.scope) for each in self.assignments} | {
            (LICENSED, each) for each in (*self.licensed, *(("drills",) if self.holds else ()))
        }
        pairs = [(audience, scope) for audience in self.audiences for scope, _title in SCOPES]
        found = [self.standing(audience, scope) for audience, scope in pairs if (audience, scope) not in asked]
        return [each for each in found if each is not None and each.course.scenarios]


def fits(assignment: Assignment, audience: str, scope: str) -> bool:
    """Tell whether an assignment is about this course."""
    return (assignment.audience, assignment.scope) == (audience, scope)
