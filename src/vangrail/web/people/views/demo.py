"""The demonstration's five people, to sign in as with one press. Outside the demonstration there is no such page."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from vangrail.web.people import session
from vangrail.web.people.access import open_to_all
from vangrail.web.people.demo import CAST
from vangrail.web.people.models import Person


@open_to_all
@require_POST
def demo(request: HttpRequest) -> HttpResponse:
    """Sign in as one of the five. Nobody else can be chosen, and nothing happens where this is no demonstration."""
    email = request.POST.get("who", "")
    if not settings.DEMO or email not in {one.email for one in CAST}:
        raise Http404
    person = get_object_or_404(Person.objects.here(), email=email)
    following = session.inside(request, request.POST.get("next", ""))
    return redirect(session.enter(request, person, "demo", following, second=True))
