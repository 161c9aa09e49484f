"""The pages: which programs hear of what, and what each of them was told."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vangrail.web.people.access import Request, needs
from vangrail.web.webhooks import queries
from vangrail.web.webhooks.actions import subscribing
from vangrail.web.webhooks.forms import SubscriptionForm
from vangrail.web.webhooks.kinds import heard_of
from vangrail.web.webhooks.secrets import SAFE, secret_fault
from vangrail.web.webhooks.shown import rows

PAGE = 50


@needs("webhooks.manage")
def subscriptions(request: Request) -> HttpResponse:
    """List the programs that hear."""
    found = [(each, heard_of(each.kinds)) for each in queries.subscriptions(request.user)]
    return render(request, "webhooks/subscriptions.html", {"subscriptions": found})


@needs("webhooks.manage")
def new(request: Request) -> HttpResponse:
    """Let a program hear."""
    form = SubscriptionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = subscribing.subscribe(**form.cleaned_data, by=request.user)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            return redirect("webhooks:subscription", made.pk)
    return render(request, "webhooks/new.html", {"form": form}, status=422 if form.errors else 200)


@needs("webhooks.manage")
def subscription(request: Request, number: int) -> HttpResponse:
    """Show one program, and what it was told."""
    found = queries.subscription_for(request.user, number)
    page = Paginator(queries.messages_of(found), PAGE).get_page(request.GET.get("page"))
    context = {"subscription": found, "page": page, "rows": rows(page), "hears": heard_of(found.kinds)}
    context["has_secret"] = SAFE.is_there(found.secret_in, found.secret_name)
    context["fault"] = secret_fault(found.secret_in, found.secret_name)
    return render(request, "webhooks/subscription.html", context)


@needs("webhooks.manage")
@require_POST
def greeting(request: Request, number: int) -> HttpResponse:
    """Send a greeting that tells nothing."""
    wrong = subscribing.greet(queries.subscription_for(request.user, number), by=request.user)
    if wrong:
        messages.warning(request, _("The greeting did not arrive: %(why)s.") % {"why": wrong.rstrip(".")})
    else:
        messages.success(request, _("The greeting arrived."))
    return redirect("webhooks:subscription", number)


@needs("webhooks.manage")
@require_POST
def ending(request: Request, number: int) -> HttpResponse:
    """Tell a program nothing any more."""
    subscribing.end(queries.subscription_for(request.user, number), by=request.user)
    messages.success(request, _("This program hears nothing any more."))
    return redirect("webhooks:subscriptions")


@needs("webhooks.manage")
@require_POST
def repetition(request: Request, number: int, message: int) -> HttpResponse:
    """Tell something once more."""
    try:
        subscribing.resend(queries.message_for(request.user, number, message), by=request.user)
    except ValidationError as error:
        messages.warning(request, error.messages[0])
    else:
        messages.success(request, _("It is told once more, under the same id."))
    return redirect("webhooks:subscription", number)
