"""Submitting a draft, and asking no more."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from vangrail.decisions.approval import Post, resolved, route_for
from vangrail.policy.approval import Route
from vangrail.policy.model import Policy
from vangrail.web.approvals.actions.telling import tell_next
from vangrail.web.approvals.errors import RefusedError
from vangrail.web.approvals.models import Approval, Recall, Request, Waiting, Writer
from vangrail.web.approvals.queries.requests import how, latest
from vangrail.web.approvals.queries.routes import names_of
from vangrail.web.audit.actions import record
from vangrail.web.checks.checkers import NotYet
from vangrail.web.drafts.models import Draft
from vangrail.web.drafts.queries import Found, blocked, content, digest_of, findings, level
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.policies.queries import current


@transaction.atomic
def submit(
    draft: Draft, answer: str = "", *, by: Person, at: datetime | None = None, found: list[Found] | None = None
) -> Request:
    """Ask for approval of what a draft says now. What is asked or holds already is returned as it is.

    `answer` is what to say to the refusal before; it is needed where the words are the same. `found` is what the check said just
    now, where it was asked already.

    Raises:
        PermissionDenied: the draft is not theirs to change.
        RefusedError: there is nothing to ask, no policy, or these words were refused and nothing is said to that.
    """
    at, draft = at or timezone.now(), Draft.objects.select_for_update().get(pk=draft.pk)
    require(by, "drafts.change", draft)
    policy, before, digest = _policy(at), latest(draft), digest_of(draft)
    _something_to_ask(draft, at)
    if before and before.digest == digest:
        stands = how(before, at)
        if stands.is_open or stands.state == "approved":
            return before
        if stands.state == "refused" and not answer.strip():
            raise RefusedError(
                _(
                    "These are word for word the texts that were refused. Change something, or write what you say to that."
                )
            )
    found = checked(draft, at) if found is None else found
    made = Request.objects.create(
        draft=draft, digest=digest, content=content(draft), policy=policy.digest, level=level(found), answer=answer,
        route=route_of(policy, draft, found).model_dump(mode="json"), found=found_in(found), made_by=by, made_at=at,
    )  # fmt: skip
    Waiting.objects.create(request=made)
    Writer.objects.get_or_create(draft=draft, person=by)
    record("approvals.submitted", by=by, about=made, said={"draft": draft.pk, "route": made.route["name"]}, at=at)
    tell_next(made, how(made, at).now)
    return made


@transaction.atomic
def recall(request: Request, *, by: Person, at: datetime | None = None) -> Recall:
    """Ask no more. A second time changes nothing.

    Raises:
        PermissionDenied: the draft is not theirs to change.
        RefusedError: it was decided already.
    """
    draft = Draft.objects.select_for_update().get(pk=request.draft_id)
    require(by, "drafts.change", draft)
    given = Recall.objects.filter(request=request).first()
    if given:
        return given
    if Approval.objects.filter(request=request).exists() or request.decisions.filter(yes=False).exists():
        raise RefusedError(_("This was decided in the meantime. Look at the page again."))
    made = Recall.objects.create(request=request, by=by, at=at or timezone.now())
    Waiting.objects.filter(request=request).delete()
    record("approvals.recalled", by=by, about=request, said={"draft": draft.pk}, at=at)
    return made


def route_of(policy: Policy, draft: Draft, found: list[Found]) -> Route:
    """Return the steps for a draft, with the desks of what the check found."""
    names = names_of(variant.account for variant in draft.variants.select_related("account"))
    post = Post(names, draft.topic, level(found), frozenset(policy.company.sectors))
    desks = [each["desk"] for each in found_in(found) if each["level"] in {"ask", "dont"}]
    return resolved(route_for(policy.routes, post), desks)


def found_in(found: list[Found]) -> list[dict[str, str]]:
    """Return the clause, level and desk of everything that was found, each once."""
    every = [
        {"clause": each.clause, "level": each.level, "desk": each.desk.name}
        for one in found
        for each in one.answer.every_finding
    ]
    return list({tuple(each.items()): each for each in every}.values())


def checked(draft: Draft, at: datetime) -> list[Found]:
    """Return what the check says about a draft.

    Raises:
        RefusedError: the policy is still being read, just after a start.
    """
    try:
        return findings(draft, at=at)
    except NotYet as error:
        raise RefusedError(_("The policy is just being read. Try again in a minute.")) from error


def _policy(at: datetime) -> Policy:
    policy = current(at)
    if policy is None:
        raise RefusedError(
            _("No policy is published yet, so nobody can say who approves. Ask whoever owns the policy.")
        )
    return policy


def _something_to_ask(draft: Draft, at: datetime) -> None:
    if draft.is_withdrawn:
        raise RefusedError(_("This draft was taken back. Begin a new one to go on."))
    variants, pictures = list(draft.variants.all()), list(draft.pictures.all())
    if not variants:
        raise RefusedError(_("There is nothing to approve yet. Add a text for one of the accounts first."))
    if not pictures and not all(variant.text.strip() for variant in variants):
        raise RefusedError(_("One of the texts is still empty. Write it or take it out first."))
    nothing_in_the_way(draft, at)


def nothing_in_the_way(draft: Draft, at: datetime) -> None:
    """Return when a draft could go out as it stands.

    Raises:
        RefusedError: a text does not fit, a picture has no words or no rights, a fact or somebody's consent no longer holds.
    """
    for problem in blocked(draft, at):
        raise RefusedError(problem.words)
