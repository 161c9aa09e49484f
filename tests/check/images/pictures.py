"""Pictures for tests, made in memory: with a place in their file, with lines written on them, broken, and far too large."""

import struct
import zlib
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont
from PIL.ExifTags import GPS, IFD, Base

RECEIPT = (
    "Kassabon 0042",
    "Binnenband 2x  13,98",
    "Helm kids  34,95",
    "Subtotaal  48,93",
    "BTW 21%  10,28",
    "TOTAAL  48,93",
)
CHAT = ("Marta Claes", "online", "Vandaag", "Heb je het gehoord van Jan?", "10:31", "Nee, wat is er met hem?", "10:32")
MAIL = ("From: Ada Claes", "Sent: Monday 3 November", "To: Team", "Subject: Your complaint")
TILL = ("Z-report", "Net sales  12,480.50", "Transactions  214", "Cash drawer  1,204.10")


def plain(size=(64, 48), mode="RGB", form="JPEG", **more):
    """Return a picture of one colour."""
    out = BytesIO()
    Image.new(mode, size, "teal" if mode != "L" else 128).save(out, form, **more)
    return out.getvalue()


def located(marker="", size=(64, 48), form="JPEG"):
    """Return a picture whose file says where, when and with what it was taken; `marker` is the owner's name."""
    exif = Image.Exif()
    exif[Base.Make], exif[Base.Model] = "Phonemaker", "Phonemaker 9"
    exif[Base.Orientation] = 6
    exif.get_ifd(IFD.Exif).update(
        {
            Base.DateTimeOriginal: "2026:11:20 08:15:00",
            Base.BodySerialNumber: "SN-4711",
            Base.CameraOwnerName: marker or "Ada",
        }
    )
    exif.get_ifd(IFD.GPSInfo).update(
        {
            GPS.GPSLatitudeRef: "N",
            GPS.GPSLatitude: (51.0, 3.0, 15.0),
            GPS.GPSLongitudeRef: "W",
            GPS.GPSLongitude: (3.0, 43.0, 30.0),
        }
    )
    return plain(size, form=form, exif=exif)


def written(*lines, size=(900, 700)):
    """Return a picture with lines of text on it."""
    image = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(image)
    for number, line in enumerate(lines):
        draw.text((60, 50 + number * 90), line, fill="black", font=ImageFont.load_default(40))
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def moving(form="GIF", frames=3):
    """Return a picture that moves."""
    out = BytesIO()
    first, *rest = [Image.new("RGB", (40, 30), colour) for colour in ("red", "green", "blue")[:frames]]
    first.save(out, form, save_all=True, append_images=rest, duration=80, comment=b"made by Ada")
    return out.getvalue()


def bomb(side=60_000):
    """Return a PNG of few bytes that would need gigabytes."""

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    )


def photo(size=(4032, 3024), form="JPEG"):
    """Return a picture like one of a camera: soft light, edges, and grain everywhere, which makes several megabytes."""
    small = Image.effect_noise((64, 48), 90).resize(size, Image.Resampling.BICUBIC)
    grain = Image.effect_noise((1008, 756), 40).resize(size, Image.Resampling.BICUBIC)
    fine = Image.effect_noise(size, 14)
    light = Image.linear_gradient("L").resize(size)
    made = Image.merge(
        "RGB", (Image.blend(small, fine, 0.5), Image.blend(light, grain, 0.4), Image.blend(grain, fine, 0.4))
    )
    ImageDraw.Draw(made).rectangle((size[0] // 4, size[1] // 4, size[0] // 2, size[1] // 2), fill="teal")
    out = BytesIO()
    made.save(out, form, **({"quality": 90} if form != "PNG" else {"compress_level": 1}))
    return out.getvalue()
