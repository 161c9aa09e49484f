"""Saying yes to replies of the library: all of them, or those that were chosen."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext

from vangrail.web.people.access import Request, needs
from vangrail.web.replies import shown
from vangrail.web.replies.actions.adopting import adopt
from vangrail.web.replies.forms import AdoptForm


@needs("replies.approve")
def library(request: Request) -> HttpResponse:
    """Show every reply of the library that waits for a yes, and take the yes to those that are chosen."""
    groups = shown.offered()
    form = AdoptForm(
        request.POST if request.method == "POST" else None,
        names=[each.name for _title, offers in groups for each in offers],
    )
    if not form.is_valid():
        said = {"groups": groups, "form": form}
        return render(request, "replies/manage/library.html", said, status=422 if form.is_bound else 200)
    done = len(adopt(form.cleaned_data["names"], by=request.user))
    messages.success(request, ngettext("Said yes to %(n)d reply.", "Said yes to %(n)d replies.", done) % {"n": done})
    return redirect("replies:manage")
