"""One's own questions, and the answer to one for whoever has its code."""

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from vangrail.web.checks.limits import Limit, limited
from vangrail.web.people.access import Request, open_to_all, signed_in
from vangrail.web.policies.shown import desk_name
from vangrail.web.questions.forms.asking import ReceiptForm
from vangrail.web.questions.queries import questions as queries
from vangrail.web.questions.shown import own_rows


@signed_in
def own(request: Request) -> HttpResponse:
    """List what somebody asked under their name."""
    found = queries.own(request.user)
    return render(request, "questions/own.html", {"rows": own_rows(list(found))})


@signed_in
@never_cache
def own_question(request: Request, key: str) -> HttpResponse:
    """Show somebody's own question with its answer."""
    question = queries.get_own(request.user, key)
    return render(request, "questions/question.html", {"question": question, "desk": desk_name(question.desk)})


CODES: Final = Limit(10)
"""Codes that are tried: of 80 bits each, so guessing is hopeless even without this."""


@open_to_all
@limited(CODES)
@never_cache
def receipt(request: HttpRequest) -> HttpResponse:
    """Show the question that a code belongs to."""
    form = ReceiptForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        question = queries.by_receipt(form.cleaned_data["code"])
        if question:
            return render(request, "questions/question.html", {"question": question, "desk": desk_name(question.desk)})
        form.add_error("code", _("Your code: there is no question with it. Look at each letter and number once more."))
    return render(request, "questions/receipt.html", {"form": form})
