"""Who speaks about what: a name in one tap."""

from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from vangrail.web.people.access import open_to_all
from vangrail.web.policies.forms.speaking import AskForm
from vangrail.web.policies.models import Appointment
from vangrail.web.policies.queries import audiences_for, current, everybody_who_speaks, who_speaks

TOPICS = dict(Appointment.TOPICS)


@open_to_all
def who_answers(request: HttpRequest) -> HttpResponse:
    """Show for every topic who answers, by channel, language and market where somebody asks."""
    if closed(request):
        return redirect_to_login(request.get_full_path())
    asked = AskForm(request.GET)
    found = everybody_who_speaks(current(), asked.fit())
    rows = [(topic, label, found[topic][0]) for topic, label in Appointment.TOPICS]
    return render(request, "policies/who_speaks.html", {"rows": rows, "form": asked, "query": request.GET.urlencode()})


@open_to_all
def topic(request: HttpRequest, topic: str) -> HttpResponse:
    """Show who answers about one topic, who stands in, and everybody else who is appointed for it."""
    if topic not in TOPICS:
        raise Http404
    if closed(request):
        return redirect_to_login(request.get_full_path())
    first, *others = who_speaks(current(), topic, AskForm(request.GET).fit())
    return render(request, "policies/topic.html", {"label": TOPICS[topic], "voice": first, "others": others})


def closed(request: Any) -> bool:
    """Whether the names are for who is signed in only: then the policy that names them is too."""
    policy = current()
    return not request.user.is_authenticated and (
        policy is None or "personal" not in audiences_for(request.user, policy)
    )
