"""The connections: which account goes out by which way, whether its secret is there, and whether it works."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vangrail.web.outlets import secrets, shown
from vangrail.web.outlets.actions import connecting
from vangrail.web.outlets.forms import ConnectionForm
from vangrail.web.outlets.queries import connections as queries
from vangrail.web.people.access import Request, needs


@needs("outlets.connections")
def connections(request: Request) -> HttpResponse:
    """List every account with how it is connected."""
    lines = queries.lines(request.user)
    return render(request, "outlets/connections.html", {"rows": list(shown.lines(lines)), "folder": secrets.FOLDER})


@needs("outlets.connect")
def new(request: Request) -> HttpResponse:
    """Connect an account."""
    form = ConnectionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = connecting.connect(**form.cleaned_data, by=request.user)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            return redirect("outlets:connection", made.pk)
    return render(request, "outlets/connection_new.html", {"form": form}, status=422 if form.errors else 200)


@needs("outlets.connections")
def connection(request: Request, number: int) -> HttpResponse:
    """Show one connection: whether its secret is there, and what the tests found. The secret is never shown."""
    found = queries.connection_for(request.user, number)
    context = {"connection": found, "facts": shown.connection_facts(found), "tests": found.tests.all()[:10]}
    context["has_secret"] = shown.secret(secrets.is_there(found.secret_in, found.secret_name))
    return render(request, "outlets/connection.html", context)


@needs("outlets.connect")
@require_POST
def test(request: Request, number: int) -> HttpResponse:
    """Try a connection without posting anything."""
    found = connecting.test(queries.connection_for(request.user, number), by=request.user)
    if found.is_fine:
        messages.success(request, _("The connection works: it speaks for %(name)s.") % {"name": found.line})
    else:
        messages.warning(request, _("The connection does not work: %(why)s.") % {"why": found.line})
    return redirect("outlets:connection", number)


@needs("outlets.connect")
@require_POST
def end(request: Request, number: int) -> HttpResponse:
    """Close a connection."""
    connecting.close(queries.connection_for(request.user, number), by=request.user)
    messages.success(request, _("The connection is closed. Posts for this account are posted by hand now."))
    return redirect("outlets:connections")
