"""Opting in and out. Neither is written down anywhere: not in the audit, not with a time, not with a count of its own.

This is the one place where something changes without an entry of who did it: an entry would remember what was promised to be
forgotten.
"""

from collections.abc import Iterable

from vangrail.web.ambassadors.models import Ambassador
from vangrail.web.ambassadors.queries.shelf import topics as known_topics
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require


def opt_in(topics: Iterable[str] = (), *, by: Person) -> None:
    """Become an ambassador, or choose other topics. Topics that there are not are left out.

    Raises:
        PermissionDenied: they work for another company.
    """
    require(by, "ambassadors.use")
    known, chosen = known_topics(), set(topics)
    Ambassador.objects.update_or_create(person=by, defaults={"topics": [name for name in known if name in chosen]})


def opt_out(*, by: Person) -> None:
    """Be no ambassador any more: the row is gone at once. A second time changes nothing."""
    Ambassador.objects.filter(person=by).delete()
