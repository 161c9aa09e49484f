"""What a picture's file tells beside the picture: where, when and with what it was taken, and by whom."""

import re
from dataclasses import dataclass
from typing import Any, Final, Literal, get_args

from PIL.ExifTags import GPS, IFD, Base

from vangrail.check.images.opening import Picture

Kind = Literal["location", "place", "date", "device", "serial", "maker", "comment", "thumbnail", "film"]
"""What a file can tell: `place` is a place's name, `maker` a person, `thumbnail` an earlier look, `film` the moments around it."""

LONGEST: Final = 120
"""Characters of a value that are shown."""


@dataclass(frozen=True, slots=True)
class Trace:
    """One thing that travels along with the file: its kind, and its value where there is one to show."""

    kind: Kind
    value: str = ""


_EXIF: Final[tuple[tuple[Kind, int], ...]] = (
    ("date", Base.DateTime),
    ("maker", Base.Artist),
    ("maker", Base.Copyright),
    ("comment", Base.ImageDescription),
)
_DETAILS: Final[tuple[tuple[Kind, int], ...]] = (
    ("date", Base.DateTimeOriginal),
    ("serial", Base.BodySerialNumber),
    ("serial", Base.LensSerialNumber),
    ("serial", Base.ImageUniqueID),
    ("maker", Base.CameraOwnerName),
    ("comment", Base.UserComment),
)
_XMP: Final[tuple[tuple[Kind, str], ...]] = (
    ("place", r"photoshop:City|photoshop:Country|Iptc4xmpCore:Location"),
    ("date", r"exif:DateTimeOriginal|photoshop:DateCreated|xmp:CreateDate"),
    ("serial", r"aux:SerialNumber|exifEX:BodySerialNumber|aux:LensSerialNumber|exifEX:LensSerialNumber"),
    ("maker", r"aux:OwnerName|exifEX:CameraOwnerName|photoshop:Credit"),
)
_GPS: Final = re.compile(
    r"exif:GPS(Latitude|Longitude)\s*(?:=\s*[\"']|>)\s*(\d{1,3}),(\d{1,2}(?:[.,:]\d{1,9}){0,2})([NSEW])"
)
_FILM: Final = re.compile(r"(?:MotionPhoto|MicroVideo)\s*=\s*[\"']1|ContentIdentifier")


def traces(picture: Picture) -> tuple[Trace, ...]:
    """Return what the file of a picture tells, each thing once, the place first. A broken part tells nothing."""
    xmp = _xmp(picture)
    found = [*_location(picture, xmp), *_exif(picture), *_packet(xmp), *_comments(picture)]
    return tuple(sorted(dict.fromkeys(found), key=lambda trace: get_args(Kind).index(trace.kind)))


def _location(picture: Picture, xmp: str) -> list[Trace]:
    try:
        gps: dict[int, Any] = picture.image.getexif().get_ifd(IFD.GPSInfo)
        north = _degrees(gps[GPS.GPSLatitude]) * (-1 if str(gps.get(GPS.GPSLatitudeRef)).startswith("S") else 1)
        east = _degrees(gps[GPS.GPSLongitude]) * (-1 if str(gps.get(GPS.GPSLongitudeRef)).startswith("W") else 1)
    except Exception:  # noqa: BLE001 -- a file without a place, or with half of one
        found = {axis: (int(whole) + _minutes(rest) / 60, ref) for axis, whole, rest, ref in _GPS.findall(xmp)}
        if len(found) < 2:
            return []
        north, east = (value * (-1 if ref in "SW" else 1) for value, ref in (found["Latitude"], found["Longitude"]))
    return [Trace("location", f"{abs(north):.3f}° {'SN'[north >= 0]}, {abs(east):.3f}° {'WE'[east >= 0]}")]


def _degrees(parts: Any) -> float:
    degrees, minutes, seconds = (float(part) for part in parts)
    return degrees + minutes / 60 + seconds / 3600


def _minutes(text: str) -> float:
    """Return minutes as XMP writes them: `3.25`, or `3,15` for three minutes and fifteen seconds."""
    minutes, _, seconds = text.replace(":", ",").partition(",")
    return float(minutes) + (float(seconds.replace(",", ".")) / 60 if seconds else 0)


def _exif(picture: Picture) -> list[Trace]:
    try:
        exif = picture.image.getexif()
        details, small = exif.get_ifd(IFD.Exif), exif.get_ifd(IFD.IFD1)
    except Exception:  # noqa: BLE001 -- a broken part of the file tells nothing
        return []
    found = [Trace(kind, _text(exif.get(tag))) for kind, tag in _EXIF]
    found += [Trace(kind, _text(details.get(tag))) for kind, tag in _DETAILS]
    device = " ".join(dict.fromkeys(filter(None, (_text(exif.get(Base.Make)), _text(exif.get(Base.Model))))))
    found.append(Trace("device", device))
    return [trace for trace in found if trace.value] + ([Trace("thumbnail")] if small else [])


def _text(value: object) -> str:
    if isinstance(value, bytes):
        value = value.removeprefix(b"ASCII\0\0\0").removeprefix(b"UNICODE\0").decode("utf-8", "ignore")
    printable = "".join(char for char in str("" if value is None else value) if char.isprintable())
    return printable.strip()[:LONGEST]


def _xmp(picture: Picture) -> str:
    raw = picture.image.info.get("xmp") or picture.image.info.get("XML:com.adobe.xmp") or b""
    return raw.decode("utf-8", "ignore") if isinstance(raw, bytes) else str(raw)


def _packet(xmp: str) -> list[Trace]:
    """Read XMP with patterns: its parser would be one more thing that a hostile file could break."""
    found = [
        Trace(kind, _text(match[1] or match[2]))
        for kind, names in _XMP
        for match in re.finditer(rf"(?:{names})\s*(?:=\s*[\"']([^\"'<>]{{1,200}})|>([^<>]{{1,200}})<)", xmp)
    ]
    return [trace for trace in found if trace.value] + ([Trace("film")] if _FILM.search(xmp) else [])


def _comments(picture: Picture) -> list[Trace]:
    names = ("comment", "Comment", "Description", "Author", "Title")
    return [Trace("comment", value) for value in (_text(picture.image.info.get(name)) for name in names) if value]
