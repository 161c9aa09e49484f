"""Entrances in words, and the sheet to hang up."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from vangrail.web.entrances.codes import link_for, picture_of
from vangrail.web.entrances.models import OPENS, Entrance


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list: an entrance, how it stands in words, as which mark, and how many came."""

    entrance: Entrance
    words: str
    mark: str
    came: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet in a language; `picture` holds the picture itself."""

    language: str
    address: str
    picture: str
    opens: tuple[str, ...]


def row_of(entrance: Entrance, today: date) -> Row:
    """Return how an entrance stands."""
    came = int(getattr(entrance, "came", 0))
    if hasattr(entrance, "ending"):
        return Row(entrance, _("closed"), "draft", came)
    if entrance.expires < today:
        return Row(entrance, _("ended"), "draft", came)
    return Row(entrance, _("open"), "fine", came)


def opens_of(entrance: Entrance) -> list[str | Promise]:
    """Return what people can do at an entrance, in words."""
    return [words for name, words in OPENS if name in entrance.opens]


def sheets_of(entrance: Entrance) -> list[Sheet]:
    """Return the sheet of an entrance in each language of the site."""
    address = link_for(entrance, "in")
    picture = picture_of(address)
    return [Sheet(code, address, picture, tuple(entrance.opens)) for code, _name in settings.LANGUAGES]
