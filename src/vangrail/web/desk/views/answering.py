"""Taking a mention and answering it: the situation, a reply that fits, its gaps, and out by the road that the policy says."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from vangrail.web.approvals.errors import RefusedError
from vangrail.web.desk import answering as shown
from vangrail.web.desk.actions import answering as actions
from vangrail.web.desk.forms import AnswerForm, PostedForm
from vangrail.web.desk.queries import answers as queries
from vangrail.web.mentions.actions import working
from vangrail.web.mentions.models import Mention
from vangrail.web.mentions.queries.mentions import get_for
from vangrail.web.people.access import Request, needs
from vangrail.web.people.permissions import require
from vangrail.web.replies.queries import reply as reply_of


@needs("desk.board")
@require_POST
def claim(request: Request, number: int) -> HttpResponse:
    """Take care of a mention, and go back to where the button was."""
    found = get_for(request.user, number)
    try:
        working.claim(found, by=request.user)
    except ValidationError as error:
        messages.warning(request, " ".join(error.messages))
    return redirect(_back(request, found))


@needs("desk.board")
@never_cache
def answer(request: Request, number: int) -> HttpResponse:
    """Answer a mention: choose a reply, fill in its gaps, and ask for approval or post it."""
    found = _mention(request, number)
    form = _form(request, found)
    if request.method != "POST" or form is None or not form.is_valid():
        status = 422 if form is not None and form.is_bound else 200
        return render(request, "desk/answer.html", shown.page(request, found, form), status=status)
    words = form.words()
    why = queries.why_not_at_once(
        found, words.text, words.language, words.account, words.reply, by=request.user, at=timezone.now()
    )
    if why or "approval" in request.POST:
        return _prepared(request, found, form)
    return render(request, "desk/post.html", shown.post_page(request, found, form, PostedForm()))


@needs("desk.board")
@require_POST
@never_cache
def posted(request: Request, number: int) -> HttpResponse:
    """Write down where an approved reply was posted, which closes the mention."""
    found = _mention(request, number)
    form, where = _form(request, found), PostedForm(request.POST)
    if form is None or not form.is_valid():
        return redirect("desk:answer", found.pk)
    if where.is_valid():
        try:
            actions.posted(found, form.words(), where.cleaned_data["address"], by=request.user)
        except ValidationError as error:
            where.add_error(None, error)
        else:
            messages.success(request, _("Answered and closed. Whoever handed it over can read how it ended."))
            return redirect("desk:board")
    return render(request, "desk/post.html", shown.post_page(request, found, form, where), status=422)


@needs("desk.board")
@require_POST
def abandonment(request: Request, number: int) -> HttpResponse:
    """Give up an answer that was prepared, so that the mention can be answered in another way."""
    found = _mention(request, number)
    if running := queries.running(found):
        actions.abandon(running, by=request.user)
    return redirect("desk:answer", found.pk)


@needs("desk.board")
@require_safe
def offers(request: Request, number: int) -> HttpResponse:
    """Give the replies that fit some words, as somebody types."""
    return render(request, "desk/parts/offers.html", shown.offers(request, _mention(request, number)))


def _mention(request: Request, number: int) -> Mention:
    found = get_for(request.user, number)
    require(request.user, "mentions.work", found)
    return found


def _form(request: Request, found: Mention) -> AnswerForm | None:
    """Return the form of the reply that was chosen, or of own words; None while nothing is chosen."""
    said: Any = request.POST if request.method == "POST" else request.GET
    language = queries.language_of(found, said.get("language", ""))
    data = request.POST if request.method == "POST" else None
    if said.get("reply") == "own":
        return AnswerForm(request.user, None, language, data)
    ready = reply_of(said.get("reply", ""), language, person=request.user) if said.get("reply") else None
    return AnswerForm(request.user, ready, language, data) if ready else None


def _prepared(request: Request, found: Mention, form: AnswerForm) -> HttpResponse:
    try:
        made = actions.prepare(found, form.words(), by=request.user)
    except RefusedError as error:
        form.add_error(None, error.sentence)
    except ValidationError as error:
        form.add_error(None, error)
    else:
        messages.success(request, _("Asked. When it is approved and out, the mention is closed by itself."))
        return redirect("drafts:draft", made.draft_id)
    return render(request, "desk/answer.html", shown.page(request, found, form), status=422)


def _back(request: Request, found: Mention) -> str:
    """Return the address of the page with the button, at the same mention; the board where that is no page of ours."""
    given = request.POST.get("next", "")
    safe = given.startswith("/") and url_has_allowed_host_and_scheme(given, allowed_hosts=None)
    return f"{given if safe else '/manage/desk/'}#mention-{found.pk}"
