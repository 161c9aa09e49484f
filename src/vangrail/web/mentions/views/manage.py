"""Mentions for the social team: the list, one of them, and what can be done with it."""

from collections.abc import Callable
from typing import Final

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from vangrail.web.mentions import shown
from vangrail.web.mentions.actions import working
from vangrail.web.mentions.forms import CloseForm, HandOverForm, NarrowForm
from vangrail.web.mentions.models import Handed, Mention
from vangrail.web.mentions.queries import mentions as queries
from vangrail.web.mentions.queries.mentions import Filters
from vangrail.web.people.access import Request, needs

_KINDS: Final = ((b"\x89PNG", "image/png"), (b"GIF8", "image/gif"), (b"RIFF", "image/webp"))
"""How the pictures that are kept begin; the others are JPEG."""


@needs("mentions.see")
def listed(request: Request) -> HttpResponse:
    """List mentions, narrowed to what the address says."""
    filters = Filters.read(request.GET)
    page = queries.listed(request.user, filters)
    context = {
        "filters": filters,
        "said": filters.said(),
        "narrow": NarrowForm(initial=filters.said()),
        "rows": shown.rows(page.items),
        "after": page.after,
        "counts": queries.counts(request.user, desk=filters.desk),
        "most": queries.MOST_COUNTED,
    }
    return render(request, "mentions/manage/list.html", context)


@needs("mentions.see")
@never_cache
def mention(request: Request, number: int) -> HttpResponse:
    """Show a mention, what became of it, and what can be done."""
    return _page(request, queries.get_for(request.user, number))


@needs("mentions.see")
@require_POST
def claim(request: Request, number: int) -> HttpResponse:
    """Take care of a mention."""
    return _done(request, number, lambda found: working.claim(found, by=request.user))


@needs("mentions.see")
@require_POST
def release(request: Request, number: int) -> HttpResponse:
    """Let go of a mention."""
    return _done(request, number, lambda found: working.release(found, by=request.user))


@needs("mentions.see")
@require_POST
def handover(request: Request, number: int) -> HttpResponse:
    """Hand a mention over to another desk."""
    found = queries.get_for(request.user, number)
    form = HandOverForm(request.POST)
    if not form.is_valid():
        return _page(request, found, handing=form)
    return _done(request, number, lambda one: working.hand_over(one, **form.cleaned_data, by=request.user))


@needs("mentions.see")
@require_POST
def closing(request: Request, number: int) -> HttpResponse:
    """Close a mention with its outcome."""
    found = queries.get_for(request.user, number)
    form = CloseForm(request.POST)
    if not form.is_valid():
        return _page(request, found, closing=form)
    return _done(request, number, lambda one: working.close(one, **form.cleaned_data, by=request.user))


@needs("mentions.see")
@never_cache
def picture(request: Request, number: int) -> HttpResponse:
    """Give the picture that a colleague handed over, to who may see its mention."""
    found = get_object_or_404(Handed, pk=number, mention__in=queries.visible_to(request.user))
    data = bytes(found.picture or b"")
    if not data:
        raise Http404
    return HttpResponse(data, content_type=next((kind for sign, kind in _KINDS if data.startswith(sign)), "image/jpeg"))


def _done(request: Request, number: int, act: Callable[[Mention], object]) -> HttpResponse:
    """Do something with a mention and go back to it; where it cannot be done, say why."""
    found = queries.get_for(request.user, number)
    try:
        act(found)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    return redirect("mentions:mention", found.pk)


def _page(
    request: Request, found: Mention, *, handing: HandOverForm | None = None, closing: CloseForm | None = None
) -> HttpResponse:
    context = {
        "mention": found,
        "rows": list(shown.facts(found)),
        "entries": shown.entries(found),
        "alike": queries.alike(found),
        "may": found.closed_at is None and request.user.has_perm("mentions.work", found),
        "handing": handing or HandOverForm(initial={"desk": found.desk, "situation": found.situation}),
        "closing": closing or CloseForm(),
    }
    return render(request, "mentions/manage/mention.html", context, status=422 if handing or closing else 200)
