"""How a page of the register asks, does, and says why not."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import BaseForm
from django.http import HttpResponseBase
from django.shortcuts import redirect, render

from vangrail.web.accounts.models import Account
from vangrail.web.people.access import Request
from vangrail.web.register.errors import RegisterError
from vangrail.web.register.views.said import PAGES

Act = Callable[[], object]


def back(account: Account) -> HttpResponseBase:
    """Return to the page of an account."""
    return redirect("register:account", account.pk)


def asked(request: Request, account: Account, form: BaseForm, act: Act, **said: Any) -> HttpResponseBase:
    """Ask what a form asks; once it is sent and fine, act and go back to the account. Else show it again, with why not.

    What the page says stands in `PAGES` under the name of its address; `said` is what only this one knows.
    """
    words = {**PAGES[str(request.resolver_match and request.resolver_match.url_name)], **said}
    if request.method == "POST" and form.is_valid():
        try:
            act()
        except (RegisterError, ValidationError) as error:
            form.add_error(None, error.sentence if isinstance(error, RegisterError) else error)
        else:
            messages.success(request, words["done"])
            return back(account)
    return render(request, "register/form.html", {"form": form, "account": account, **words})


def sure(request: Request, account: Account, act: Act, **said: Any) -> HttpResponseBase:
    """Ask whether somebody is sure; once they are, act and go back to the account. What is said is found as in `asked`."""
    words = {**PAGES[str(request.resolver_match and request.resolver_match.url_name)], **said}
    if request.method == "POST":
        act()
        messages.success(request, words["done"])
        return back(account)
    return render(request, "register/sure.html", {"account": account, **words})
