"""The calendar and the list of what goes out when, what waits, and approved posts as a file."""

from contextlib import suppress
from datetime import date, timedelta
from typing import Any, Final

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vangrail.web.accounts.models import Account
from vangrail.web.accounts.queries import open_accounts
from vangrail.web.outlets import shown
from vangrail.web.outlets.actions.exporting import export as export_posts
from vangrail.web.outlets.queries import agenda, exporting
from vangrail.web.people.access import Request, needs
from vangrail.web.ui.answers import to_save

SHOWN: Final = ("month", "week", "list")


@needs("outlets.see")
def calendar(request: Request) -> HttpResponse:
    """Show what goes out in a month, a week, or from a day on."""
    day, account, show = _asked(request)
    context: dict[str, Any] = {"day": day, "show": show, "account": account, "accounts": open_accounts()}
    context |= _around(day, show) | {"waiting": len(agenda.waiting(request.user)), "states": shown.STATES}
    if show == "list":
        start = timezone.localtime().replace(year=day.year, month=day.month, day=day.day, hour=0, minute=0)
        context["items"] = agenda.items(request.user, start, start + timedelta(days=60), account)
    else:
        context["weeks"] = (agenda.month if show == "month" else agenda.week)(request.user, day, account)
    return render(request, "outlets/calendar.html", context)


@needs("outlets.see")
def waiting(request: Request) -> HttpResponse:
    """List what waits for a person."""
    return render(request, "outlets/waiting.html", {"rows": shown.rows(agenda.waiting(request.user))})


@needs("outlets.see")
def export(request: Request) -> HttpResponse:
    """Offer the approved posts as a file."""
    drafts = exporting.approved_drafts(request.user)
    return render(request, "outlets/export.html", {"rows": shown.offered(drafts)})


@needs("outlets.see")
@require_POST
def export_file(request: Request) -> HttpResponse:
    """Give the approved posts that were ticked as a file, and let them go with it."""
    wanted = set(request.POST.getlist("draft"))
    chosen = [draft for draft in exporting.approved_drafts(request.user) if str(draft.pk) in wanted]
    if not chosen:
        messages.warning(request, _("Nothing was ticked that still waits to go out, so there is no file."))
        return redirect("outlets:export")
    return to_save(export_posts(chosen, by=request.user).data, "posts.zip", "application/zip")


def _asked(request: Request) -> tuple[date, Account | None, str]:
    """Return the day, the account and the kind of view that the address names; the usual ones where it names none."""
    day, account = timezone.localdate(), None
    with suppress(ValueError):
        day = date.fromisoformat(request.GET.get("from", ""))
    day = min(max(day, date(2000, 1, 1)), date(2200, 1, 1))
    if (number := request.GET.get("account", "")).isdecimal():
        account = open_accounts().filter(pk=int(number)).first()
    show = request.GET.get("show", "month")
    return day, account, show if show in SHOWN else "month"


def _around(day: date, show: str) -> dict[str, date]:
    """Return the days that the ways back and forth lead to."""
    if show == "month":
        first = day.replace(day=1)
        return {"before": first - timedelta(days=1), "after": (first + timedelta(days=32)).replace(day=1)}
    step = timedelta(days=7 if show == "week" else 30)
    return {"before": day - step, "after": day + step}
