"""Values of a course as a page shows them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from vangrail.decisions.course import Explained
from vangrail.documents.html import inline, prose
from vangrail.web.training.models import Certificate
from vangrail.web.training.queries.courses import Standing


@dataclass(frozen=True, slots=True)
class Told:
    """What is said to an answer, as HTML: the answer and why, and after a right one the others with theirs."""

    right: bool
    chosen: SafeString
    why: SafeString
    others: tuple[tuple[SafeString, SafeString], ...]


def told(said: Explained) -> Told:
    """Return an explanation as HTML."""
    others = tuple((line(each.text), line(each.why)) for each in said.others)
    return Told(said.right, line(said.chosen.text), line(said.chosen.why), others)


def line(text: str) -> SafeString:
    """Return one line of Markdown as HTML."""
    return mark_safe(inline(text))  # noqa: S308 -- cleaned by nh3


def passage(text: str) -> SafeString:
    """Return Markdown as HTML."""
    return mark_safe(prose(text))  # noqa: S308 -- cleaned by nh3


def scenario_tasks(standing: Standing) -> list[tuple[str, str, str]]:
    """Return the scenarios of a course as a list of tasks."""
    course, still = standing.course, {each.id for each in standing.open}
    return [
        (
            each.title,
            reverse("training:scenario", args=(course.audience, course.scope, each.id)),
            "due" if each.id in still else "done",
        )
        for each in course.scenarios
    ]


def facts(certificate: Certificate) -> Iterable[tuple[Any, Any]]:
    """Return what a certificate says, as keys and values."""
    version = certificate.version
    return (
        (_("Name"), certificate.person.name),
        (_("Course"), f"{certificate.get_scope_display()} ({certificate.get_audience_display()})"),
        (_("Version of the policy"), str(version.number)),
        (_("Fingerprint of the policy"), version.digest[:16]),
        (_("Fingerprint of what was shown"), certificate.digest[:16]),
    )
