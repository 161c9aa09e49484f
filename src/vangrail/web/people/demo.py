"""The people of the demonstration: forty of an invented bicycle shop, four who work there through another company, five to try."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.config.example import folder
from vangrail.web.people.actions.applying import apply_plan
from vangrail.web.people.actions.roles import give_role
from vangrail.web.people.imports.columns import recognise
from vangrail.web.people.imports.decode import decode
from vangrail.web.people.imports.entries import Entries, Entry, read_entries
from vangrail.web.people.imports.plan import make_plan
from vangrail.web.people.imports.table import read_table
from vangrail.web.people.models import Person, Role
from vangrail.web.people.queries.known import known_people


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody to sign in as, and what they are in the story."""

    email: str
    name: str
    says: object


CAST: Final = (
    Part("noor@fietshuis-pedaal.example", "Noor Peeters", _("works in the shop")),
    Part("lotte@fietshuis-pedaal.example", "Lotte Verhaegen", _("manager, owns the policy")),
    Part("sofie@fietshuis-pedaal.example", "Sofie Maertens", _("looks after people")),
    Part("samir@fietshuis-pedaal.example", "Samir Haddad", _("communications: answers and approves")),
    Part("joris@fietshuis-pedaal.example", "Joris Claes", _("runs this site and audits")),
)
"""The five people to sign in as."""
_ROLES: Final = (
    ("0001", "policy_owner", "", False),
    ("0001", "desk", "hr", False),
    ("0001", "desk", "privacy", False),
    ("0001", "desk", "communications", True),
    ("0002", "desk", "communications", False),
    ("0002", "desk", "customer_care", True),
    ("0002", "approver", "", False),
    ("0003", "desk", "customer_care", False),
    ("0004", "desk", "security", False),
    ("0004", "auditor", "", False),
    ("0005", "people_admin", "", False),
)
"""Who has which role, for which desk, and whether as its deputy: as in the example's policy."""
_FIRST: Final = "0004"


@transaction.atomic
def fill(today: date | None = None) -> None:
    """Bring in the people of the example company, as a list that is applied; where somebody is already, nothing happens."""
    if Person.objects.exists():
        return
    today = today or timezone.localdate()
    first = Person.objects.create_user(None, "Joris Claes", number=_FIRST)
    Role.objects.create(person=first, name="admin")
    apply_plan(make_plan(_entries(today), known_people(today=today), today=today), by=first, today=today)
    people = {person.number: person for person in Person.objects.all()}
    for number, name, desk, deputy in _ROLES:
        give_role(people[number], name, by=people[_FIRST], desk=desk, deputy=deputy)


def _entries(today: date) -> Entries:
    """Return the rows of the example's list. Who comes from another company stays for a while from today, whenever today is."""
    table = read_table(decode((folder() / "people.csv").read_bytes()).text)
    entries = read_entries(table, recognise(table.headers))
    guests = [entry for entry in entries.good if entry.values.get("last_day")]
    staying = [entry for entry in entries.good if entry not in guests]
    staying += [_staying(entry, today + timedelta(days=25 * number)) for number, entry in enumerate(guests, start=1)]
    return Entries(tuple(staying), entries.problems)


def _staying(entry: Entry, until: date) -> Entry:
    """Return somebody from another company with a last day that is to come, and a first day before it."""
    return Entry(entry.line, {**entry.values, "last_day": until, "joined": until - timedelta(days=200)})
