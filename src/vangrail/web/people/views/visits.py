"""Where somebody is signed in."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from vangrail.web.people.access import Request, signed_in
from vangrail.web.people.actions.visits import end_all_visits, end_visit


@signed_in
@never_cache
def visits(request: Request) -> HttpResponse:
    """Show every browser in which somebody is signed in."""
    going = request.user.visits.filter(ended_at__isnull=True)
    return render(request, "people/visits.html", {"visits": going, "here": request.session.session_key})


@signed_in
@require_POST
def end(request: Request, pk: int) -> HttpResponse:
    """End one of somebody's own visits."""
    visit = get_object_or_404(request.user.visits.filter(ended_at__isnull=True), pk=pk)
    end_visit(visit, by=request.user, why="ended")
    return redirect("people:sign_in" if visit.key == request.session.session_key else "people:visits")


@signed_in
@require_POST
def end_others(request: Request) -> HttpResponse:
    """End every visit but this one."""
    end_all_visits(request.user, by=request.user, why="ended", but=str(request.session.session_key))
    return redirect("people:visits")
