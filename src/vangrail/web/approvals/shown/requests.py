"""Requests as rows of a list, and the words for how they stand."""

from collections.abc import Iterable
from typing import Any, Final, get_args

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vangrail.policy.approval import Step
from vangrail.policy.company import DeskName
from vangrail.web.approvals.models import Request
from vangrail.web.approvals.queries.requests import Stands
from vangrail.web.drafts.models import Draft
from vangrail.web.policies.shown import desk_name
from vangrail.web.ui.days import moment

ANSWER: Final = 1_000
"""Characters of an answer to a refusal."""

LOOKS: Final = {
    "waiting": "due", "stuck": "dont", "refused": "change", "approved": "done", "expired": "ask", "taken_back": "ask",
    "changed": "change", "recalled": "draft", "withdrawn": "draft",
}  # fmt: skip
"""State to the look of its tag."""

Row = tuple[Any, ...]


def state_word(state: str) -> str:
    """Return what a state is called in the language of the page."""
    words = {
        "waiting": _("Waits for a yes"),
        "stuck": _("Nobody may decide"),
        "refused": _("Asked to change"),
        "approved": _("Approved"),
        "expired": _("Approval is over"),
        "taken_back": _("Approval taken back"),
        "changed": _("Changed since"),
        "recalled": _("Asked no more"),
        "withdrawn": _("Draft taken back"),
    }
    return words[state]


def draft_url(draft: Draft) -> str:
    """Return the page of a draft."""
    return reverse("drafts:draft", args=(draft.pk,))


def request_url(request: Request) -> str:
    """Return the page of a request."""
    return reverse("approvals:request", args=(request.pk,))


def waiting_rows(found: Iterable[tuple[Request, Stands]]) -> list[Row]:
    """Return a row for each request that waits for somebody."""
    return [
        (
            (request.draft.title, request_url(request)),
            str(request.made_by or ""),
            step_of_steps(stands.now.step, len(request.steps.steps)),
            moment(request.draft.target_at) or _("As soon as it is approved"),
            (level_word(request.level), "", request.level),
        )
        for request, stands in found
    ]


def own_rows(found: Iterable[tuple[Request, Stands]]) -> list[Row]:
    """Return a row for each request of somebody's own."""
    return [
        (
            (request.draft.title, request_url(request)),
            moment(request.made_at),
            (state_word(stands.state), "", LOOKS[stands.state]),
        )
        for request, stands in found
    ]


def step_of_steps(step: int, steps: int) -> str:
    """Return which step it is, which counts from 0."""
    return _("%(step)s of %(steps)s") % {"step": min(step + 1, steps), "steps": steps}


def level_word(level: str) -> str:
    """Return what an answer of the check is called."""
    words = {"fine": _("Fine"), "change": _("Fine with a change"), "ask": _("Ask first"), "dont": _("Please don’t")}
    return words[level]


def who_decides(step: Step) -> str:
    """Return who decides in a step, in words."""
    groups = _listed([_group(name) for name in step.who])
    if step.needs == "all":
        return _("Everybody of: %(groups)s") % {"groups": groups}
    return _("One of: %(groups)s") % {"groups": groups}


def valid_words(days: int) -> str:
    """Return how long a yes holds."""
    return ngettext("%(days)s day", "%(days)s days", days) % {"days": days}


def _group(name: str) -> str:
    if name in get_args(DeskName):
        return desk_name(name)
    words = {
        "approvers": _("who approves for this account"),
        "owner": _("who owns the policy"),
        "clause": _("the desks of what the check found"),
    }
    return words.get(name, name)


def _listed(names: list[str]) -> str:
    return ", ".join(names)
