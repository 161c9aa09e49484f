"""Who makes entrances: who looks after people, for every site and agency; who leads a team, for the site they work at."""

from typing import Any

import rules

from vangrail.web.people.models import Person
from vangrail.web.people.permissions import role

everywhere = role("people_admin")


def leads_a_site(person: Any) -> bool:
    """Whether somebody leads a team at a site."""
    return isinstance(person, Person) and person.is_active and bool(person.site_id) and person.team.exists()


rules.add_perm("entrances.everywhere", everywhere)
rules.add_perm("entrances.make", everywhere | rules.predicate(leads_a_site))
