"""For who likes to talk about their work: the shelf, topics, and making something one's own."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST, require_safe

from vangrail.web.ambassadors import shown
from vangrail.web.ambassadors.actions import choosing
from vangrail.web.ambassadors.forms.own import OwnForm, TopicsForm
from vangrail.web.ambassadors.queries import own
from vangrail.web.ambassadors.queries import shelf as lying
from vangrail.web.people.access import Request, needs
from vangrail.web.ui import answers


@needs("ambassadors.use")
def home(request: Request) -> HttpResponse:
    """Show the shelf, and the one press with which somebody becomes an ambassador or is none any more."""
    topics = own.topics_of(request.user)
    form = TopicsForm(initial={"topics": topics or []})
    page = {"form": form, "is_in": topics is not None, "topics": shown.shelf(topics), "at_least": own.at_least()}
    return render(request, "ambassadors/home.html", page)


@needs("ambassadors.use")
@require_POST
def opting_in(request: Request) -> HttpResponse:
    """Become an ambassador, or choose other topics."""
    form = TopicsForm(request.POST)
    choosing.opt_in(form.cleaned_data["topics"] if form.is_valid() else (), by=request.user)
    return redirect("ambassadors:home")


@needs("ambassadors.use")
@require_POST
def opting_out(request: Request) -> HttpResponse:
    """Be no ambassador any more."""
    choosing.opt_out(by=request.user)
    return redirect("ambassadors:home")


@needs("ambassadors.use")
def welcome(request: Request) -> HttpResponse:
    """Show what is always welcome, and where that stands in the policy."""
    return render(request, "ambassadors/welcome.html", {"welcomed": shown.welcomed()})


@needs("ambassadors.use")
@never_cache
@sensitive_post_parameters()
def topic(request: Request, name: str) -> HttpResponse:
    """Make a topic one's own: an opening, questions, and that one works here. Nothing that is typed is kept."""
    if name not in lying.topics():
        raise Http404
    language = shown.asked_language(request.GET.get("language", ""))
    found = shown.topic(name, language=language)
    return _page(request, "ambassadors/topic.html", {"topic": found}, found.openings, language)


@needs("ambassadors.use")
@never_cache
@sensitive_post_parameters()
def item(request: Request, number: int) -> HttpResponse:
    """Make something on the shelf one's own. Nothing that is typed is kept."""
    found = lying.item(number)
    language = shown.asked_language(request.GET.get("language", ""))
    topic = shown.topic(found.topic, language=language)
    page = {"shown": shown.shown(found, language), "topic": topic}
    return _page(request, "ambassadors/item.html", page, topic.openings, language, found.url)


@needs("ambassadors.use")
@require_safe
def picture(_request: Request, number: int) -> HttpResponse:
    """Give a picture of the shelf itself, without what its file told."""
    found = lying.item(number)
    if not hasattr(found, "picture"):
        raise Http404
    return answers.picture(bytes(found.picture.file.data), found.picture.media_type)


def _page(  # noqa: PLR0917 -- what two pages share
    request: Request, template: str, page: dict[str, Any], openings: tuple[str, ...], language: str, link: str = ""
) -> HttpResponse:
    form = OwnForm(openings, language, request.POST if request.method == "POST" else None)
    text = shown.own_text(form, language, link) if form.is_bound and form.is_valid() else ""
    page |= {"form": form, "text": text, "language": language}
    return render(request, template, page, status=422 if form.errors else 200)
