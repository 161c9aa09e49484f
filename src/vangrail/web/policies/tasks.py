"""What is done later: making the files of a version, compiling its check, reminding its owner of reviews, and forgetting."""

import hashlib

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from vangrail.web.due import mail
from vangrail.web.due.declare import task
from vangrail.web.people.models import Person
from vangrail.web.policies.actions.precedents import forget_precedents
from vangrail.web.policies.models import Version
from vangrail.web.policies.queries import checker_of, due_reviews, policy_of, published_versions
from vangrail.web.policies.reading.papers import make_all, tidy


@task(atomic=False)
def prepare(version_id: int) -> None:
    """Make every file of a version and compile its check, whose database is then on disk for every process.

    Files of versions that held long ago make room.
    """
    version = Version.objects.get(pk=version_id)
    checker_of(version.digest, policy_of(version.pk, version.digest))
    make_all(version)
    tidy([version, *published_versions()[-1:]], timezone.now())


@task
def remind() -> None:
    """Tell who owns the policy what is due to be looked at: when something new is, and once a month while it stays so."""
    due = sorted(due_reviews().values_list("pk", flat=True))
    if not due:
        return
    what = hashlib.sha256(f"{due} {timezone.localdate():%Y-%m}".encode()).hexdigest()[:16]
    address = settings.ADDRESS + reverse("policies:reviews")
    owners = Person.objects.here().filter(roles__name="policy_owner", roles__taken_at=None).distinct()
    for owner in owners:
        said = {"due": len(due), "name": owner.name, "url": address}
        mail.send(to=owner, template="policies/mail/reviews", context=said, key=f"{owner.pk} {what}")


@task
def forget() -> None:
    """Delete the precedents that were retired or over long enough ago."""
    forget_precedents(at=timezone.now())
