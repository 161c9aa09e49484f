"""Who reads reports. Running the site, looking after people or auditing gives no way in."""

from typing import Any

import rules

from vangrail.web.people.models import Person
from vangrail.web.reports.models import Report
from vangrail.web.reports.queries.readers import DESKS, OWNER, barred_for

NAMES = frozenset(name for tiers in DESKS.values() for name in tiers)


def _may_read(person: Any, report: Any) -> bool:
    """Tell whether somebody reads reports at all, or this one: it is open to their desk and they may know of it."""
    if not (isinstance(person, Person) and person.is_active):
        return False
    roles = [role for role in person.roles.all() if role.taken_at is None]
    held = NAMES & (
        {role.desk for role in roles if role.name == "desk"} | {role.name for role in roles if role.name == OWNER}
    )
    if not isinstance(report, Report):
        return bool(held)
    open_to = DESKS[report.kind][: report.tier + 1]
    return bool(held & set(open_to)) and report.pk not in barred_for(person)


rules.add_perm("reports.handle", rules.predicate(_may_read, name="reads reports"))
