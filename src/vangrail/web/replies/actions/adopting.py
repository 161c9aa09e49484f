"""Saying yes to replies of the library, all at once or one by one."""

from collections.abc import Collection

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from vangrail.web.audit.actions import record
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.replies.models import Adoption
from vangrail.web.replies.queries.adopted import digests, unadopted


@transaction.atomic
def adopt(names: Collection[str], *, by: Person) -> tuple[str, ...]:
    """Say yes to replies of the library as they stand, and return those that were not said yes to before; one record tells of all.

    Raises:
        PermissionDenied: they do not say yes to replies.
        ValidationError: the library has none of such an id.
    """
    require(by, "replies.approve")
    known = digests()
    if wrong := sorted(set(names) - set(known)):
        raise ValidationError(_("The library has no reply %(name)s."), params={"name": wrong[0]})
    fresh = tuple(each.id for _situation, each in unadopted() if each.id in names)
    made = [Adoption(name=name, digest=known[name], by=by) for name in fresh]
    Adoption.objects.bulk_create(made, ignore_conflicts=True)
    if fresh:
        record("replies.adopted", by=by, said={"number": len(fresh), "names": ", ".join(fresh)})
    return fresh
