"""A course as somebody stands in it: what is open, what is done, and what a new version asks again."""

from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from django.utils import timezone
from django.utils.translation import get_language

from vangrail.decisions.course import Course, Scenario, Scope, asked_again, course, drilled
from vangrail.policy.audience import Audience
from vangrail.web.policies.models import Version
from vangrail.web.policies.queries import material_changes, policy_of
from vangrail.web.training.drills import scenarios
from vangrail.web.training.models import AUDIENCES, SCOPES, Assignment, Certificate


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


def course_of(version: Version, audience: str, scope: str, language: str = "") -> Course:
    """Return a course in a language (that of the page), or in the policy's first one where it has no such text."""
    languages = policy_of(version.pk, version.digest).languages
    wanted = language or get_language() or ""
    return _made(version.pk, version.digest, audience, scope, wanted if wanted in languages else languages[0])


@lru_cache(maxsize=128)
def _made(version: int, digest: str, audience: str, scope: str, language: str) -> Course:
    policy, readers = policy_of(version, digest), cast("Audience", audience)
    if scope == "drills":
        return drilled(policy, readers, language, scenarios(policy, readers, language))
    return course(policy, readers, language, cast("Scope", scope))


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
