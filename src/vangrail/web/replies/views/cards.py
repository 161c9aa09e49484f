"""Links and numbers to hand to people, their short links and codes, and looking after them."""

from io import BytesIO

import segno
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from vangrail.web.people.access import Request, needs, open_to_all
from vangrail.web.replies import queries, shown
from vangrail.web.replies.access import readers
from vangrail.web.replies.actions.cards import add_card, end_card
from vangrail.web.replies.forms import CardForm
from vangrail.web.replies.models import LinkCard


@readers
def links(request: HttpRequest) -> HttpResponse:
    """Show the numbers and links of a country."""
    country = shown.country(request)
    context = {"country": country, "countries": shown.countries(), "cards": shown.by_kind(queries.cards(country))}
    return render(request, "replies/links.html", context)


@open_to_all
def short(_request: HttpRequest, key: str) -> HttpResponse:
    """Lead to the page of a card. Only pages that somebody of the social team added are led to, and nobody is counted."""
    card = queries.by_key(key)
    if card is None:
        raise Http404
    return redirect(card.url)


@open_to_all
def code(_request: HttpRequest, key: str) -> HttpResponse:
    """Draw the short link of a card as a code that a phone reads."""
    if queries.by_key(key) is None:
        raise Http404
    address = f"{settings.ADDRESS}{reverse('replies:short', args=[key])}"
    picture = BytesIO()
    segno.make(address, error="m").save(picture, kind="svg", scale=6, border=4)
    return HttpResponse(picture.getvalue(), content_type="image/svg+xml")


@needs("replies.see")
def manage_links(request: Request) -> HttpResponse:
    """List every card with what the last look found, and add one."""
    form = CardForm(request.POST or None)
    if request.method == "POST" and not request.user.has_perm("replies.write"):
        raise PermissionDenied
    if form.is_bound and form.is_valid():
        add_card(**form.cleaned_data, by=request.user)
        return redirect("replies:manage_links")
    context = {"form": form, "cards": shown.card_rows(), "may": request.user.has_perm("replies.write")}
    return render(request, "replies/manage/links.html", context, status=422 if form.is_bound else 200)


@require_POST
@needs("replies.write")
def end(request: Request, number: int) -> HttpResponse:
    """Hand a card out no more."""
    end_card(get_object_or_404(LinkCard, pk=number), by=request.user)
    return redirect("replies:manage_links")
