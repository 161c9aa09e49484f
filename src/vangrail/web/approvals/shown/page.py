"""Everything on the page of one request: for a colleague, and what of it a guest sees."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from vangrail.check.verdict import Finding
from vangrail.web.approvals import queries
from vangrail.web.approvals.actions.ending import may_take_back
from vangrail.web.approvals.models import Decision, Guest, Remark, Request
from vangrail.web.approvals.parts import Changed, Part, changes, parts
from vangrail.web.approvals.queries import Stands
from vangrail.web.approvals.shown.requests import LOOKS, state_word, step_of_steps, valid_words, who_decides
from vangrail.web.checks.checkers import NotYet
from vangrail.web.drafts.queries import Found, findings, problems
from vangrail.web.people.models import Person
from vangrail.web.policies.shown import clause_title
from vangrail.web.ui.components.lists import Happened
from vangrail.web.ui.days import moment


@dataclass(frozen=True, slots=True)
class Shown:
    """A part of the post, with what the check says about it and the address of its picture."""

    part: Part
    spans: tuple[tuple[int, int, str], ...] = ()
    findings: tuple[Finding, ...] = ()
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A remark, with what its part and clause are called."""

    part: str
    clause: str
    reason: str


@dataclass(frozen=True, slots=True)
class Before:
    """The refusal before: who said what, and what was changed since."""

    decision: Decision
    remarks: list[Said]
    changed: list[Changed] = field(default_factory=list)


def page_of(request: Request, viewer: Person) -> dict[str, Any]:
    """Return what the page of a request shows to somebody."""
    stands = queries.how(request)
    reason = queries.why(request, viewer) if stands.is_open else "closed"
    guests = [guest for guest in request.guests.all() if guest.ended_at is None and not guest.decisions.exists()]
    own = viewer.pk in queries.writers(request.draft, request)
    return {
        "request_": request, "stands": stands, "state": (state_word(stands.state), LOOKS[stands.state]),
        "rows": list(_rows(request, stands)), "parts": _shown(request, stands, "approvals:picture", request.pk),
        "before": before(request), "entries": entries(request), "refusal": refusal_of(request),
        "may_decide": reason is None, "own": own,
        "may_take_back": stands.state == "approved" and may_take_back(viewer, request),
        "may_recall": stands.is_open and own and viewer.has_perm("drafts.change", request.draft), "guests": guests,
        "problems": problems(request.draft) if stands.is_open else [],
        "next": queries.people_of(stands.now.first or sorted(stands.now.may)),
    }  # fmt: skip


def guest_page_of(guest: Guest, token: str) -> dict[str, Any]:
    """Return what a guest sees: the words and the pictures, never the note or what colleagues said."""
    request = guest.request
    stands = queries.how(request)
    given = guest.decisions.first()
    may = stands.is_open and given is None and queries.why(request, guest) is None
    shown = _shown(request, stands, "approvals:guest_picture", token)
    return {"guest": guest, "token": token, "parts": shown, "given": given, "may_decide": may, "stands": stands}


def before(request: Request) -> Before | None:
    """Return the refusal before a request, with what changed since; None where there is none."""
    earlier = queries.refused_before(request)
    found = refusal_of(earlier) if earlier else None
    if earlier is None or found is None:
        return None
    return Before(found.decision, found.remarks, changes(earlier.content, request.content))


def refusal_of(request: Request) -> Before | None:
    """Return why a request was refused; None where it was not."""
    decision = request.decisions.filter(yes=False).prefetch_related("remarks").first()
    if decision is None:
        return None
    labels = {part.key: part.label for part in parts(request.content)}
    return Before(decision, [_said(each, labels) for each in decision.remarks.all()])


def entries(request: Request) -> list[Happened]:
    """Return what happened to a request, the first first."""
    names = {str(each.pk): each.name for each in queries.people_of([d.seat for d in request.decisions.all()])}
    found: list[tuple[Any, Any, str]] = [(request.made_at, request.made_by, _("asked for a yes"))]
    for each in request.decisions.all():
        what = _("said yes") if each.yes else _("asked to change it")
        if each.instead_of:
            what = _("%(what)s, for %(name)s") % {"what": what, "name": names.get(each.seat, "…")}
        found.append((each.at, each.name, what))
    if hasattr(request, "approval"):
        approval = request.approval
        said = {"until": moment(approval.until), "digest": approval.digest[:12]}
        found.append((approval.at, "", _("sealed until %(until)s (%(digest)s)") % said))
        if hasattr(approval, "taken_back"):
            back = approval.taken_back
            found.append((back.at, back.by, _("took the approval back: %(reason)s") % {"reason": back.reason}))
    if hasattr(request, "recall"):
        found.append((request.recall.at, request.recall.by, _("asked no more")))
    if hasattr(request, "reopening"):
        opened = request.reopening
        found.append((opened.at, opened.by, _("changed the draft, so it is open again: %(parts)s") % _parts(request)))
    return [
        Happened(str(who or "…") if who != "" else _("The program"), at, what)
        for at, who, what in sorted(found, key=lambda each: each[0])
    ]


def _parts(request: Request) -> dict[str, str]:
    labels = {part.key: part.label for part in parts(request.content)}
    names = [labels.get(key, _("something new")) for key in request.reopening.parts]
    return {"parts": ", ".join(dict.fromkeys(names)) or "…"}


def _said(remark: Remark, labels: dict[str, str]) -> Said:
    return Said(labels.get(remark.part, "…"), clause_title(remark.clause), remark.reason)


def _rows(request: Request, stands: Stands) -> Iterator[tuple[Any, ...]]:
    route = request.steps
    yield _("From"), f"{request.made_by or '…'}, {moment(request.made_at)}"
    yield _("Goes out"), moment(request.draft.target_at) or _("As soon as it is approved")
    for number, step in enumerate(route.steps):
        yield _("Step %(step)s") % {"step": step_of_steps(number, len(route.steps))}, who_decides(step)
    if stands.is_open:
        people = queries.people_of(stands.now.first or sorted(stands.now.may))
        yield _("Waits for"), ", ".join(each.name for each in people) or _("nobody: see above")
    yield _("A yes holds for"), valid_words(route.valid_days)


def _shown(request: Request, stands: Stands, name: str, key: object) -> list[Shown]:
    """Return the parts; what the check says now stands beside them as long as the draft still says them."""
    told = {} if stands.state in {"changed", "withdrawn"} else _told(request)
    found = []
    for part in parts(request.content):
        if part.key.startswith("account:"):
            continue
        one = told.get(part.key)
        picture = reverse(name, args=(key, part.picture)) if part.picture else ""
        every = one.answer.every_finding if one else ()
        spans = tuple((*span, each.level) for each in (one.answer.findings if one else ()) for span in each.spans)
        found.append(Shown(part, spans, tuple(every), picture))
    return found


def _told(request: Request) -> dict[str, Found]:
    try:
        found = findings(request.draft)
    except NotYet:
        return {}
    return {f"text:{each.variant.account_id}:{each.variant.language}": each for each in found}
