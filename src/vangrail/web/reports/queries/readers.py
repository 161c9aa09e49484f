"""Who reads a report, and who may not know of it."""

from collections.abc import Iterable
from typing import Final

from django.db import connection

from vangrail.decisions.reporting import tier_for
from vangrail.web.people.models import Person, Role
from vangrail.web.reports.models import Report

OWNER: Final = "policy_owner"
DESKS: Final[dict[str, tuple[str, ...]]] = {"saw": ("security", "hr", OWNER), "grievance": ("hr", OWNER)}
"""Who reads each kind first, and who next when those may not know of it or do not answer. Who runs the site is not among them."""

_REPORTS: Final = """
WITH RECURSIVE above(report_id, person_id) AS (
    SELECT report_id, person_id FROM reports_bar WHERE why = 'about'
    UNION
    SELECT above.report_id, one.manager_id FROM above JOIN people_person one ON one.id = above.person_id
    WHERE one.manager_id IS NOT NULL
)
SELECT report_id FROM above WHERE person_id = %s UNION SELECT report_id FROM reports_bar WHERE person_id = %s
"""
_PEOPLE: Final = """
WITH RECURSIVE above(person_id) AS (
    SELECT person_id FROM reports_bar WHERE why = 'about' AND report_id = %s
    UNION
    SELECT one.manager_id FROM above JOIN people_person one ON one.id = above.person_id WHERE one.manager_id IS NOT NULL
)
SELECT person_id FROM above UNION SELECT person_id FROM reports_bar WHERE report_id = %s
"""
"""Whom a report is about, everybody above them today, and whoever else was named; a line that bites its tail ends."""


def barred_for(person: Person) -> set[int]:
    """Return the numbers of the reports of which somebody may not know, in one question to the database."""
    return _numbers(_REPORTS, [person.pk, person.pk])


def barred(report: Report) -> set[int]:
    """Return the numbers of the people who may not know of a report."""
    return _numbers(_PEOPLE, [report.pk, report.pk])


def _numbers(ask: str, values: list[int]) -> set[int]:
    with connection.cursor() as cursor:
        cursor.execute(ask, values)
        return {row[0] for row in cursor.fetchall()}


def seats(kind: str) -> list[list[Person]]:
    """Return who reads reports of a kind, tier by tier: who holds the desk or the role now and works here, deputies last."""
    roles = Role.objects.filter(taken_at=None, name__in=("desk", OWNER), person__in=Person.objects.here())
    found = list(roles.select_related("person").order_by("deputy", "given_at", "pk"))
    return [
        list(dict.fromkeys(role.person for role in found if name in {role.desk, role.name})) for name in DESKS[kind]
    ]


def everybody_reading(kind: str) -> list[Person]:
    """Return everybody who may come to read reports of a kind, whoever reads first in front."""
    return list(dict.fromkeys(person for tier in seats(kind) for person in tier))


def readers(report: Report) -> list[Person]:
    """Return who may read a report now."""
    away = barred(report)
    open_to = seats(report.kind)[: report.tier + 1]
    return list(dict.fromkeys(person for tier in open_to for person in tier if person.pk not in away))


def tier_of(report: Report, least: int = 0) -> int | None:
    """Return the first tier from `least` on in which somebody may read a report; None where nobody inside may."""
    return tier_for([_keys(tier) for tier in seats(report.kind)], barred(report), least)


def _keys(people: Iterable[Person]) -> list[int]:
    return [person.pk for person in people]


def above(person: Person) -> list[int]:
    """Return the numbers of everybody above somebody."""
    ask = """
    WITH RECURSIVE above(id) AS (
        SELECT manager_id FROM people_person WHERE id = %s AND manager_id IS NOT NULL
        UNION
        SELECT one.manager_id FROM above JOIN people_person one ON one.id = above.id WHERE one.manager_id IS NOT NULL
    ) SELECT id FROM above
    """
    return sorted(_numbers(ask, [person.pk]) - {person.pk})
