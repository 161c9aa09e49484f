"""Asking for a clause to be looked at again, and recording what came of it."""

from datetime import date, datetime

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext

from vangrail.web.audit.actions import record
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.policies.errors import RefusedError
from vangrail.web.policies.models import Outcome, Review, Version
from vangrail.web.policies.queries.holding import policy_of
from vangrail.web.policies.queries.reviews import open_reviews


def plan_reviews(version: Version, *, at: datetime) -> list[Review]:
    """Plan the reviews that a published version asks for itself: each clause's date, and its own.

    They take the place of those that an earlier version asked for. A clause that somebody planned is left alone, and so is one
    that was looked at for this date or a later one.
    """
    policy = policy_of(version.pk, version.digest)
    wanted = {clause.id: clause.review for clause in policy.clauses}
    if policy.review.next:
        wanted[""] = policy.review.next
    open_reviews().filter(trigger="date", by=None).delete()
    planned = set(open_reviews().filter(trigger="date").values_list("clause", flat=True))
    looked = Review.objects.exclude(outcome=None).values_list("clause").annotate(Max("due"))
    done: dict[str, date] = dict(looked)
    rows = [
        Review(clause=name, due=due, at=at)
        for name, due in wanted.items()
        if name not in planned and not (name in done and done[name] >= due)
    ]
    return Review.objects.bulk_create(rows)


@transaction.atomic
def ask_for_review(
    clause: str, *, due: date, trigger: str, by: Person | None, note: str = "", at: datetime | None = None
) -> Review:
    """Ask for a clause (or with an empty id the whole policy) to be looked at by a day. `by` is None for the program itself."""
    if by is not None:
        require(by, "policies.review")
    review = Review.objects.create(clause=clause, due=due, trigger=trigger, note=note, by=by, at=at or timezone.now())
    said = {"clause": clause, "due": due.isoformat(), "trigger": trigger, "note": note}
    record("policies.review_asked", by=by, about=review, said=said, at=at)
    return review


@transaction.atomic
def record_outcome(
    review: Review,
    *,
    decision: str,
    by: Person,
    note: str = "",
    next_on: date | None = None,
    at: datetime | None = None,
) -> Outcome:
    """Record what came of a review. With `next_on` the next one is planned.

    Raises:
        RefusedError: something came of it already, or the next day is not after this one.
    """
    require(by, "policies.review")
    at = at or timezone.now()
    if Outcome.objects.filter(review=Review.objects.select_for_update().get(pk=review.pk)).exists():
        raise RefusedError(gettext("Somebody has recorded the outcome of this review already."))
    if next_on and next_on <= timezone.localdate(at):
        raise RefusedError(gettext("Choose a next date after today."))
    outcome = Outcome.objects.create(review=review, decision=decision, note=note, next=next_on, by=by, at=at)
    if next_on:
        Review.objects.create(clause=review.clause, due=next_on, by=by, at=at)
    said = {"clause": review.clause, "decision": decision, "note": note, "next": next_on.isoformat() if next_on else ""}
    record("policies.reviewed", by=by, about=review, said=said, at=at)
    return outcome
