"""May I post this? The page, its answer while one types, and what is shared to it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from vangrail.web.checks.access import answers
from vangrail.web.checks.asked import Round
from vangrail.web.checks.limits import CHECKS, PICTURES, limited


@answers
@require_http_methods(["GET", "HEAD", "POST"])
@limited(CHECKS)
def check(request: HttpRequest) -> HttpResponse:
    """Show the page; with a draft, its answer too. Pressed with script, only the answer."""
    this = Round(request, at=timezone.now())
    if request.method == "POST":
        this.answer(counted=True)
    page = "checks/answer.html" if request.htmx else "checks/check.html"  # type: ignore[attr-defined]
    return render(request, page, this.context(focus=True))


@answers
@require_POST
@limited(CHECKS)
def live(request: HttpRequest) -> HttpResponse:
    """Answer while somebody types. Nothing of it is counted."""
    this = Round(request, at=timezone.now())
    this.answer(counted=False)
    return render(request, "checks/answer.html", this.context(focus=False))


@csrf_exempt  # a phone's share menu has no token; nothing is changed here, and whoever forged it would read no answer
@answers
@require_http_methods(["GET", "POST"])
@limited(PICTURES)
def share(request: HttpRequest) -> HttpResponse:
    """Answer what a phone shares: a text, an address, a picture."""
    if request.method != "POST":
        return redirect("checks:check")
    this = Round.shared(request, at=timezone.now())
    this.answer(counted=True)
    return render(request, "checks/check.html", this.context(focus=True))
