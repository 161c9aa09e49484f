"""Sending a question: a page that shows exactly what would go, with ticks. Until it is sent nothing of it is kept anywhere."""

import secrets
from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from vangrail.policy.model import Policy
from vangrail.web.checks.access import answers
from vangrail.web.checks.limits import Limit, limited
from vangrail.web.people.models import Person
from vangrail.web.policies.queries import current
from vangrail.web.policies.shown import clause_title, desk_name
from vangrail.web.questions.actions.asking import ask
from vangrail.web.questions.forms.asking import SendForm, known
from vangrail.web.questions.queries.book import about
from vangrail.web.questions.queries.questions import code_for
from vangrail.web.questions.queries.seats import seat
from vangrail.web.questions.shelf import entry

ASKS: Final = Limit(30)
"""Questions: a team that shares one address may ask, a program that fills a desk may not."""


@answers
@limited(ASKS)
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters()
def new(request: HttpRequest) -> HttpResponse:
    """Show what would be sent to a desk. An address names a desk and a clause at most: a draft comes with a form."""
    return _ticks(request, _begun(request, "ask"))


@answers
@limited(ASKS)
@require_POST
@sensitive_post_parameters()
def contest(request: HttpRequest) -> HttpResponse:
    """Show what would be sent to the clause's owner about an answer that somebody finds wrong."""
    form = _begun(request, "contest")
    if not form.initial["clause"]:
        raise Http404
    return _ticks(request, form)


@answers
@limited(ASKS)
@require_POST
@sensitive_post_parameters()
def send(request: HttpRequest) -> HttpResponse:
    """Send what is ticked, and say who answers by when."""
    policy = _policy()
    form = SendForm(request.POST, policy=policy, signed_in=request.user.is_authenticated)
    if not form.is_valid():
        return _ticks(request, form)
    ticked = form.ticked()
    named = bool(form.cleaned_data.get("send_name"))
    question = ask(ticked, policy, by=request.user if named and isinstance(request.user, Person) else None)
    code = "" if question.asker_id else code_for(ticked.once)
    context = {"question": question, "code": code, "desk": desk_name(question.desk)}
    return render(request, "questions/sent.html", context)


def _begun(request: HttpRequest, kind: str) -> SendForm:
    """Return the form with what came from the answer; nothing is ticked."""
    policy = _policy()
    given: dict[str, Any] = {
        name: request.POST.get(name, "") for name in ("desk", "clause", "rule", "level", "language")
    }
    if request.method != "POST":
        given |= {name: request.GET.get(name, "") for name in ("desk", "clause")} | {"language": get_language()}
    given = known(policy, given)
    if kind == "contest" and given["clause"]:
        given["desk"] = str(policy.clause(given["clause"]).desk)
    given |= {name: request.POST.get(name, "") for name in ("text", "marked", "thread", "picture")}
    given |= {"kind": kind, "once": secrets.token_urlsafe(16)}
    begun: dict[str, Any] = dict(given)
    if request.method != "POST" and given["clause"]:
        begun["send_clause"] = True  # they began at the clause
    return SendForm(initial=begun, policy=policy, signed_in=request.user.is_authenticated)


def _ticks(request: HttpRequest, form: SendForm) -> HttpResponse:
    given = form.data if form.is_bound else form.initial
    who, contest = seat(given.get("desk", "")), given.get("kind") == "contest"
    context = {
        "form": form,
        "given": given,
        "contest": contest,
        "desk": desk_name(given["desk"]) if given.get("desk") in form.policy.desks else "",
        "seat": who,
        "clause": clause_title(given.get("clause", "")),
        "before": [entry(row) for row in about(given["clause"])] if given.get("clause") and not contest else [],
    }
    return render(request, "questions/new.html", context, status=422 if form.is_bound else 200)


def _policy() -> Policy:
    """Return the policy that holds.

    Raises:
        Http404: nothing was published yet.
    """
    policy = current()
    if policy is None:
        raise Http404
    return policy
