"""`{% load training %}`: passages of a clause, the facts of a certificate, the state of a licence in words."""

from dataclasses import dataclass
from typing import Any, Final

from django import template
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from vangrail.decisions.licence import Standing
from vangrail.web.training.models import SCOPES, Certificate, Licence
from vangrail.web.training.queries.licences import Held
from vangrail.web.training.shown import facts, line, passage
from vangrail.web.ui.days import day_of

register = template.Library()
register.filter("passage", passage)
register.filter("line", line)
register.filter("day", day_of)

WORDS: Final = {
    "green": (_("May speak"), "fine"),
    "amber": (_("Needs attention"), "ask"),
    "red": (_("Nobody speaks"), "dont"),
}
"""The word of each state, and the state of a tag that looks like it."""

REASONS: Final = {
    "vacant": _("nobody has this role"),
    "left": _("who had it no longer works here"),
    "expired": _("its last day has passed"),
    "not_yet": _("it has not begun yet"),
    "untrained": _("the course is not done yet"),
    "retake": _("part of the course changed and is open again"),
    "expiring": _("it ends within a month"),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page says about a licence."""

    word: Any
    state: str
    reasons: str


@register.simple_tag
def licence_state(standing: Standing) -> Shown:
    """Return a licence's state in words, with why."""
    word, state = WORDS[standing.state]
    return Shown(word, state, capfirst(", ".join(str(REASONS[each]) for each in standing.reasons)))


@register.simple_tag
def certificate_facts(certificate: Certificate) -> list[tuple[Any, Any]]:
    """Return what a certificate says, as rows of a summary list."""
    return list(facts(certificate))


@register.filter
def course_title(scope: str) -> str:
    """Return what a course is called, from its short name."""
    return str(dict(SCOPES).get(scope, scope))


@register.simple_tag
def licence_about(topic: str, channel: str) -> str:
    """Return what a licence is about, from its short names."""
    return str(Licence(topic=topic, channel=channel)) or gettext("everything")


@register.simple_tag
def licence_rows(register_: list[Held], may_change: bool) -> list[tuple[Any, ...]]:  # noqa: FBT001 -- a tag's option
    """Return the register as rows of a table; for those who may change it, the name leads to the form."""
    return [_licence_row(held, may_change) for held in register_]


def _licence_row(held: Held, may_change: bool) -> tuple[Any, ...]:  # noqa: FBT001 -- as above
    licence, shown = held.licence, licence_state(held.standing)
    name = licence.person.name if licence.person else _("nobody yet")
    who = (name, reverse("training:licence", args=(licence.pk,))) if may_change else name
    state = (f"{shown.word}. {shown.reasons}" if shown.reasons else shown.word, "", shown.state)
    return who, str(licence) or _("everything"), state, licence.since, licence.until or ""
