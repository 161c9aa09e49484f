"""The pages: health, figures, and work that failed."""

import uuid

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from vangrail.web.people.access import Request, needs, open_to_all
from vangrail.web.running import actions, metrics, queries
from vangrail.web.running.shown import figures, row

PLAIN = "text/plain; charset=utf-8"


@open_to_all
@require_safe
@never_cache
def live(_request: HttpRequest) -> HttpResponse:
    """Say that this process answers."""
    return HttpResponse("live\n", PLAIN)


@open_to_all
@require_safe
@never_cache
def ready(_request: HttpRequest) -> HttpResponse:
    """Say whether people can be sent here: the database answers and has all its tables, and the policy is read."""
    lacking = queries.not_ready()
    return HttpResponse(f"not ready: {lacking}\n", PLAIN, 503) if lacking else HttpResponse("ready\n", PLAIN)


@open_to_all
@require_safe
@never_cache
def prometheus(request: HttpRequest) -> HttpResponse:
    """Give the figures of the site to a program that may read them."""
    meta = request.META
    forwarded = meta.get("HTTP_X_FORWARDED_FOR", "") or meta.get("HTTP_FORWARDED", "")
    if not metrics.may_read(meta.get("REMOTE_ADDR", ""), forwarded, meta.get("HTTP_AUTHORIZATION", "")):
        return HttpResponse("not for you\n", PLAIN, 403)
    return HttpResponse(metrics.text(timezone.now()), metrics.CONTENT_TYPE)


@needs("running.see")
@require_safe
def work(request: Request) -> HttpResponse:
    """Show how the site is doing, and what failed."""
    person = request.user
    page = Paginator(queries.failed_for(person), 50).get_page(request.GET.get("page"))
    load = queries.load(timezone.now())
    context = {
        "load": load,
        "figures": figures(load),
        "page": page,
        "failed": [row(result) for result in page],
        "retrying": [row(result) for result in queries.retrying_for(person)[:20]],
    }
    return render(request, "running/work.html", context)


@needs("running.change")
@require_POST
def attempt(request: Request, number: uuid.UUID) -> HttpResponse:
    """Try one piece of failed work again."""
    done = actions.repeat(number, by=request.user)
    said = _("It is in the queue again.") if done else _("That work is not waiting for anybody any more.")
    messages.success(request, said)
    return redirect("running:work")


@needs("running.change")
@require_POST
def attempts(request: Request) -> HttpResponse:
    """Try all failed work again."""
    count = actions.repeat_all(by=request.user)
    said = ngettext("%(count)d task is in the queue again.", "%(count)d tasks are in the queue again.", count)
    messages.success(request, said % {"count": count})
    return redirect("running:work")
