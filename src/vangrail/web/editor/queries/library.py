"""What a newer library would change in the version that holds."""

from dataclasses import dataclass

from vangrail.errors import PolicyError
from vangrail.policy.changes import Changes
from vangrail.policy.model import Policy
from vangrail.policy.versions import diff
from vangrail.source.model import PolicySource
from vangrail.source.reader import read_files
from vangrail.source.resolve import resolve
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.policies.models import Version
from vangrail.web.policies.queries import current_version, policy_of


@dataclass(frozen=True, slots=True)
class Offer:
    """The version that holds, its folder, the policy that today's library makes of it, and the difference."""

    version: Version
    source: PolicySource
    policy: Policy
    changes: Changes


def offer_for(person: Person) -> Offer | None:
    """Return what today's library would change, for somebody who may see the policy's versions; None where nothing is published.

    Raises:
        PolicyError: the folder of that version does not load with today's library.
    """
    require(person, "editor.see")
    version = current_version()
    if version is None:
        return None
    old = policy_of(version.pk, version.digest)
    source = source_of(Version.objects.get(pk=version.pk), old)
    if source is None:
        return None
    new = resolve(source)
    return Offer(version, source, new, diff(old, new))


def source_of(version: Version, old: Policy) -> PolicySource | None:
    """Return what the folder of a version says, with the need-to-know list it was published with; None where no folder was kept."""
    try:
        return read_files(version.files).model_copy(update={"need_to_know": old.need_to_know})
    except PolicyError:
        return None
