"""One look at a picture: what its file tells, what is written in it, and what that looks like."""

from dataclasses import asdict, dataclass
from typing import Any

from vangrail.check.images.layout import Layout, layout
from vangrail.check.images.opening import Picture, opened
from vangrail.check.images.reading import lines, ocr_available
from vangrail.check.images.traces import Trace, traces


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen in one picture. `text` are its lines; `read` is false where text could not be looked for."""

    traces: tuple[Trace, ...] = ()
    text: str = ""
    layout: Layout | None = None
    read: bool = True

    @property
    def located(self) -> bool:
        """Whether the file says where it was taken."""
        return any(trace.kind in {"location", "place"} for trace in self.traces)

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain values for JSON."""
        return {**asdict(self), "traces": [asdict(trace) for trace in self.traces], "located": self.located}


def look(data: bytes, *, read: bool = True) -> Seen:
    """Look at a picture. With `read` false its text is not read.

    Raises:
        PictureError: it is too large, no picture of a known format, or broken.
    """
    return look_at(opened(data), read=read)


def look_at(picture: Picture, *, read: bool = True) -> Seen:
    """Look at a picture that is open."""
    found = lines(picture) if read else ()
    return Seen(traces(picture), "\n".join(line.text for line in found), layout(found), read=read and ocr_available())
