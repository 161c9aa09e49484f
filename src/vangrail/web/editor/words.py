"""States in words, each with the shape and colour that go with it."""

from datetime import datetime

from django.utils.formats import date_format
from django.utils.translation import gettext


def state_word(state: str) -> tuple[str, str]:
    """Return what the company made of a clause, in words, and its state for a tag."""
    words = {
        "library": (gettext("Library"), "fine"),
        "changed": (gettext("Your words"), "change"),
        "own": (gettext("Your own"), "change"),
        "off": (gettext("Switched off"), "draft"),
        "away": (gettext("Does not apply"), "draft"),
    }
    return words[state]


def place_word(name: str, state: str, *, deputy: bool = False) -> tuple[str, str]:
    """Return who has a place, or that it is vacant or that they left, and the state for a tag; none where all is well."""
    if state == "vacant":
        return (gettext("Nobody yet"), "due") if deputy else (gettext("Vacant"), "dont")
    if state == "left":
        return gettext("%(name)s has left the company") % {"name": name}, "dont"
    return name, ""


def moment_words(moment: datetime) -> str:
    """Return a moment in its own time zone, which a template would turn into that of the site."""
    return f"{date_format(moment, 'j F Y, H:i')} ({moment.tzinfo})"
