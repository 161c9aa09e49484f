"""What staff and everybody else may read: what is kept about people, and that nobody is hunted."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from vangrail.web.evidence import kept as known
from vangrail.web.evidence.retention import periods
from vangrail.web.evidence.statement import statement as words
from vangrail.web.evidence.tables import kept_table, periods_table
from vangrail.web.people.access import Request, open_to_all, signed_in
from vangrail.web.policies.queries import current


@signed_in
def kept(request: Request) -> HttpResponse:
    """Show what is kept about people, who sees it and for how long."""
    found = known.every()
    said = {"fields": [each for one in found for each in one.fields], "records": periods_table(periods())}
    return render(request, "evidence/kept.html", said | kept_table(found))


@open_to_all
def statement(request: HttpRequest) -> HttpResponse:
    """Show what the company says in public: it does not search for anybody."""
    policy = current()
    return render(request, "evidence/statement.html", {"said": words(policy.company.name if policy else "")})
