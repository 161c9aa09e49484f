"""The suggestions that somebody may see. Everybody who works here sees each one, and how many support it, never who."""

from dataclasses import dataclass

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from django.http import Http404
from django.utils import timezone

from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.policies.queries import current
from vangrail.web.suggestions.models import Suggestion, Support

RELATED = ("by", "decision__by", "merge__into", "withdrawal", "forgotten")
WAITING = Q(decision__isnull=True, merge__isnull=True, withdrawal__isnull=True)


@dataclass(frozen=True, slots=True)
class Listed:
    """What waits for a decision, the most supported first, and what was decided, the latest first."""

    waiting: list[Suggestion]
    decided: list[Suggestion]


def seen_by(person: Person) -> QuerySet[Suggestion]:
    """Return every suggestion with how many support it (`supporters`), and whether this person does (`mine`)."""
    mine = Support.objects.filter(suggestion=OuterRef("pk"), person=person)
    counted = Suggestion.objects.annotate(supporters=Count("supports"), mine=Exists(mine))
    return counted.select_related(*RELATED)


def _most_supported(rows: QuerySet[Suggestion]) -> QuerySet[Suggestion]:
    return rows.order_by(F("supporters").desc(), "-at")


def listed(person: Person, clause: str = "", most: int = 100) -> Listed:
    """Return the suggestions about a clause, or all."""
    rows = seen_by(person).filter(clause=clause) if clause else seen_by(person)
    waiting = _most_supported(rows.filter(WAITING))
    return Listed(list(waiting[:most]), list(rows.filter(decision__isnull=False).order_by("-decision__at")[:most]))


def own(person: Person) -> list[Suggestion]:
    """Return somebody's own suggestions, the latest first."""
    return list(seen_by(person).filter(by=person))


def get(person: Person, key: str) -> Suggestion:
    """Return one suggestion; one that was taken back only for its author.

    Raises:
        Http404: there is none.
    """
    there = Q(withdrawal__isnull=True) | Q(by=person)
    found = seen_by(person).filter(there, key=key).prefetch_related("postponements", "merged__suggestion").first()
    if found is None:
        raise Http404
    return found


def theirs(person: Person) -> QuerySet[Suggestion]:
    """Return the suggestions about which somebody may decide: those about their desks' clauses; all for the policy's owner."""
    require(person, "suggestions.decide")
    rows = seen_by(person).filter(withdrawal__isnull=True).exclude(by=person)
    if person.has_role("policy_owner", "admin"):
        return rows
    desks = {role.desk for role in person.roles.all() if role.taken_at is None and role.name == "desk"}
    policy = current()
    return rows.filter(clause__in=[each.id for each in policy.clauses if each.desk in desks] if policy else [])


def get_for(person: Person, key: str) -> Suggestion:
    """Return a suggestion for who may decide about it.

    Raises:
        Http404: there is none, or it is about another desk's clause, or their own.
    """
    found = theirs(person).filter(key=key).prefetch_related("postponements", "merged__suggestion").first()
    if found is None:
        raise Http404
    return found


@dataclass(frozen=True, slots=True)
class Inbox:
    """What waits for somebody's decision, and what was decided."""

    late: list[Suggestion]
    open: list[Suggestion]
    decided: list[Suggestion]


def inbox(person: Person, most: int = 50) -> Inbox:
    """Return what somebody may decide about, what is due first on top."""
    rows, now = theirs(person), timezone.now()
    waiting = list(rows.filter(WAITING).order_by("due_at"))
    return Inbox(
        [each for each in waiting if each.due_at < now],
        [each for each in waiting if each.due_at >= now],
        list(rows.filter(decision__isnull=False).order_by("-decision__at")[:most]),
    )


def alike(suggestion: Suggestion) -> QuerySet[Suggestion]:
    """Return the others about the same clause that wait: those into which this one could go."""
    return Suggestion.objects.filter(WAITING, clause=suggestion.clause).exclude(pk=suggestion.pk)


def supporters(suggestion: Suggestion) -> int:
    """Return how many support a suggestion, also after it was forgotten who."""
    if hasattr(suggestion, "forgotten"):
        return suggestion.forgotten.supporters
    found: int | None = getattr(suggestion, "supporters", None)
    return suggestion.supports.count() if found is None else found
