"""For who scanned the picture or opened the link: reading, checking, signing, and the receipt. Small, and without any script."""

import secrets
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.debug import sensitive_post_parameters

from vangrail.web.checks.actions import count
from vangrail.web.checks.answering import Asked, answer
from vangrail.web.checks.checkers import NotYet
from vangrail.web.checks.shown import Shown
from vangrail.web.entrances.actions.guests import attest
from vangrail.web.entrances.codes import code_for, receipt_for, signature_of
from vangrail.web.entrances.forms import AttestForm, CheckForm
from vangrail.web.entrances.handing import way
from vangrail.web.entrances.inside import behind, small, words
from vangrail.web.entrances.models import Entrance
from vangrail.web.entrances.queries import signature_by_number
from vangrail.web.entrances.reading import paper_now
from vangrail.web.signatures.codes import printed
from vangrail.web.signatures.words import evidence


@behind("in")
def home(request: HttpRequest, entrance: Entrance) -> HttpResponse:
    """Say what can be done here."""
    return _page(request, entrance, "home", first=True)


@behind("in", "read")
def text(request: HttpRequest, entrance: Entrance) -> HttpResponse:
    """Show the policy for who works here through another company."""
    return _page(request, entrance, "text", paper=paper_now("third_party", get_language() or ""))


@behind("in", "read")
def part(request: HttpRequest, entrance: Entrance, number: int) -> HttpResponse:
    """Show one part of the policy."""
    paper = paper_now("third_party", get_language() or "")
    found = paper.part(number) if paper else None
    if found is None:
        raise Http404
    return _page(request, entrance, "part", paper=paper, part=found, number=number)


@behind("in", "check")
@sensitive_post_parameters()
def check(request: HttpRequest, entrance: Entrance) -> HttpResponse:
    """Answer "may I post this?" for somebody's own account. The draft is dropped with the answer."""
    form, shown = CheckForm(request.POST or None), None
    if request.method == "POST" and form.is_valid():
        try:
            found = answer(Asked(text=form.cleaned_data["text"], answer_in=get_language()))
        except NotYet as not_yet:
            return _page(request, entrance, "check", form=form, not_yet=not_yet)
        count(found, timezone.now())
        shown = Shown(found, text=form.cleaned_data["text"])
    return _page(request, entrance, "check", form=form, shown=shown)


@behind("in", "hand")
@sensitive_post_parameters()
def hand(request: HttpRequest, entrance: Entrance) -> HttpResponse:
    """Take in what somebody saw, and give the code for how it ends. Nothing is asked or kept of who they are."""
    found = way()
    if found is None:
        return _page(request, entrance, "hand", form=None)
    form = found.form(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        return _page(request, entrance, "hand", handed=found.take(form.cleaned_data, get_language() or "en"))
    return _page(request, entrance, "hand", 422 if form.is_bound else 200, form=form)


@behind("in", "sign")
def sign(request: HttpRequest, entrance: Entrance) -> HttpResponse:
    """Read, answer, say who one is, and sign: one page, whose form can be sent again without signing twice."""
    paper = paper_now("third_party", get_language() or "")
    if paper is None:
        return _page(request, entrance, "sign", paper=None)
    seed = request.POST.get("seed", "")[:16] or secrets.token_hex(4)
    form = AttestForm(paper.questions(seed), entrance, data=request.POST or None, initial={"seed": seed})
    if request.method == "POST" and form.is_valid():
        made = attest(entrance, form.named(), paper.version, language=paper.language, answers=form.record())
        address = reverse("entrances:receipt", args=[receipt_for(made)])
        return redirect(f"{address}?language={get_language()}")
    return _page(request, entrance, "sign", 422 if form.is_bound else 200, paper=paper, form=form)


@small
def receipt(request: HttpRequest, code: str) -> HttpResponse:
    """Show somebody what they signed, to keep; only their code leads here."""
    found = signature_of(code, signature_by_number)
    if found is None:
        return render(request, "entrances/ended.html", words(request), status=404)
    said = words(request, signature=found, code=printed(code), rows=evidence(found))
    return render(request, "entrances/receipt.html", said)


def _page(request: HttpRequest, entrance: Entrance, name: str, status: int = 200, **more: Any) -> HttpResponse:
    said = words(request, entrance=entrance, code=code_for(entrance, "in"), **more)
    return render(request, f"entrances/{name}.html", said, status=status)
