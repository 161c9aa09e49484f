"""A copy of a picture that tells nothing but the picture: made anew from its pixels."""

from dataclasses import dataclass, field
from io import BytesIO
from typing import Final

from PIL import Image, ImageCms, ImageOps, ImageSequence

from vangrail.check.images.opening import Picture

_KEPT: Final = {
    "PNG": ("PNG", "image/png", "png"),
    "WEBP": ("WEBP", "image/webp", "webp"),
    "GIF": ("GIF", "image/gif", "gif"),
}
_JPEG: Final = ("JPEG", "image/jpeg", "jpg")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The bytes of the copy, their media type, and the ending of a name for it."""

    data: bytes = field(repr=False)
    media_type: str
    ending: str


def cleaned(picture: Picture, *, longest: int | None = None) -> Cleaned:
    """Return the copy: turned upright, in the usual colours, without any of the file's notes. `longest` bounds its longer side."""
    form, media_type, ending = _KEPT.get(picture.format, _JPEG)
    out = BytesIO()
    if picture.frames > 1 and form in {"GIF", "WEBP", "PNG"}:
        _film(picture, form, longest, out)
    else:
        flat = _bare(_usual_colours(ImageOps.exif_transpose(picture.image)), longest)
        if form == "JPEG":
            flat.convert("RGB").save(out, form, quality=90)
        else:
            flat.save(out, form, **({"quality": 90} if form == "WEBP" else {}))
    return Cleaned(out.getvalue(), media_type, ending)


def _film(picture: Picture, form: str, longest: int | None, out: BytesIO) -> None:
    durations, frames = [], []
    for frame in ImageSequence.Iterator(picture.image):
        durations.append(int(frame.info.get("duration", 100)))
        frames.append(_bare(frame.convert("RGBA"), longest))
    frames[0].save(out, form, save_all=True, append_images=frames[1:], duration=durations, loop=0)


def _usual_colours(image: Image.Image) -> Image.Image:
    """Return the picture in sRGB, so that its own colour profile, which can name a device, may be left out."""
    profile = image.info.get("icc_profile")
    if profile and image.mode in {"RGB", "RGBA"}:
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            turned = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode=image.mode)
        except (ImageCms.PyCMSError, OSError, ValueError):  # a broken profile: the pixels as they are
            turned = None
        image = turned or image
    if image.mode in {"L", "RGB", "RGBA"}:
        return image
    return image.convert("RGBA" if "transparency" in image.info or image.mode in {"LA", "PA", "La"} else "RGB")


def _bare(image: Image.Image, longest: int | None) -> Image.Image:
    """Return a new picture that has the pixels and nothing else."""
    if longest and max(image.size) > longest:
        image = ImageOps.contain(image, (longest, longest))
    return Image.frombytes(image.mode, image.size, image.tobytes())
