"""Making a rule silent for a while: a proposed version of the policy that allows it, with the reason and the last day."""

from datetime import date

from django.utils.translation import gettext

from vangrail.errors import PolicyError
from vangrail.policy.company import Allow
from vangrail.source.reader import read_files
from vangrail.source.update import updated
from vangrail.web.people.models import Person
from vangrail.web.policies.actions import propose
from vangrail.web.policies.models import Version
from vangrail.web.policies.queries import current_version, next_label, policy_of


def propose_silence(rule: str, reason: str, until: date, *, by: Person) -> Version | None:
    """Propose the policy that holds with one rule allowed until a day; None where they may not, or it has no such rule.

    Nothing changes until its owner publishes it.
    """
    version = current_version()
    if version is None or not by.has_perm("policies.edit"):
        return None
    policy = policy_of(version.pk, version.digest)
    if rule not in {each.name for _, each in policy.rules()}:
        return None
    allowed = Allow(rule=rule, reason=" ".join(reason.split())[:300], until=until)
    label = next_label()
    others = tuple(each for each in policy.allow if each.rule != rule)
    new = policy.model_copy(update={"allow": (*others, allowed), "version": label})
    note = gettext("The rule %(rule)s is silent until %(day)s.") % {"rule": rule, "day": until.isoformat()}
    return propose(new, _files(version.files, allowed, label), by=by, note=note)


def _files(files: dict[str, str], allowed: Allow, label: str) -> dict[str, str]:
    """Return the policy folder with the rule allowed; a version that was made without one has none now either."""
    try:
        source = read_files(files)
    except PolicyError:
        return files
    others = tuple(each for each in source.allow if each.rule != allowed.rule)
    return updated(files, source.model_copy(update={"allow": (*others, allowed), "version": label}))
