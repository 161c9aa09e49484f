"""The pages on which a mention is answered, as templates need them."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from vangrail.languages import NAMES, SHIPPED
from vangrail.web.desk.forms import AnswerForm, PostedForm
from vangrail.web.desk.queries import answers as queries
from vangrail.web.mentions.models import Mention
from vangrail.web.mentions.names import situation_name, topic_name
from vangrail.web.people.access import Request
from vangrail.web.policies.shown import desk_name
from vangrail.web.replies import queries as replies
from vangrail.web.replies.values import Ready
from vangrail.web.ui.days import moment


def page(request: Request, found: Mention, form: AnswerForm | None) -> dict[str, Any]:
    """Return what the page shows on which somebody chooses and fills in an answer."""
    language = form.language if form else queries.language_of(found, request.GET.get("language", ""))
    return {
        "mention": found,
        "title": situation_name(found.situation),
        "rows": list(rows(found)),
        "situation": replies.situation(found.situation),
        "handed": list(found.handed.all()),
        "running": queries.running(found),
        "form": form,
        "chosen": form.ready if form else None,
        "language": language,
        "languages": [(name, NAMES[name], f"?{urlencode({'language': name})}", name == language) for name in SHIPPED],
        "exits": replies.exits(language),
        **offers(request, found, language),
    }


def offers(request: HttpRequest, found: Mention, language: str = "") -> dict[str, Any]:
    """Return the replies to choose from, with where each choice leads."""
    words = request.GET.get("q", "")[:200]
    spoken = language or queries.language_of(found, request.GET.get("language", ""))
    person: Any = request.user
    given = queries.offered(found, words, spoken, person)
    return {
        "mention": found,
        "language": spoken,
        "words": words,
        "offers": [(each, _choice(found, each, spoken)) for each in given],
        "own": f"{reverse('desk:answer', args=(found.pk,))}?{urlencode({'reply': 'own', 'language': spoken})}#words",
    }


def post_page(request: Request, found: Mention, form: AnswerForm, where: PostedForm) -> dict[str, Any]:
    """Return what the page shows on which somebody posts a reply by hand."""
    kept = [(name, value) for name, value in request.POST.items() if name not in {"csrfmiddlewaretoken", "address"}]
    return {"mention": found, "words": form.words(), "kept": kept, "form": where, "rows": list(rows(found))}


def rows(found: Mention) -> Iterator[tuple[object, ...]]:
    """Yield what is known of a mention, as keys and values."""
    yield _("About what"), topic_name(found.topic)
    yield _("Where"), found.source.called
    yield _("Said"), moment(found.said_at)
    yield _("Desk"), desk_name(found.desk)
    yield _("Answer by"), moment(found.due_at)
    yield _("Who has it"), found.claimed_by.name if found.claimed_by else _("nobody yet")
    if found.anger or found.threat:
        yield _("How it sounds"), _("threatening") if found.threat else found.get_anger_display()


def _choice(found: Mention, ready: Ready, language: str) -> str:
    said = urlencode({"reply": ready.id, "language": language})
    return f"{reverse('desk:answer', args=(found.pk,))}?{said}#words"
