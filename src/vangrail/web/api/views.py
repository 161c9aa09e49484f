"""The pages on which tokens are made and withdrawn, and the description that programs read."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from vangrail.web.api import actions, queries
from vangrail.web.api.endpoints import api
from vangrail.web.api.forms import TokenForm
from vangrail.web.api.shown import rows
from vangrail.web.people.access import Request, needs, open_to_all, signed_in


@open_to_all
def description(_request: HttpRequest) -> HttpResponse:
    """Describe the addresses for programs, as OpenAPI."""
    return JsonResponse(api.get_openapi_schema(path_prefix="/api/v1/"))


@needs("api.tokens")
@never_cache
def tokens(request: Request) -> HttpResponse:
    """List the tokens and make a new one, whose secret this answer alone shows."""
    form = TokenForm(request.POST or None)
    made = _made(request, form, own=False)
    return render(request, "api/tokens.html", made | {"rows": rows(queries.tokens_for(request.user))})


@signed_in
@never_cache
def own(request: Request) -> HttpResponse:
    """List the tokens that act for somebody, and let them make one."""
    form = TokenForm(request.POST or None, person=request.user)
    made = _made(request, form, own=True)
    return render(request, "api/own.html", made | {"rows": rows(queries.own_tokens(request.user))})


@signed_in
@require_POST
def withdrawal(request: Request, number: int) -> HttpResponse:
    """Withdraw a token."""
    token = get_object_or_404(queries.tokens_for(request.user), pk=number)
    actions.withdraw_token(token, by=request.user)
    return redirect("api:own" if token.person_id == request.user.pk else "api:tokens")


def _made(request: Request, form: TokenForm, *, own: bool) -> dict[str, Any]:
    """Make the token that a form asks for; return what the page shows."""
    if request.method != "POST" or not form.is_valid():
        return {"form": form, "secret": ""}
    _token, secret = actions.make_token(**form.cleaned_data, own=own, by=request.user)
    return {"form": TokenForm(person=request.user if own else None), "secret": secret}
