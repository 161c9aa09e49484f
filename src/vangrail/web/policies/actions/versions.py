"""Proposing a version: from here on its text never changes."""

import zlib
from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from vangrail.policy.model import Policy
from vangrail.source.reader import NEED_TO_KNOW
from vangrail.web.audit.actions import record
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.policies.models import Content, Version
from vangrail.web.policies.queries import policy_of
from vangrail.web.policies.stale import stale


@transaction.atomic
def propose(
    policy: Policy, files: Mapping[str, str], *, by: Person, note: str = "", at: datetime | None = None
) -> Version:
    """Keep a resolved policy and the folder it was made from as a new version, which does not hold yet.

    `files` are the texts of the folder by their path, kept to the letter; a need-to-know file among them is left out, for its
    terms come with the policy and stand apart. `note` says in the proposer's words what is new.
    """
    require(by, "policies.edit")
    base = Version.objects.filter(withdrawal=None).first()
    version = Version.objects.create(
        number=(Version.objects.aggregate(last=Max("number"))["last"] or 0) + 1,
        label=policy.version[:60],
        digest=policy.digest,
        library_version=policy.library_version,
        stale=stale(policy, policy_of(base.pk, base.digest), base.stale) if base else {},
        note=note,
        proposed_by=by,
        proposed_at=at or timezone.now(),
    )
    Content.objects.create(
        version=version,
        canonical=zlib.compress(policy.canonical(), 6),
        files={path: text for path, text in files.items() if path != NEED_TO_KNOW},
        need_to_know=policy.need_to_know.model_dump(mode="json") if policy.need_to_know else None,
    )
    record("policies.proposed", by=by, about=version, said={"digest": policy.digest, "label": version.label}, at=at)
    return version
