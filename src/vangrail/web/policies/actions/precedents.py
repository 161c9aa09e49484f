"""Publishing an answer for everybody, retiring one, settling two that disagree, and taking in the library's worked examples."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext

from vangrail.policy.model import Policy
from vangrail.source.precedents import examples
from vangrail.web.audit.actions import record
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.policies.errors import RefusedError
from vangrail.web.policies.models import Precedent, Retirement, Settlement
from vangrail.web.policies.queries import precedents as queries


@transaction.atomic
def publish_precedent(
    wanted: Precedent,
    policy: Policy,
    *,
    by: Person,
    replaces: Precedent | None = None,
    nobody: bool = False,
    at: datetime | None = None,
) -> Precedent:
    """Publish a precedent that was filled in; with `replaces` it takes the place of another one.

    `nobody` says that what only looks like a name is none: somebody looked.

    Raises:
        PermissionDenied: it is another desk's.
        RefusedError: its texts point to somebody, or say what only few may know; or a text is missing.
    """
    require(by, "policies.precedent", wanted)
    if not (wanted.question and wanted.text):
        raise RefusedError(gettext("Write the question and the answer in one language at least."))
    texts = [*wanted.question.values(), *wanted.text.values(), *(word for group in wanted.words for word in group)]
    if any(each.sure or not nobody for _text, each in queries.pointing(texts, policy)):
        raise RefusedError(gettext("The texts still point to somebody. Take that out first."))
    wanted.decided_by, wanted.at = by, at or timezone.now()
    wanted.save(force_insert=True)
    said = {"clause": wanted.clause, "desk": wanted.desk, "answer": wanted.answer}
    record("policies.precedent_published", by=by, about=wanted, said=said, at=wanted.at)
    if replaces is not None:
        retire_precedent(replaces, gettext("Said in other words."), by=by, replaced_by=wanted, at=at)
    queries.forget()
    return wanted


@transaction.atomic
def retire_precedent(
    precedent: Precedent, why: str, *, by: Person, replaced_by: Precedent | None = None, at: datetime | None = None
) -> Retirement:
    """Let a precedent be cited no more. Retired a second time it stays as it is.

    Raises:
        PermissionDenied: it is another desk's.
        RefusedError: there is no reason.
    """
    require(by, "policies.precedent", precedent)
    if not why.strip():
        raise RefusedError(gettext("Say why; whoever reads the book later wants to know."))
    fields = {"why": why.strip(), "by": by, "replaced_by": replaced_by, "at": at or timezone.now()}
    retirement, new = Retirement.objects.get_or_create(precedent=precedent, defaults=fields)
    if new:
        said = {"clause": precedent.clause, "why": retirement.why}
        record("policies.precedent_retired", by=by, about=precedent, said=said, at=retirement.at)
        queries.forget()
    return retirement


@transaction.atomic
def settle(one: Precedent, other: Precedent, why: str, *, by: Person, at: datetime | None = None) -> Settlement:
    """Say that two precedents that disagree both stay, and why.

    Raises:
        RefusedError: there is no reason.
    """
    require(by, "policies.settle")
    if not why.strip():
        raise RefusedError(gettext("Say why both stay; the reason is kept with them."))
    first, second = sorted((one, other), key=lambda each: each.pk)
    fields = {"why": why.strip(), "by": by, "at": at or timezone.now()}
    found, new = Settlement.objects.get_or_create(one=first, other=second, defaults=fields)
    if new:
        said = {"one": first.key, "other": second.key, "clause": first.clause, "why": found.why}
        record("policies.precedents_settled", by=by, about=found, said=said, at=found.at)
    return found


@transaction.atomic
def take_examples(policy: Policy, *, by: Person | None, at: datetime | None = None) -> int:
    """Put the worked examples of the library in the book that fit the policy and never were in it; return how many."""
    at = at or timezone.now()
    known = set(Precedent.objects.exclude(example="").values_list("example", flat=True))
    rows = [
        Precedent(
            clause=one.clause, desk=one.desk, answer=one.answer, question=dict(one.question), text=dict(one.text),
            words=[list(group) for group in one.words], account=one.account, example=one.id, decided_by=None, at=at,
        )
        for one in examples()
        if one.id not in known and one.fits(policy)
    ]  # fmt: skip
    Precedent.objects.bulk_create(rows)
    if rows:
        record("policies.examples_taken", by=by, said={"number": len(rows)}, at=at)
        queries.forget()
    return len(rows)


@transaction.atomic
def forget_precedents(*, at: datetime) -> int:
    """Delete the precedents that were retired or over long enough ago, and return how many."""
    before = at - timedelta(days=settings.PRECEDENT_DAYS)
    old = Precedent.objects.filter(Q(retirement__at__lt=before) | Q(until__lt=timezone.localdate(before)))
    number = old.count()
    if number:
        old.delete()
        record("policies.precedents_forgotten", by=None, said={"number": number}, at=at)
        queries.forget()
    return number
