"""One post on its way: letting it go, taking it back, pasting its link, deciding where it is unsure."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from vangrail.web.drafts.queries import blocked, draft_for
from vangrail.web.outlets import shown
from vangrail.web.outlets.actions import deciding, planning
from vangrail.web.outlets.forms import DecisionForm, LinkForm
from vangrail.web.outlets.models import Delivery
from vangrail.web.outlets.queries import agenda
from vangrail.web.outlets.queries.holds import BY_PEOPLE, holds_of, state_now
from vangrail.web.outlets.queries.posts import sealed
from vangrail.web.outlets.queries.seals import seal_of
from vangrail.web.people.access import Request, needs


@needs("outlets.see")
def draft(request: Request, number: int) -> HttpResponse:
    """Show what goes out of a draft, and let it go."""
    found = draft_for(request.user, number)
    if request.method == "POST":
        try:
            planning.plan(found, by=request.user)
        except ValidationError as error:
            messages.warning(request, " ".join(error.messages))
        return redirect("outlets:draft", number)
    going = agenda.of_draft(found)
    context = {"draft": found, "rows": shown.rows(going), "is_approved": seal_of(found) is not None}
    context |= {
        "may": len(going) < found.variants.count() and request.user.has_perm("outlets.send", found),
        "clashes": agenda.quiet(found, planning.starts(found)),
        "blocked": blocked(found) if len(going) < found.variants.count() else (),
    }
    return render(request, "outlets/draft.html", context)


@needs("outlets.see")
def delivery(request: Request, number: int) -> HttpResponse:
    """Show one post on its way."""
    return _page(request, agenda.delivery_for(request.user, number))


@needs("outlets.see")
@require_POST
def link(request: Request, number: int) -> HttpResponse:
    """Keep the public link of a post that somebody posted by hand."""
    found = _theirs(request, number)
    form = LinkForm(request.POST, account=found.account)
    if not form.is_valid():
        return _page(request, found, link_form=form)
    return _done(request, found, lambda: planning.confirm(found, form.cleaned_data["link"], by=request.user))


@needs("outlets.see")
@require_POST
def decision(request: Request, number: int) -> HttpResponse:
    """Decide about a post that waits for somebody."""
    found = _theirs(request, number)
    form, trouble = DecisionForm(request.POST, account=found.account), found.open_trouble
    if trouble is None:
        return redirect("outlets:delivery", number)
    if not form.is_valid():
        return _page(request, found, decision_form=form)
    given = form.cleaned_data
    return _done(
        request, found, lambda: deciding.decide(trouble, given["decision"], by=request.user, link=given["link"])
    )


@needs("outlets.see")
@require_POST
def cancellation(request: Request, number: int) -> HttpResponse:
    """Take a post back that is not out yet."""
    found = _theirs(request, number)
    return _done(request, found, lambda: planning.cancel(found, by=request.user))


def _theirs(request: Request, number: int) -> Delivery:
    """Return a delivery that somebody may do something with.

    Raises:
        PermissionDenied: they may only look.
    """
    found = agenda.delivery_for(request.user, number)
    if not request.user.has_perm("outlets.send", found):
        raise PermissionDenied
    return found


def _done(request: Request, found: Delivery, act: Any) -> HttpResponse:
    try:
        act()
    except ValidationError as error:
        messages.warning(request, error.messages[0])
    return redirect("outlets:delivery", found.pk)


def _page(request: Request, found: Delivery, **forms: Any) -> HttpResponse:
    """Show one post with its forms; a form that came back has its faults in it."""
    state, holds = state_now(found), holds_of(found)
    said = sealed(found)
    sent = getattr(found, "sent", None)
    context = {
        "delivery": found,
        "state": shown.state(state),
        "meaning": shown.why_held(found) if state == "held" else shown.EXPLAINED.get(state, ""),
        "facts": list(shown.facts(found)),
        "tries": shown.tries(found),
        "said": said,
        "link": sent.link if sent else "",
        "trouble": found.open_trouble,
        "may": request.user.has_perm("outlets.send", found),
        "wants_link": state == "handed" or (found.way in BY_PEOPLE and state in {"planned", "hand", "held", "file"}),
        "clashes": () if sent else agenda.quiet(found.draft, found.due_at),
        "holds": holds,
        "link_form": LinkForm(account=found.account),
        "decision_form": DecisionForm(account=found.account),
    }
    return render(request, "outlets/delivery.html", context | forms, status=422 if forms else 200)
