"""How many have signed, by site, group or language; and the lists that these counts lead to, for who may see them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from django.db.models import Case, Count, Exists, F, OuterRef, QuerySet, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone

from vangrail.decisions.attestation import Asked
from vangrail.languages import NAMES
from vangrail.policy.audience import Audience
from vangrail.web.people.models import Group, Person, Site
from vangrail.web.people.permissions import require
from vangrail.web.signatures.models import Signature
from vangrail.web.signatures.queries.standing import late, outdated, readers, signed

By = Literal["site", "group", "language"]
NONE: Final = "none"
"""In an address: who has no site, or no group."""


@dataclass(frozen=True, slots=True)
class Line:
    """How the people of one site, group or language stand. `key` is None for those who have none."""

    key: Any
    name: str
    people: int
    signed: int
    late: int
    outdated: int

    @property
    def open(self) -> int:
        """How many have not signed what counts."""
        return self.people - self.signed


def lines(audience: Audience, what: Asked, by: By) -> Sequence[Line]:
    """Return the counts of an audience, the names in their order. Who is in two groups is counted in both."""
    return counted(audience, what, by)[0]


def counted(audience: Audience, what: Asked, by: By) -> tuple[Sequence[Line], Line]:
    """Return the counts of an audience, the names in their order, and of all of it. Who is in two groups is once in the last."""
    everybody = readers(audience)
    people = dict(_by(everybody, by).annotate(people=Count("pk")).values_list("key", "people"))
    # Only who has not signed is asked how they stand: that is few, and the database joins once instead of asking for each.
    how = {"is_late": late(what, timezone.localdate()), "is_outdated": outdated(audience, what)}
    rows: QuerySet[Any, Any] = _by(readers(audience).filter(~signed(audience, what)), by).annotate(**how)
    rows = rows.values_list("key", *how).annotate(people=Count("pk"))
    if by == "group":
        before = Person.groups.through.objects.filter(person=OuterRef("pk"), group__lt=OuterRef("key"))
        rows = rows.annotate(once=Count("pk", filter=~Exists(before)))
    unsigned: dict[Any, Counter[str]] = {key: Counter() for key in people}
    all_of_them: Counter[str] = Counter()
    for key, is_late, is_outdated, some, *once in rows:
        _add(unsigned[key], some, is_late=is_late, is_outdated=is_outdated)
        _add(all_of_them, once[0] if once else some, is_late=is_late, is_outdated=is_outdated)
    names = _names(by)
    found = [_line(key or None, str(names.get(key, "")), people[key], states) for key, states in unsigned.items()]
    total = everybody.count() if by == "group" else sum(people.values())
    return sorted(found, key=lambda line: (not line.name, line.name.casefold())), _line(None, "", total, all_of_them)


def _by(people: QuerySet[Person], by: By) -> QuerySet[Any, Any]:
    """Return people by what they are counted by, as `key`; 0 stands for none."""
    # By an index on the site SQLite would visit people in its order, four times as slowly as in that of the table.
    field = {"site": Coalesce("site_id", 0), "group": Coalesce("groups", 0), "language": F("language")}[by]
    return people.annotate(key=field).values("key")


def _add(counts: Counter[str], people: int, *, is_late: bool, is_outdated: bool) -> None:
    counts.update(open=people, late=people * is_late, outdated=people * is_outdated)


def _names(by: By) -> Mapping[Any, str]:
    if by == "language":
        return NAMES
    return dict((Site if by == "site" else Group).objects.order_by().values_list("pk", "name"))


def _line(key: Any, name: str, people: int, unsigned: Counter[str]) -> Line:
    return Line(key, name, people, people - unsigned["open"], unsigned["late"], unsigned["outdated"])


def people(
    by: Person, audience: Audience, what: Asked, *, state: str = "", site: str = "", group: str = "", language: str = ""
) -> QuerySet[Person]:
    """Return the people behind a count, by name. An empty filter means any; a state is `signed`, `open`, `late` or `outdated`.

    Raises:
        PermissionDenied: they may see counts at most.
    """
    require(by, "signatures.see")
    has_signed = signed(audience, what)
    found: QuerySet[Any] = readers(audience).select_related("site", "manager").order_by("name", "pk")
    if state:
        found = found.filter(has_signed if state == "signed" else ~has_signed)
    if state in {"late", "outdated"}:
        found = found.filter(late(what, timezone.localdate()) if state == "late" else outdated(audience, what))
    found = found.annotate(state=_state(audience, what))
    for name, value in (("site", site), ("groups", group)):
        if value:
            found = found.filter(**{name: value if value != NONE else None})
    return found.filter(language=language) if language else found


def _state(audience: Audience, what: Asked) -> Case:
    """Return one word or two for how somebody stands. Each condition is looked at only where the ones before fail."""
    is_late, is_outdated = late(what, timezone.localdate()), outdated(audience, what)
    return Case(
        When(signed(audience, what), then=Value("signed")),
        When(is_late, then=Case(When(is_outdated, then=Value("late outdated")), default=Value("late"))),
        When(is_outdated, then=Value("outdated")),
        default=Value("open"),
    )


def team(manager: Person, what: Mapping[Audience, Asked]) -> Sequence[tuple[Person, bool]]:
    """Return who works for a manager, by name, and whether they signed all that they are asked to; nothing more is said."""
    require(manager, "signatures.team")
    members = Person.objects.here().filter(manager=manager).order_by("name", "pk")
    still: set[int] = set()
    for audience, each in what.items():
        waiting = readers(audience).filter(~signed(audience, each), manager=manager)
        still |= set(waiting.values_list("pk", flat=True))
    return [(member, member.pk not in still) for member in members]


def evidence(auditor: Person) -> QuerySet[Signature]:
    """Return every signature with what it rests on, the newest first.

    Raises:
        PermissionDenied: they do not audit.
    """
    require(auditor, "signatures.evidence")
    return Signature.objects.select_related("person", "version", "entry")


def nobody() -> QuerySet[Person]:
    """Return no people, where nothing is asked of anybody."""
    return Person.objects.none()
