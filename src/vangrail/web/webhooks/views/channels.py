"""The pages of the chats that get notices."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vangrail.web.due.notices import SAFE, wanted
from vangrail.web.people.access import Request, needs
from vangrail.web.webhooks import queries
from vangrail.web.webhooks.actions.channels import end_channel, open_channel, try_channel
from vangrail.web.webhooks.forms import ChannelForm


@needs("webhooks.manage")
def channels(request: Request) -> HttpResponse:
    """List the chats that get notices."""
    rows = [
        {"channel": each, "kinds": [kind.label for kind in wanted(each.kinds)],
         "is_there": SAFE.is_there(each.secret_in, each.secret_name)}
        for each in queries.channels(request.user)
    ]  # fmt: skip
    return render(request, "webhooks/channels.html", {"rows": rows})


@needs("webhooks.manage")
def new(request: Request) -> HttpResponse:
    """Let a chat get notices."""
    form = ChannelForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            open_channel(**form.cleaned_data, by=request.user)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            return redirect("webhooks:channels")
    return render(request, "webhooks/channel_new.html", {"form": form}, status=422 if form.errors else 200)


@needs("webhooks.manage")
@require_POST
def trial(request: Request, number: int) -> HttpResponse:
    """Send a test to a chat."""
    wrong = try_channel(queries.channel_for(request.user, number), by=request.user)
    if wrong:
        messages.warning(request, _("The test did not arrive: %(why)s.") % {"why": wrong.rstrip(".")})
    else:
        messages.success(request, _("The test arrived."))
    return redirect("webhooks:channels")


@needs("webhooks.manage")
@require_POST
def ending(request: Request, number: int) -> HttpResponse:
    """Send a chat no more notices."""
    end_channel(queries.channel_for(request.user, number), by=request.user)
    messages.success(request, _("No more notices go there."))
    return redirect("webhooks:channels")
