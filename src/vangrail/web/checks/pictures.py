"""A picture that was sent: looked at in memory, with a sentence where it cannot be."""

import base64
import re
from dataclasses import dataclass
from typing import Final

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vangrail.check.images.cleaned import cleaned
from vangrail.check.images.look import Seen, look_at
from vangrail.check.images.opening import opened
from vangrail.errors import PictureError
from vangrail.web.checks.forms import seen_json
from vangrail.web.checks.uploads import too_large

CARRIED: Final = 2048
"""Pixels of the longer side of a clean copy that a page carries with it; a copy of full size is asked for by itself."""

PROBLEMS: Final[dict[str, str | Promise]] = {
    "bytes": _("This picture is larger than 12 megabytes. Choose a smaller one, or send a screenshot of it."),
    "pixels": _("This picture has too many pixels to look at here. Choose a smaller one, or send a screenshot of it."),
    "format": _("We cannot open this kind of file. A photo as JPEG, PNG, WebP or GIF works, and so does a screenshot."),
    "broken": _("This picture is broken or was not sent whole. Choose it once more, or send a screenshot of it."),
    "none": _("Choose a picture first."),
}
"""What is said about a picture that cannot be looked at."""

TRACES: Final[dict[str, str | Promise]] = {
    "location": _("where it was taken"),
    "place": _("the name of the place"),
    "date": _("when"),
    "device": _("with which device"),
    "serial": _("a serial number"),
    "maker": _("whose it is"),
    "comment": _("a note"),
    "thumbnail": _("a small copy from before it was cropped"),
    "film": _("the seconds around it, as a film with sound"),
}
"""What travels along with a file, in words."""

_DAY: Final = re.compile(r"^(\d{4}):(\d\d):(\d\d)(?= )")
"""A day as cameras write it."""


@dataclass(frozen=True)
class Looked:
    """A picture as it was seen, or the sentence why it was not. `clean` is a data address of a clean copy, or empty."""

    seen: tuple[Seen, ...] = ()
    problem: str | Promise = ""
    clean: str = ""
    ending: str = "jpg"

    @property
    def traces(self) -> list[tuple[str | Promise, str]]:
        """What travels along with the file: in words, with its value."""
        return [(TRACES[trace.kind], _DAY.sub(r"\1-\2-\3", trace.value)) for one in self.seen for trace in one.traces]

    @property
    def located(self) -> bool:
        """Whether the file says where the picture was taken."""
        return any(one.located for one in self.seen)

    @property
    def read(self) -> bool:
        """Whether text was looked for."""
        return all(one.read for one in self.seen)

    @property
    def text(self) -> str:
        """The text that was read."""
        return "\n".join(one.text for one in self.seen if one.text)

    @property
    def json(self) -> str:
        """What was seen, as the page sends it back."""
        return seen_json(self.seen)


def sent(request: HttpRequest) -> bytes:
    """Return the bytes of the picture that was sent.

    Raises:
        PictureError: there is none, or it was too large to be taken.
    """
    file = request.FILES.get("picture")
    if file is None:
        problem = "bytes" if too_large(request) else "none"
        message = f"a picture was wanted, found {problem}"
        raise PictureError(message, problem=problem)
    return bytes(file.read())


def looked_at(request: HttpRequest, *, carry: bool = False) -> Looked:
    """Look at the picture that was sent. With `carry` a clean copy comes along, where the file tells anything."""
    try:
        picture = opened(sent(request))
    except PictureError as error:
        return Looked(problem=PROBLEMS[str(error.data["problem"])])
    seen = look_at(picture)
    if not (carry and seen.traces):
        return Looked((seen,))
    copy = cleaned(picture, longest=CARRIED)
    address = f"data:{copy.media_type};base64,{base64.b64encode(copy.data).decode()}"
    return Looked((seen,), clean=address, ending=copy.ending)
