"""For everybody, without an account: handing over what somebody saw, hearing how it ended, and being left out."""

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from vangrail.web.checks.limits import Limit, limited
from vangrail.web.mentions import entering
from vangrail.web.mentions.actions.handing import by_receipt
from vangrail.web.mentions.actions.waiting import leave_out as leave
from vangrail.web.mentions.forms import CodeForm, LeaveOutForm
from vangrail.web.mentions.queries.listening import is_door_open
from vangrail.web.people.access import open_to_all
from vangrail.web.policies.shown import desk_name

HANDED: Final = Limit(10)
CODES: Final = Limit(10)
LEFT: Final = Limit(5)


@open_to_all
@limited(HANDED)
@never_cache
@sensitive_post_parameters()
def hand_in(request: HttpRequest) -> HttpResponse:
    """Take in what a colleague saw, and give the code for how it ends."""
    there, form = is_door_open(), entering.form(request.POST or None, request.FILES or None)
    if there and request.method == "POST" and form.is_valid():
        handed = entering.take(form.cleaned_data, get_language() or "en")
        return render(request, "mentions/handed.html", {"handed": handed})
    context = {"form": form, "there": there}
    return render(request, "mentions/hand_in.html", context, status=422 if form.is_bound else 200)


@open_to_all
@limited(CODES)
@never_cache
@sensitive_post_parameters()
def ended(request: HttpRequest) -> HttpResponse:
    """Show how something ended that a colleague handed over."""
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        found = by_receipt(form.cleaned_data["code"])
        if found is not None:
            mention = found.mention.same_as or found.mention
            closing = getattr(mention, "closing", None)
            context = {"handed": found, "mention": mention, "closing": closing, "desk": desk_name(mention.desk)}
            return render(request, "mentions/ended.html", context)
        form.add_error("code", _("Your code: there is nothing with it. Look at each letter and number once more."))
    return render(request, "mentions/code.html", {"form": form}, status=422 if form.is_bound else 200)


@open_to_all
@limited(LEFT)
@never_cache
@sensitive_post_parameters()
def leave_out(request: HttpRequest) -> HttpResponse:
    """Leave somebody's account out of all listening, and erase what there is of it."""
    form = LeaveOutForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        leave(form.cleaned_data["handle"], at=timezone.now())
        return render(request, "mentions/left_out.html")
    return render(request, "mentions/leave_out.html", {"form": form}, status=422 if form.is_bound else 200)
