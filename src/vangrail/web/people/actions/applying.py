"""Doing what a plan says, all of it in one transaction of its caller, with few queries for many people."""

import secrets
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any, Final

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.utils import timezone
from django.utils.translation import gettext as _

from vangrail.web.people.actions.bulk import BATCH, write
from vangrail.web.people.actions.people import close_gone, come_back, running
from vangrail.web.people.errors import PeopleError
from vangrail.web.people.imports.plan import Change, Plan
from vangrail.web.people.imports.values import Value
from vangrail.web.people.leaving import tell
from vangrail.web.people.models import Group, Person, Site

_PLAIN: Final = ("number", "name", "email", "kind", "agency", "language", "country", "joined")


def apply_plan(plan: Plan, *, by: Person, today: date) -> None:
    """Add, change, welcome back and let go everybody of whom the plan says so.

    Raises:
        PeopleError: the last one who runs this site would leave.
    """
    ran = running().exists()
    _Application(plan, by, today).run()
    if ran and not running().exists():
        raise PeopleError(_("After this list nobody would run this site. Give somebody who stays that role first."))


class _Application:
    """Knows the sites, the groups and everybody whom the plan is about."""

    def __init__(self, plan: Plan, by: Person, today: date) -> None:
        self.plan, self.by, self.today = plan, by, today
        self.sites: dict[str, Site] = {site.name.casefold(): site for site in Site.objects.all()}
        self.groups: dict[str, Group] = {group.name.casefold(): group for group in Group.objects.all()}
        changes = (*plan.changed, *plan.returning, *plan.leaving)
        self.people = Person.objects.in_bulk([change.key for change in changes])

    def run(self) -> None:
        """Do it, those who leave last: a mail address or number is free for somebody else only when its owner has changed."""
        self._change((*self.plan.changed, *self.plan.leaving))
        self._welcome_back()
        added = self._add()
        self._manage(added)
        self._let_go()
        self._tell(added.values())

    def _add(self) -> dict[str, Person]:
        """Add everybody new; return them by reference."""
        rows = [Person(**self._fields(entry.values), password=_no_password()) for entry in self.plan.new]
        people = Person.objects.bulk_create(rows, batch_size=BATCH)
        self._join(zip(people, (entry.values.get("groups") for entry in self.plan.new), strict=True))
        return {entry.reference: person for entry, person in zip(self.plan.new, people, strict=True)}

    def _change(self, changes: Iterable[Change]) -> None:
        """Write the fields that became different, and the groups."""
        touched: dict[str, list[Person]] = defaultdict(list)
        for change in changes:
            values = self._fields({field.field: field.new for field in change.fields})
            for name, value in values.items():
                setattr(self.people[change.key], name, value)
                touched[name].append(self.people[change.key])
            for field in change.fields:
                if field.field == "groups":
                    self.people[change.key].groups.set(self._groups_of(field.new))
        for name, people in touched.items():
            write(people, [name])

    def _welcome_back(self) -> None:
        """Begin a new stay of who comes back, then give them what the list says."""
        for change in self.plan.returning:
            new = {field.field: field.new for field in change.fields}
            person = self.people[change.key]
            joined = new.get("joined")
            after = max(self.today, person.left or self.today)
            come_back(
                person, joined if isinstance(joined, date) and joined >= (person.left or joined) else after, by=self.by
            )
        changes = [
            Change(
                change.key, change.name, change.line, tuple(field for field in change.fields if field.field != "joined")
            )
            for change in self.plan.returning
        ]
        self._change(changes)

    def _manage(self, added: Mapping[str, Person]) -> None:
        """Set managers, when everybody is there."""
        known = self.plan.keys
        managed: list[Person] = []
        for entry in self.plan.new:
            if reference := entry.values.get("manager"):
                added[entry.reference].manager_id = _key(str(reference), added, known)
                managed.append(added[entry.reference])
        for change in (*self.plan.changed, *self.plan.returning):
            for field in change.fields:
                if field.field == "manager":
                    self.people[change.key].manager_id = _key(str(field.new or ""), added, known)
                    managed.append(self.people[change.key])
        write(managed, ["manager"])

    def _let_go(self) -> None:
        """Let everybody leave who does; without a day in the list, yesterday was their last."""
        gone = [self.people[change.key] for change in self.plan.leaving]
        for person in gone:
            if person.left is None or person.left > self.today:
                person.left = self.today
        write(gone, ["left"])
        close_gone(Person.objects.filter(left__lte=self.today), by=self.by)

    def _tell(self, added: Iterable[Person]) -> None:
        """Tell others whose last day was said, moved or taken back."""
        moved = [
            self.people[change.key]
            for change in (*self.plan.changed, *self.plan.returning)
            if any(field.field == "last_day" for field in change.fields)
        ]
        gone = [self.people[change.key] for change in self.plan.leaving]
        new = [person for person in added if person.left]
        tell("said", [*moved, *gone, *new], by=self.by, at=timezone.now())

    def _fields(self, values: Mapping[str, Value]) -> dict[str, Any]:
        """Return the values of a row as fields of a person; manager and groups come later."""
        found: dict[str, Any] = {name: values[name] for name in _PLAIN if name in values}
        for name in ("agency", "country"):
            if name in found:
                found[name] = found[name] or ""
        if "site" in values:
            found["site"] = self._site(values["site"])
        if "last_day" in values:
            last_day = values["last_day"]
            found["left"] = last_day + timedelta(days=1) if isinstance(last_day, date) else None
        return found

    def _site(self, name: Value) -> Site | None:
        """Return the site of this name, made where there is none."""
        if not name:
            return None
        key = str(name).casefold()
        if key not in self.sites:
            self.sites[key] = Site.objects.create(name=str(name))
        return self.sites[key]

    def _groups_of(self, names: Value) -> list[Group]:
        """Return the groups of these names, made where there are none."""
        found = []
        for name in names if isinstance(names, tuple) else ():
            key = name.casefold()
            if key not in self.groups:
                self.groups[key] = Group.objects.create(name=name)
            found.append(self.groups[key])
        return found

    def _join(self, pairs: Iterable[tuple[Person, Value]]) -> None:
        """Put new people into their groups."""
        through = Group.people.through
        rows = [
            through(person_id=person.pk, group_id=group.pk)
            for person, names in pairs
            for group in self._groups_of(names)
        ]
        through.objects.bulk_create(rows, batch_size=BATCH)


def _no_password() -> str:
    """Return what Django's own function gives for no password, forty times faster: there may be 50,000 new people."""
    return UNUSABLE_PASSWORD_PREFIX + secrets.token_urlsafe(30)


def _key(reference: str, added: Mapping[str, Person], known: Mapping[str, int]) -> int | None:
    """Return the key of a manager."""
    if reference in added:
        return added[reference].pk
    return known.get(reference)
