"""Who decides about a clause: its desk's person and deputy, and whoever owns the policy."""

from django.db.models import QuerySet

from vangrail.web.people.models import Person, Role
from vangrail.web.policies.queries import current_clause


def desk_of(clause: str) -> str:
    """Return the desk of a clause; empty where the policy that holds has no such clause."""
    found = current_clause(clause)
    return str(found.desk) if found else ""


def people_of(desk: str) -> list[Person]:
    """Return who sits at a desk, the person before the deputy; without anybody who owns the policy."""
    return list(_holders("desk", desk)) or owners()


def owners() -> list[Person]:
    """Return who owns the policy."""
    return list(_holders("policy_owner"))


def _holders(name: str, desk: str = "") -> QuerySet[Person]:
    roles = Role.objects.filter(name=name, desk=desk, taken_at__isnull=True)
    return Person.objects.here().filter(roles__in=roles).order_by("roles__deputy", "roles__given_at", "roles__pk")
