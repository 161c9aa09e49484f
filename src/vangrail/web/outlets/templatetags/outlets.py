"""Tables and tags that the pages of this app share."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from vangrail.web.outlets.models import Test
from vangrail.web.outlets.shown import STATES
from vangrail.web.ui.components.icons import tag
from vangrail.web.ui.components.lists import Happened, data_table
from vangrail.web.ui.templatetags.ui import copy_button

register = template.Library()


@register.simple_tag
def state_tag(name: str) -> SafeString:
    """Return the tag of a state."""
    return tag(*STATES[name])


@register.simple_tag
def delivery_table(caption: object, rows: Sequence[Any]) -> SafeString:
    """Return deliveries as a table."""
    return data_table(caption, [_("Post"), _("Account"), _("Goes out"), _("State")], rows)


@register.simple_tag
def connection_table(caption: object, rows: Sequence[Any]) -> SafeString:
    """Return accounts with their connections as a table."""
    return data_table(caption, [_("Account"), _("Goes out by"), _("Secret"), _("Last test")], rows)


@register.simple_tag
def test_entries(tests: Iterable[Test]) -> list[Happened]:
    """Return tests of a connection as entries of a timeline."""
    return [_entry(each) for each in tests]


def _entry(test: Test) -> Happened:
    found = _("It works") if test.is_fine else _("It does not work")
    return Happened(test.by or _("Somebody"), test.at, found, "", test.line)


@register.simple_tag
def words_of(picture: dict[str, Any], language: str) -> str:
    """Return what is in a picture, in a language or else in any."""
    said: dict[str, str] = picture["alt"]
    return said.get(language) or next(iter(said.values()), "")


@register.simple_tag
def copy_button_for(number: int) -> SafeString:
    """Return the button that copies the words of a picture."""
    return copy_button(f"alt-{number}", _("Copy these words"))
