"""Proposing and publishing a version."""

import zlib
from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from vangrail.policy.model import Policy
from vangrail.web.audit.actions import record
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.policies.models import Publication, Version


@transaction.atomic
def propose(policy: Policy, files: Mapping[str, str], *, by: Person) -> Version:
    """Keep a resolved policy and its folder as a new version, which holds nothing yet."""
    require(by, "policies.edit")
    number = (Version.objects.aggregate(last=Max("number"))["last"] or 0) + 1
    version = Version.objects.create(
        number=number,
        digest=policy.digest,
        canonical=zlib.compress(policy.canonical()),
        files=dict(files),
        proposed_by=by,
    )
    record("policies.proposed", by=by, about=version, said={"digest": policy.digest})
    return version


@transaction.atomic
def publish(version: Version, *, by: Person, effective: datetime | None = None) -> Publication:
    """Publish a version from a moment on (now)."""
    require(by, "policies.publish", version)
    now = timezone.now()
    publication = Publication.objects.create(version=version, by=by, at=now, effective=effective or now)
    record("policies.published", by=by, about=version, said={"effective": publication.effective.isoformat()})
    return publication
