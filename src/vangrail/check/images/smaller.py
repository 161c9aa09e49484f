"""A copy of a picture that is small enough for where it goes: the same bytes every time, from the same picture."""

from io import BytesIO
from typing import Final

from PIL import Image

from vangrail.check.images.opening import opened
from vangrail.errors import PictureError

SIDES: Final = (4096, 3072, 2560, 2048, 1600, 1280, 1024, 800, 640)
"""Pixels of the longer side that are tried, one after the other; under the last one nothing can be seen any more."""

QUALITIES: Final = (88, 80)


def smaller(data: bytes, media_type: str, most: int | None = None, pixels: int | None = None) -> tuple[bytes, str]:
    """Return a picture with its media type: as it is where it fits, else as a JPEG of at most so many bytes and pixels.

    What can be seen through stands on white.

    Raises:
        PictureError: it moves, it cannot be opened, or it stays too large.
    """
    if fits(data, most, pixels):
        return data, media_type
    picture = opened(data)
    if picture.frames > 1:
        message = "a picture that moves cannot be made smaller"
        raise PictureError(message, problem="moves")
    flat = _flat(picture.image)
    for side in SIDES:
        made = flat.copy()
        made.thumbnail((side, side), Image.Resampling.LANCZOS)
        if pixels is not None and made.width * made.height > pixels:
            continue
        for quality in QUALITIES:
            out = BytesIO()
            made.save(out, "JPEG", quality=quality, optimize=True)
            if most is None or out.tell() <= most:
                return out.getvalue(), "image/jpeg"
    message = f"a picture stays larger than {most} bytes"
    raise PictureError(message, problem="bytes")


def fits(data: bytes, most: int | None, pixels: int | None) -> bool:
    """Tell whether a picture is small enough as it is; of one that cannot be opened only its bytes count."""
    if most is not None and len(data) > most:
        return False
    if pixels is None:
        return True
    try:
        with Image.open(BytesIO(data)) as image:  # reads its first bytes only
            return image.width * image.height <= pixels
    except OSError:
        return True


def moves(data: bytes) -> bool:
    """Tell whether a picture moves, without decoding it; also where it cannot be opened, which makes it no smaller either."""
    try:
        with Image.open(BytesIO(data)) as image:
            return int(getattr(image, "n_frames", 1)) > 1
    except (OSError, ValueError, Image.DecompressionBombError):
        return True


def _flat(image: Image.Image) -> Image.Image:
    """Return a picture without anything to see through."""
    if image.mode in {"RGBA", "LA", "PA", "P"}:
        seen = image.convert("RGBA")
        white = Image.new("RGBA", seen.size, "white")
        return Image.alpha_composite(white, seen).convert("RGB")
    return image.convert("RGB")
