"""`{% load editor %}`: places that may be vacant, names of desks, states of clauses, who may do what."""

from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from vangrail.policy.rule import LEVELS
from vangrail.web.editor.forms.base import DESKS
from vangrail.web.editor.forms.clause import AUDIENCES
from vangrail.web.editor.queries.people import Place
from vangrail.web.ui.components.icons import tag
from vangrail.web.ui.components.lists import state_words

register = template.Library()


@register.filter
def may(person: Any, permission: str) -> bool:
    """Tell whether somebody may do this."""
    return bool(person.has_perm(permission))


@register.simple_tag
def place(held: Place) -> SafeString | str:
    """Return who has a place, or in red that it is vacant or that they no longer work here."""
    if held.state == "vacant":
        return tag(gettext("Vacant"), "dont")
    if held.state == "left":
        return format_html("{} {}", held.name, tag(gettext("Left the company"), "dont"))
    return held.name


@register.simple_tag
def deputy(held: Place) -> SafeString | str:
    """Return who stands in, or that nobody does yet: a desk with somebody is open all the same."""
    return tag(gettext("Nobody yet"), "due") if held.state == "vacant" else place(held)


@register.simple_tag
def vacant() -> SafeString:
    """Return in red that nobody is there."""
    return tag(gettext("Vacant"), "dont")


@register.simple_tag
def desk_word(name: str) -> str:
    """Return what a desk is called."""
    return str(dict(DESKS).get(name, name))


@register.simple_tag
def audience_word(name: str) -> str:
    """Return what the readers of an audience are called."""
    return str(dict(AUDIENCES).get(name, name))


@register.simple_tag
def clause_state(state: str) -> SafeString:
    """Return what the company made of a clause."""
    words = {
        "library": (gettext("Library"), "fine"),
        "changed": (gettext("Your words"), "change"),
        "own": (gettext("Your own"), "change"),
        "off": (gettext("Switched off"), "draft"),
        "away": (gettext("Does not apply"), "draft"),
    }
    return tag(*words[state])


@register.simple_tag
def level(name: str) -> SafeString:
    """Return the level of an answer as a tag."""
    return tag(state_words()[name if name in LEVELS else "ask"], name)


@register.simple_tag
def answer_tag(answer: str) -> SafeString:
    """Return what the linter answers, in words."""
    words = {
        "flag": (gettext("Reaches too far"), "dont"),
        "review": (gettext("Have it looked at"), "ask"),
        "ok": (gettext("Narrow enough"), "fine"),
    }
    return tag(*words[answer])
