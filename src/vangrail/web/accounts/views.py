"""The company's accounts and their charters: for everybody to read, for who looks after them to change."""

from typing import Any

from django.contrib import messages
from django.db.models import Count
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from vangrail.web.accounts import actions, queries
from vangrail.web.accounts.forms import CharterForm, ExampleForm
from vangrail.web.accounts.models import Account
from vangrail.web.accounts.panels import shown
from vangrail.web.accounts.rows import charter, of_accounts
from vangrail.web.people.access import Request, needs, signed_in


@signed_in
def accounts(request: Request) -> HttpResponse:
    """List the company's accounts, with whose they are."""
    found = queries.accounts_for(request.user).annotate(posting=Count("posters")).order_by("closed_at", "name")
    closed = [each for each in found if each.closed_at]
    using = of_accounts([each for each in found if not each.closed_at])
    may = request.user.has_perm("accounts.change")
    return render(request, "accounts/accounts.html", {"using": using, "closed": of_accounts(closed), "may_change": may})


@signed_in
def account(request: Request, number: int) -> HttpResponse:
    """Show one account: what holds there from the general rules to its own."""
    one = queries.account_for(request.user, number)
    return render(request, "accounts/account.html", _context(request, one))


@needs("accounts.change")
def new(request: Request) -> HttpResponse:
    """Ask about an account, and write it down."""
    form = CharterForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        people = {name: form.cleaned_data[name] for name in ("posters", "approvers")}
        made = actions.open_account(form.values(), by=request.user, **people)
        return redirect("accounts:account", made.pk)
    return render(request, "accounts/charter.html", {"form": form})


@needs("accounts.change")
def edit(request: Request, number: int) -> HttpResponse:
    """Change a charter; who had an older one before them is told, and loses nothing."""
    one = queries.account_for(request.user, number)
    form = CharterForm(request.POST or None, account=one)
    overtaken = False
    if request.method == "POST" and form.is_valid():
        try:
            return _changed(request, one, form)
        except actions.Overtaken:
            one, overtaken = queries.account_for(request.user, number), True
    said = {"form": form, "account": one, "overtaken": overtaken, "rows": charter(one) if overtaken else ()}
    return render(request, "accounts/charter.html", said, status=409 if overtaken else 200)


@needs("accounts.change")
def example(request: Request, number: int) -> HttpResponse:
    """Ask for an example of how an account sounds."""
    one = queries.account_for(request.user, number)
    form = ExampleForm(request.POST or None, initial={"language": next(iter(one.languages), "en"), "kind": "good"})
    if request.method == "POST" and form.is_valid():
        actions.add_example(one, **form.cleaned_data, by=request.user)
        return redirect("accounts:account", one.pk)
    return render(request, "accounts/example.html", {"form": form, "account": one})


@needs("accounts.change")
def example_removal(request: Request, number: int, example: int) -> HttpResponse:
    """Take an example out of the house style, once somebody says yes."""
    one = queries.account_for(request.user, number)
    found = one.examples.filter(pk=example).first()
    if found is None:
        raise Http404
    if request.method == "POST":
        actions.remove_example(found, by=request.user)
        return redirect("accounts:account", one.pk)
    return render(request, "accounts/example_removal.html", {"account": one, "example": found})


@needs("accounts.change")
def closing(request: Request, number: int) -> HttpResponse:
    """Close an account, once somebody says yes."""
    one = queries.account_for(request.user, number)
    if request.method == "POST":
        actions.close(one, by=request.user)
        messages.success(request, _("The account is closed. Nothing is prepared for it any more."))
        return redirect("accounts:account", one.pk)
    return render(request, "accounts/closing.html", {"account": one})


def _changed(request: Request, one: Account, form: CharterForm) -> HttpResponse:
    people = {name: form.cleaned_data[name] for name in ("posters", "approvers")}
    actions.change_charter(one, form.values(), by=request.user, seen=form.cleaned_data["seen"] or 0, **people)
    messages.success(request, _("The charter is changed."))
    return redirect("accounts:account", one.pk)


def _context(request: Request, one: Account) -> dict[str, Any]:
    return {
        "account": one,
        "rows": charter(one),
        "good": [each for each in one.examples.all() if each.kind == "good"],
        "bad": [each for each in one.examples.all() if each.kind == "bad"],
        "may_change": request.user.has_perm("accounts.change"),
        "may_post": queries.may_post(request.user, one),
        "panels": shown(request, one),
    }
