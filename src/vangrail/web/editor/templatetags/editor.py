"""`{% load editor %}`: places that may be vacant, states of clauses, who may do what."""

from typing import Any

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from vangrail.policy.rule import LEVELS
from vangrail.web.editor.forms.clause import AUDIENCES
from vangrail.web.editor.queries.people import Place
from vangrail.web.editor.words import place_word, state_word
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
    word, state = place_word(held.name, held.state)
    return tag(word, state) if state else word


@register.simple_tag
def vacant() -> SafeString:
    """Return in red that nobody is there."""
    return tag(gettext("Vacant"), "dont")


@register.simple_tag
def audience_word(name: str) -> str:
    """Return what the readers of an audience are called."""
    return str(dict(AUDIENCES).get(name, name))


@register.simple_tag
def clause_state(state: str) -> SafeString:
    """Return what the company made of a clause."""
    return tag(*state_word(state))


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
