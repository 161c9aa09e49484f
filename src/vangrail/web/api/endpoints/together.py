"""Suggestions, the shelf of what may be shared, tasks after somebody leaves, and rehearsals of the breach card."""

from typing import Any, Final

from django.db.models import Count
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from ninja import Router, Status

from vangrail.web.ambassadors.models import Item
from vangrail.web.ambassadors.queries.shelf import offered
from vangrail.web.api.letting import person, ration, says
from vangrail.web.api.paging import After, Most, part
from vangrail.web.api.repeating import once
from vangrail.web.api.schemas.together import (
    RehearsalsOut,
    ShelfOut,
    SuggestionIn,
    SuggestionOut,
    SuggestionsOut,
    TasksOut,
)
from vangrail.web.api.site import Told
from vangrail.web.api.words import in_our_languages, without_zeros
from vangrail.web.breaches.queries.runs import Standing, standings
from vangrail.web.breaches.queries.visible import visible_to
from vangrail.web.leavers.models import Task
from vangrail.web.leavers.queries.tasks import tasks_for
from vangrail.web.policies.errors import RefusedError
from vangrail.web.policies.queries import current
from vangrail.web.suggestions.actions.suggesting import Wanted, suggest
from vangrail.web.suggestions.models import Suggestion

router: Final = Router(tags=["together"])


@router.get("suggestions", **says("What staff would change", "suggestions", gives=SuggestionsOut))
def suggestions(request: HttpRequest, after: After = None, limit: Most = 50) -> Any:
    """List the suggestions with how many support each, and what was decided; never who supports one."""
    ration(request)
    rows = Suggestion.objects.annotate(supporters=Count("supports")).select_related("decision", "merge", "withdrawal")
    items, following = part(rows, after, limit)
    return {"items": [_suggestion(each, each.supporters) for each in items], "next": following}


@router.post(
    "suggestions", **says("Suggest a change", "suggestions", gives={201: SuggestionOut}, faults=(400, 413, 503))
)
def suggesting(request: HttpRequest, wanted: SuggestionIn) -> Any:
    """Suggest a change of a clause, as oneself; the same again under one Idempotency-Key is the same suggestion."""
    ration(request)
    policy, author = current(), person(request)
    if policy is None:
        raise Told(503)
    in_our_languages(wanted.language)
    without_zeros(text=wanted.text, clause=wanted.clause)
    try:
        made = suggest(Wanted(**wanted.dict(), once=once(request)), policy, by=author)
    except RefusedError as error:
        raise Told(422, "refused", str(error), "clause") from error
    return Status(201, _suggestion(made, made.supports.count()))


@router.get("shelf", **says("What colleagues may share", "shelf:read", gives=ShelfOut))
def shelf(request: HttpRequest, after: After = None, limit: Most = 50) -> Any:
    """List what is on the shelf today: pictures, prompts, links and news that is out.

    What waits for an embargo or a freeze is not among it.
    """
    ration(request)
    items, following = part(offered(), after, limit)
    return {"items": [_shelved(each) for each in items], "next": following}


@router.get("leavers/tasks", **says("Your tasks after somebody leaves", "leavers:read", gives=TasksOut))
def tasks(request: HttpRequest) -> Any:
    """List the open tasks of whom the token acts for; who leaves is named on the page alone."""
    ration(request)
    now = timezone.now()
    return {"items": [_task(each, late=each.due_at < now) for each in tasks_for(person(request))]}


@router.get("breaches", **says("Rehearsals of the breach card", "breaches:read", gives=RehearsalsOut))
def breaches(request: HttpRequest) -> Any:
    """List the accounts whose card may be seen, with the last rehearsal and the next."""
    ration(request)
    return {"items": [_rehearsal(each) for each in standings(visible_to(person(request)))]}


def _suggestion(each: Suggestion, supporters: int) -> dict[str, Any]:
    decision = getattr(each, "decision", None)
    names = ("key", "clause", "text", "language", "state", "at", "due_at")
    return {
        **{name: getattr(each, name) for name in names}, "supporters": supporters,
        "outcome": decision.outcome if decision else "", "reason": decision.reason if decision else "",
    }  # fmt: skip


def _shelved(each: Item) -> dict[str, Any]:
    names = ("kind", "topic", "title", "text", "until")
    return {"number": each.pk, **{name: getattr(each, name) for name in names}, "link": each.url}


def _task(each: Task, *, late: bool) -> dict[str, Any]:
    account = str(each.account) if each.account else ""
    url = reverse("leavers:task", args=(each.pk,))
    return {
        "number": each.pk, "step": each.step, "account": account, "about": each.about, "due_at": each.due_at, "late": late,
        "url": url,
    }  # fmt: skip


def _rehearsal(each: Standing) -> dict[str, Any]:
    return {
        "number": each.account.pk, "account": str(each.account), "state": each.state, "red": each.is_red,
        "last_at": each.last.stopped_at if each.last else None, "minutes": each.minutes, "due": each.due,
    }  # fmt: skip
