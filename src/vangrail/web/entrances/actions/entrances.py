"""Making and closing entrances."""

from collections.abc import Sequence
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction

from vangrail.web.audit.actions import record
from vangrail.web.entrances.codes import new_nonce
from vangrail.web.entrances.models import Ending, Entrance
from vangrail.web.people.models import Person, Site
from vangrail.web.people.permissions import require


@transaction.atomic
def make_entrance(site: Site | None, agency: str, opens: Sequence[str], expires: date, *, by: Person) -> Entrance:
    """Make an entrance at a site, for an agency, or for an agency at a site.

    Raises:
        PermissionDenied: they may not, or not for this site.
    """
    require(by, "entrances.make")
    if not by.has_perm("entrances.everywhere") and (site is None or site.pk != by.site_id):
        raise PermissionDenied
    made = Entrance.objects.create(
        site=site, agency=agency, opens=list(opens), nonce=new_nonce(), expires=expires, made_by=by
    )
    said = {"name": str(made), "opens": list(opens), "last_day": expires}
    record("entrances.made", by=by, about=made, said=said)
    return made


@transaction.atomic
def end_entrance(entrance: Entrance, *, by: Person) -> Ending:
    """Close an entrance: from now on its links and pictures lead to a page that says so. A second time changes nothing."""
    require(by, "entrances.make")
    ending, new = Ending.objects.get_or_create(entrance=entrance, defaults={"by": by})
    if new:
        record("entrances.ended", by=by, about=entrance, said={"name": str(entrance)})
    return ending
