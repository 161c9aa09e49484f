"""The page that the social team works from."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import patch_cache_control
from django.utils.http import quote_etag
from django.views.decorators.http import require_POST, require_safe

from vangrail.web.desk import shown
from vangrail.web.desk.actions import board as actions
from vangrail.web.desk.look import look_of
from vangrail.web.desk.queries import board as queries
from vangrail.web.people.access import Request, needs


@needs("desk.board")
@require_safe
def board(request: Request) -> HttpResponse:
    """Show everything that waits, what is due first on top."""
    found = queries.board(look_of(request.user, request.GET, queries.NAMES))
    return render(request, "desk/board.html", shown.page(found))


@needs("desk.board")
@require_safe
def live(request: Request) -> HttpResponse:
    """Give the part of the board that changes, or say that nothing did (304)."""
    found = queries.board(look_of(request.user, request.GET, queries.NAMES))
    etag = quote_etag(found.digest)
    if request.headers.get("If-None-Match") == etag:
        return HttpResponse(status=304, headers={"ETag": etag})
    answer = render(request, "desk/parts/live.html", shown.page(found))
    answer["ETag"] = etag
    patch_cache_control(answer, private=True, no_store=True)
    return answer


@needs("desk.board")
@require_POST
def keys(request: Request) -> HttpResponse:
    """Switch single keys on or off for who asks."""
    actions.switch_keys(on=request.POST.get("keys") == "on", by=request.user)
    return redirect("desk:board")
