"""Whom to ask about what."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from vangrail.web.checks.access import answers
from vangrail.web.policies.queries import current
from vangrail.web.policies.shown import desk_name, title_of
from vangrail.web.questions.queries.desks import counters


@answers
def desks(request: HttpRequest) -> HttpResponse:
    """Show every desk: its subjects, who answers, and by when a question that is asked now is answered."""
    policy = current()
    if policy is None:
        raise Http404
    found = [
        (each, desk_name(each.desk), [(one.id, title_of(one)) for one in each.clauses]) for each in counters(policy)
    ]
    return render(request, "questions/desks.html", {"found": found})
