"""From a template to a mail: subject and text from one file, and HTML from its partner or from the text."""

import re
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template import Context, TemplateDoesNotExist
from django.template.loader import get_template, render_to_string
from django.utils import translation
from django.utils.html import escape, urlize
from django.utils.safestring import mark_safe

LONGEST_SUBJECT: Final = 150
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f\u0085\u2028\u2029]+")


def compose(to: str, template: str, context: Mapping[str, Any], language: str, number: str) -> EmailMultiAlternatives:
    """Return the mail. `number` names it for ever, so that a mail system can tell a repetition from a second mail."""
    with translation.override(language or settings.LANGUAGE_CODE):
        known = {**context, "address": settings.ADDRESS, "language": translation.get_language()}
        # A plain text has no signs to escape, which Django's wrapper would do.
        page: Any = get_template(f"{template}.txt")
        subject, _, text = page.template.render(Context(known, autoescape=False)).partition("\n")
        subject, text = one_line(subject), _tidy(text)
        html = _html(template, {**known, "subject": subject, "text": text})
    domain = urlsplit(settings.ADDRESS).hostname or "localhost"
    headers = {
        "Message-ID": f"<{number}@{domain}>",
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "All",
    }
    mail = EmailMultiAlternatives(subject, text, settings.DEFAULT_FROM_EMAIL, [to], headers=headers)
    mail.attach_alternative(html, "text/html")
    return mail


def one_line(text: str) -> str:
    """Return a text as it can stand in a header: on one line, without control signs, not too long."""
    flat = " ".join(_CONTROL.sub(" ", text).split())
    return flat if len(flat) <= LONGEST_SUBJECT else f"{flat[: LONGEST_SUBJECT - 1].rstrip()}…"


def _tidy(text: str) -> str:
    """Return the text with at most one empty line in a row, and one line break at its end."""
    lines = "\n".join(line.rstrip() for line in text.splitlines())
    return re.sub(r"\n{3,}", "\n\n", lines).strip() + "\n"


def _html(template: str, context: Mapping[str, Any]) -> str:
    try:
        return render_to_string(f"{template}.html", dict(context))
    except TemplateDoesNotExist as error:
        if str(error) != f"{template}.html":
            raise
    paragraphs = [
        "<br>".join(urlize(escape(line)) for line in block.splitlines())
        for block in context["text"].strip().split("\n\n")
    ]
    body = mark_safe("\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs))  # noqa: S308 -- escaped above
    return render_to_string("due/mail.html", {**context, "paragraphs": body})
