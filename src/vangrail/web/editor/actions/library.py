"""Taking a newer library: the version that holds, made again with it, becomes a proposal like any other."""

from django.db import transaction

from vangrail.source.resolve import resolve
from vangrail.source.update import updated
from vangrail.web.audit.actions import record
from vangrail.web.editor.actions.exchange import labels, next_label
from vangrail.web.editor.errors import NoDraftError
from vangrail.web.editor.models import Accepted
from vangrail.web.editor.queries.library import offer_for
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.policies.actions import propose
from vangrail.web.policies.models import Version


@transaction.atomic
def accept_library(*, by: Person, digest: str) -> Version:
    """Propose the version that holds with today's library in it. `digest` is of the policy that was shown.

    Raises:
        NoDraftError: nothing is published, or what was shown is not what there is now.
    """
    require(by, "policies.edit")
    offer = offer_for(by)
    if offer is None or offer.policy.digest != digest:
        raise NoDraftError
    source = offer.source.model_copy(update={"version": next_label(offer.source.version, labels())})
    files = updated(Version.objects.get(pk=offer.version.pk).files, source.model_copy(update={"need_to_know": None}))
    new = propose(resolve(source), files, by=by)
    Accepted.objects.create(old=offer.version, new=new, by=by)
    record("policies.library_accepted", by=by, about=new, said={"library": offer.policy.library_version})
    return new
