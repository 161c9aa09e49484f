"""The pages for who wonders what to answer: situations, a reply with its gaps, the decision card, ways out."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from vangrail.decisions.filling import halves
from vangrail.source.page_cards import MOST_QUESTIONS, Ask
from vangrail.source.pages import load_pages
from vangrail.web.people.access import Request, needs
from vangrail.web.replies import queries, shown
from vangrail.web.replies.access import readers
from vangrail.web.replies.forms import FillForm
from vangrail.web.replies.spoken import voice
from vangrail.web.ui.languages import page_language


@readers
def home(request: HttpRequest) -> HttpResponse:
    """Show the situations, and what was found for what somebody types. What they look for is written nowhere."""
    words = request.GET.get("q", "").strip()
    uses = request.user.has_perm("replies.use")
    hits = queries.search(words, person=shown.person(request), replies=uses) if words else []
    context = {"words": words, "hits": shown.hits(hits), "situations": queries.situations(), "uses": uses}
    page = "replies/parts/found.html" if request.htmx else "replies/home.html"  # type: ignore[attr-defined]
    return render(request, page, context)


@readers
def situation(request: HttpRequest, name: str) -> HttpResponse:
    """Show who answers, how fast, what to do, when to stop and what to keep; and the replies to who uses them."""
    found = queries.situation(name)
    if found is None:
        raise Http404
    uses = request.user.has_perm("replies.use")
    replies = queries.replies_for(name, person=shown.person(request)) if uses else []
    context = {
        "situation": found,
        "replies": replies,
        "uses": uses,
        "ways": queries.exits(),
        "country": shown.country(request),
    }
    return render(request, "replies/situation.html", context)


@needs("replies.use")
@never_cache
@sensitive_post_parameters()
def reply(request: Request, situation: str, name: str) -> HttpResponse:
    """Fill in a reply. What is typed is kept nowhere; a reply with a gap cannot be copied."""
    language = shown.asked_language(request)
    found = queries.reply(name, language, person=request.user)
    if found is None or found.situation != situation:
        return _elsewhere(request, situation, name)
    form = FillForm(request.POST or None, reply=found, known=shown.known_cards(request, found))
    ready = queries.filled(found, form.cleaned_data) if form.is_bound and form.is_valid() else ""
    context = {"reply": found, "form": form, "ready": ready, "parts": halves(found.text), "facts": shown.facts(found)}
    context |= {"languages": shown.languages_of(name, request.user), "situation": queries.situation(situation)}
    page = "replies/parts/filled.html" if request.htmx else "replies/reply.html"  # type: ignore[attr-defined]
    return render(request, page, context)


def _elsewhere(request: Request, situation: str, name: str) -> HttpResponse:
    """Lead to the reply in a language in which it is there."""
    languages = shown.languages_of(name, request.user)
    there = queries.reply(name, languages[0][0], person=request.user) if languages else None
    if there is None or there.situation != situation or request.GET.get("language") == there.language:
        raise Http404
    return redirect(f"{request.path}?language={there.language}")


@readers
def card(request: HttpRequest) -> HttpResponse:
    """Ask one question of the decision card, or say what to do. The answers stand in the address and nowhere else."""
    given = "".join(sign for sign in request.GET.get("answers", "") if sign in "yn")[:MOST_QUESTIONS]
    here = queries.card([sign == "y" for sign in given])
    spoken, page = voice(), load_pages().decision_card
    context: dict[str, Any] = {
        "page": {"title": spoken.say(page.title), "intro": spoken.say(page.intro), "own": spoken.say(page.own)}
    }
    context |= {"given": given, "back": given[:-1], "number": len(given) + 1, "most": MOST_QUESTIONS}
    if isinstance(here, Ask):
        return render(request, "replies/question.html", context | {"ask": spoken.say(here.ask)})
    said = {"outcome": here, "say": spoken.say(here.say), "ways": queries.exits()}
    return render(
        request, "replies/outcome.html", context | said | {"desk": spoken.desk(here.desk) if here.desk else ""}
    )


@readers
def exits(request: HttpRequest) -> HttpResponse:
    """Show three sentences to leave a hostile thread with, and how to hand it over."""
    return render(request, "replies/exits.html", {"ways": queries.exits(), "language": page_language()})
