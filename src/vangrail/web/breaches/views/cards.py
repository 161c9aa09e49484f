"""The cards: a list with what is red, one card on the screen and on paper, and its sentence with the gaps filled."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from vangrail.errors import UsageError
from vangrail.web.breaches import paper as sheet
from vangrail.web.breaches import queries, shown
from vangrail.web.breaches.forms import WordsForm
from vangrail.web.breaches.queries.card import card as card_of
from vangrail.web.people.access import Request, needs
from vangrail.web.ui.answers import to_save
from vangrail.web.ui.languages import page_language


@needs("breaches.see")
def home(request: Request) -> HttpResponse:
    """List the cards that somebody may see, and how it stands with rehearsals."""
    found = queries.standings(queries.visible_to(request.user))
    red = sum(each.is_red for each in found)
    page = {"headers": shown.headers(), "rows": shown.rows(found), "red": red}
    page["dated"] = queries.rehearsed_by(request.user).exists()
    return render(request, "breaches/home.html", page)


@needs("breaches.see")
def card(request: Request, number: int) -> HttpResponse:
    """Show a card."""
    account = queries.account_for(request.user, number)
    page = {"account": account, "card": card_of(account, page_language()), "standing": queries.standing_of(account)}
    return render(request, "breaches/card.html", page | shown.card_page(account, request.user))


@needs("breaches.see")
def paper(request: Request, number: int) -> HttpResponse:
    """Give a card as PDF, to print before it is needed."""
    account = queries.account_for(request.user, number)
    try:
        body = sheet.as_pdf(account, page_language())
    except UsageError as error:
        raise Http404(_("No PDF can be made here; the page can be printed.")) from error
    return to_save(body, f"card-{account.pk}.pdf", "application/pdf")


@needs("breaches.see")
@never_cache
@sensitive_post_parameters()
def words(request: Request, number: int) -> HttpResponse:
    """Fill in what the company says about it, in every language at once. What is typed is kept nowhere."""
    account = queries.account_for(request.user, number)
    name = shown.statement_name(request.GET.get("when", ""))
    form = WordsForm(shown.gaps_left(account, name), request.POST if request.method == "POST" else None)
    ready = shown.filled(account, name, form.cleaned_data) if form.is_bound and form.is_valid() else []
    page = {"account": account, "form": form, "ready": ready, "unread": shown.unread(account, name)}
    return render(request, "breaches/words.html", page, status=422 if form.errors else 200)
