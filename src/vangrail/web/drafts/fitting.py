"""Whether a text fits its platform, counted the way the platform counts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.utils.translation import get_language, gettext, ngettext

from vangrail.check.images.smaller import moves
from vangrail.decisions.length import hashtags, length, links, mentions
from vangrail.source.posting import Limits, posting
from vangrail.web.drafts.models import Picture, PictureFile


@dataclass(frozen=True)
class Fit:
    """A text beside what its platform takes. `limits` is None where nobody states any. `pictures` is how many go with it.

    `stuck` are the numbers of those that are too large there and cannot be made smaller.
    """

    text: str
    limits: Limits | None
    pictures: int = 0
    stuck: tuple[int, ...] = ()

    @cached_property
    def count(self) -> int:
        """How long it is there."""
        return length(self.text, self.limits.way, self.limits.link) if self.limits else length(self.text, "graphemes")

    @property
    def most(self) -> int | None:
        """How long it may be."""
        return self.limits.most if self.limits else None

    @property
    def fits(self) -> bool:
        """Whether nothing is too much."""
        return not self.faults

    @property
    def words(self) -> str:
        """How long it is, in words."""
        if self.most is None:
            return ngettext("%(n)s character", "%(n)s characters", self.count) % {"n": self.count}
        if self.limits and self.limits.way == "bytes":
            return gettext("%(n)s of %(most)s bytes") % {"n": self.count, "most": self.most}
        return gettext("%(n)s of %(most)s characters") % {"n": self.count, "most": self.most}

    @property
    def way(self) -> str:
        """How it is counted, in a sentence; empty where that needs none."""
        said = {
            "weighted": gettext("Every link counts as 23 here, an emoji as two."),
            "mastodon": gettext("Every link counts as 23 here, a name at another server without its address."),
            "bytes": gettext("It is counted in bytes: letters with accents count as two, emojis as four or more."),
            "utf16": gettext("Most emojis count as two here."),
        }
        return said.get(self.limits.way, "") if self.limits else ""

    @property
    def verified(self) -> date | None:
        """The day on which somebody looked the limits up."""
        return self.limits.verified if self.limits else None

    @property
    def note(self) -> str:
        """What else is to be known about the platform."""
        return self.limits.note_in(get_language() or "en") if self.limits else ""

    @cached_property
    def faults(self) -> list[str]:
        """What is too much, or not taken, a sentence each."""
        return [said for said in (ask(self) for ask in _ASKS) if said] if self.limits else []

    @cached_property
    def hints(self) -> list[str]:
        """What is worth knowing, a sentence each."""
        found = []
        if self.limits and self.limits.dead_links and links(self.text):
            found.append(
                gettext("Nobody can follow a link in a text here. Say where it stands, such as in the profile.")
            )
        if self.limits and self.limits.needs == "video":
            found.append(gettext("This is the text that goes with a film; add the film at the platform."))
        return found


def fit(text: str, platform: str, pictures: Sequence[Picture] | int = 0) -> Fit:
    """Put a text beside what a platform takes, with the pictures that go with it, or how many they are."""
    limits = posting().get(platform)
    if isinstance(pictures, int):
        return Fit(text, limits, pictures)
    stuck = tuple(number for number, each in enumerate(pictures, start=1) if limits and _is_stuck(each, limits))
    return Fit(text, limits, len(pictures), stuck)


def _is_stuck(picture: Picture, limits: Limits) -> bool:
    """Tell whether a picture is too large and cannot be made smaller: one that moves. A photo always can."""
    most, pixels = limits.picture_bytes, limits.picture_pixels
    if (most is None or picture.size <= most) and (pixels is None or picture.width * picture.height <= pixels):
        return False
    file = None if picture.media_type == "image/jpeg" else PictureFile.objects.filter(picture=picture).first()
    return file is not None and moves(bytes(file.data))


def _too_long(one: Fit) -> str:
    over = one.count - (one.most or one.count)
    if over <= 0:
        return ""
    if one.limits and one.limits.way == "bytes":
        return ngettext("%(n)s byte too many.", "%(n)s bytes too many.", over) % {"n": over}
    return ngettext("%(n)s character too many.", "%(n)s characters too many.", over) % {"n": over}


def _too_heavy(one: Fit) -> str:
    most = one.limits.bytes if one.limits else None
    over = length(one.text, "bytes") - most if most else 0
    return ngettext("%(n)s byte too many.", "%(n)s bytes too many.", over) % {"n": over} if over > 0 else ""


def _hashtags(one: Fit) -> str:
    return _many(
        gettext("%(n)s hashtags, at most %(most)s."),
        len(hashtags(one.text)),
        one.limits.hashtags if one.limits else None,
    )


def _mentions(one: Fit) -> str:
    names = gettext("%(n)s names with @, at most %(most)s.")
    return _many(names, len(mentions(one.text)), one.limits.mentions if one.limits else None)


def _pictures(one: Fit) -> str:
    return _many(
        gettext("%(n)s pictures, at most %(most)s."), one.pictures, one.limits.pictures if one.limits else None
    )


def _stuck(one: Fit) -> str:
    if not one.stuck:
        return ""
    words = gettext(
        "Picture %(number)s moves and is too large here, and it cannot be made smaller. Take a still one or a smaller file."
    )
    return words % {"number": ", ".join(map(str, one.stuck))}


def _refused(one: Fit) -> str:
    found = [sign for sign in (one.limits.refused if one.limits else "") if sign in one.text]
    return gettext("These signs are not taken here: %(signs)s") % {"signs": " ".join(found)} if found else ""


def _needs_picture(one: Fit) -> str:
    wanted = one.limits is not None and one.limits.needs == "picture" and not one.pictures
    return gettext("A post here needs a picture. Add one.") if wanted else ""


def _many(words: str, found: int, most: int | None) -> str:
    return words % {"n": found, "most": most} if most is not None and found > most else ""


_ASKS: tuple[Callable[[Fit], str], ...] = (
    _too_long, _too_heavy, _hashtags, _mentions, _pictures, _stuck, _refused, _needs_picture,
)  # fmt: skip
