"""The page on which tokens are made and withdrawn, and the description that programs read."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from vangrail.web.api import actions, queries
from vangrail.web.api.endpoints import api
from vangrail.web.api.forms import TokenForm
from vangrail.web.people.access import Request, needs, open_to_all


@open_to_all
def description(_request: HttpRequest) -> HttpResponse:
    """Describe the addresses for programs, as OpenAPI."""
    return JsonResponse(api.get_openapi_schema(path_prefix="/api/v1/"))


@needs("api.tokens")
@never_cache
def tokens(request: Request) -> HttpResponse:
    """List the tokens and make a new one, whose secret this answer alone shows."""
    form = TokenForm(request.POST or None)
    secret = ""
    if request.method == "POST" and form.is_valid():
        _token, secret = actions.make_token(
            form.cleaned_data["name"], scope=form.cleaned_data["scope"], by=request.user
        )
        form = TokenForm()
    found = queries.tokens_for(request.user)
    return render(request, "api/tokens.html", {"form": form, "secret": secret, "tokens": found})


@needs("api.tokens")
@require_POST
def withdrawal(request: Request, number: int) -> HttpResponse:
    """Withdraw a token."""
    token = get_object_or_404(queries.tokens_for(request.user), pk=number)
    actions.withdraw_token(token, by=request.user)
    return redirect("api:tokens")
