"""What is handed out on a team day: the manager's ten-minute talk and the sixty-minute workshop."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from vangrail.documents.render import available
from vangrail.web.people.access import signed_in
from vangrail.web.policies.queries import current
from vangrail.web.training.kits import TYPES, kit_file, kits
from vangrail.web.ui.answers import to_save


@signed_in
def listed(request: HttpRequest) -> HttpResponse:
    """List the kits with their languages and forms."""
    policy = current()
    rows = kits(policy) if policy else []
    return render(
        request, "training/kits.html", {"rows": rows, "forms": [form for form in TYPES if form in available()]}
    )


@signed_in
def kit(_request: HttpRequest, name: str, language: str, ending: str) -> HttpResponse:
    """Give one kit in one language and form."""
    policy = current()
    body = kit_file(policy, name, language, ending) if policy else None
    if body is None:
        raise Http404
    return to_save(body, f"{name}.{language}.{ending}", TYPES[ending])
