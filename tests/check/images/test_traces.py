"""What a file tells beside its picture."""

import pytest

from tests.check.images.pictures import located, moving, plain
from vangrail.check.images.opening import opened
from vangrail.check.images.traces import LONGEST, Trace, traces

XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description exif:GPSLatitude="51,3.25N" exif:GPSLongitude="3,43,30W" '
    b'aux:SerialNumber="SN-9" GCamera:MotionPhoto="1"><photoshop:City>Gent</photoshop:City></rdf:Description></x:xmpmeta>'
)


def found(data):
    """Return what a file tells, by kind."""
    return {trace.kind: trace.value for trace in traces(opened(data))}


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_the_place_the_day_and_the_device_are_said(form):
    """The place rounded to about a hundred metres, and first."""
    told = traces(opened(located("Grace", form=form)))
    assert told[0] == Trace("location", "51.054° N, 3.725° W")
    assert set(told[1:]) == {
        Trace("date", "2026:11:20 08:15:00"),
        Trace("device", "Phonemaker Phonemaker 9"),
        Trace("serial", "SN-4711"),
        Trace("maker", "Grace"),
    }


def test_a_file_without_notes_tells_nothing():
    """And one with a comment tells that."""
    assert found(plain()) == {}
    assert found(moving()) == {"comment": "made by Ada"}


def test_notes_in_xmp_are_read_too():
    """A place in both its forms, its name, a serial number, and the film around the picture."""
    told = found(plain(xmp=XMP))
    assert told == {"location": "51.054° N, 3.725° W", "place": "Gent", "serial": "SN-9", "film": ""}


@pytest.mark.filterwarnings("ignore:Corrupt EXIF data")
@pytest.mark.parametrize(
    "exif", [b"Exif\0\0II*\0\xff\xff\xff\xff", b"Exif\0\0garbage", b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x88%\0\4"]
)
def test_broken_notes_tell_nothing(exif):
    """And trip nobody up."""
    assert found(plain(exif=exif)) == {}


def test_a_long_comment_is_cut():
    """Nobody needs a book."""
    assert len(found(plain(comment=b"x" * 500))["comment"]) == LONGEST
