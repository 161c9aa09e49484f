"""Opening a picture that a stranger may have made: known formats, bounded sizes, nothing written to disk."""

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Final, Literal, NoReturn

from PIL import Image

from vangrail.errors import PictureError

MAX_BYTES: Final = 12 << 20
"""Bytes a picture may have: what a phone makes, with room to spare."""

MAX_PIXELS: Final = 64_000_000
"""Pixels a picture may have, all its frames together. As raw bytes in memory they are three or four times as many."""

PLAIN: Final = ("JPEG", "PNG", "WEBP", "GIF", "AVIF", "MPO")
"""Formats that Pillow opens by itself. MPO is what some phones make: a JPEG with more of them behind it."""

Problem = Literal["format", "broken", "bytes", "pixels"]

Image.MAX_IMAGE_PIXELS = MAX_PIXELS


@dataclass(frozen=True, slots=True, repr=False)
class Picture:
    """An opened picture. `format` is the name that Pillow has for it; `image` stands on its first frame."""

    image: Image.Image
    format: str
    frames: int = 1


@lru_cache(maxsize=1)
def formats() -> tuple[str, ...]:
    """Return the formats that can be opened here: HEIC too where its library is installed."""
    try:
        from pillow_heif import register_heif_opener
    except ImportError:
        return PLAIN
    register_heif_opener()
    return (*PLAIN, "HEIF")


def opened(data: bytes) -> Picture:
    """Return the picture in these bytes, decoded.

    Raises:
        PictureError: it is too large, no picture of a known format, or broken.
    """
    if len(data) > MAX_BYTES:
        _refuse("bytes", f"a picture may have {MAX_BYTES >> 20} megabytes, found {len(data) / (1 << 20):.0f}")
    try:
        image = Image.open(BytesIO(data), formats=formats())
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        _refuse("pixels", f"a picture may have {MAX_PIXELS:,} pixels, found more")
    except Exception:  # noqa: BLE001 -- whatever a decoder trips over, it is a picture that cannot be opened
        _refuse("format", "a picture is a JPEG, PNG, WebP or GIF, found something else")
    try:
        frames = int(getattr(image, "n_frames", 1)) if image.format != "MPO" else 1
        pixels = image.width * image.height * frames
        if pixels <= MAX_PIXELS:
            image.load()
    except Exception:  # noqa: BLE001 -- the same
        _refuse("broken", "a picture can be read to its end, found a broken one")
    if pixels > MAX_PIXELS:
        _refuse("pixels", f"a picture may have {MAX_PIXELS:,} pixels, found {pixels:,}")
    return Picture(image, str(image.format), frames)


def _refuse(problem: Problem, message: str) -> NoReturn:
    raise PictureError(message, problem=problem) from None
