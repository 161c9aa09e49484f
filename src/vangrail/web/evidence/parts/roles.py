"""Who held which role from when until when."""

from collections.abc import Iterator

from vangrail.web.evidence.pack.scope import Scope
from vangrail.web.evidence.parts import Row
from vangrail.web.people.models import Role


def rows(scope: Scope) -> Iterator[Row]:
    """Yield every role, also those that were taken back."""
    found = Role.objects.order_by("pk").values_list(
        "person_id", "name", "desk", "deputy", "given_by_id", "given_at", "taken_by_id", "taken_at"
    )
    for person, name, desk, deputy, given_by, given_at, taken_by, taken_at in found.iterator():
        yield {
            "who": scope.who(person), "role": name, "desk": desk, "deputy": deputy, "given_by": scope.who(given_by),
            "given_at": given_at, "taken_by": scope.who(taken_by), "taken_at": taken_at,
        }  # fmt: skip
