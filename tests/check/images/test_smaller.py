"""A smaller copy of a picture: it fits, it shows the same, and it is the same every time."""

from io import BytesIO

import pytest
from PIL import Image

from tests.check.images.pictures import moving, photo, plain
from vangrail.check.images.smaller import fits, moves, smaller
from vangrail.errors import PictureError

MEGABYTE = 1_000_000


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_photo_of_several_megabytes_fits_and_shows_the_same(form):
    """As large as can be, twice with the same bytes."""
    data = photo((1900, 1425) if form == "PNG" else (4032, 3024), form)
    assert len(data) > 2 * MEGABYTE
    made, media_type = smaller(data, f"image/{form.lower()}", MEGABYTE)
    assert (smaller(data, "", MEGABYTE), media_type) == ((made, "image/jpeg"), "image/jpeg")
    assert 300_000 < len(made) <= MEGABYTE
    before, after = Image.open(BytesIO(data)), Image.open(BytesIO(made))
    assert max(after.size) >= 1024
    assert abs(before.width / before.height - after.width / after.height) < 0.01
    one, other = (image.convert("RGB").resize((8, 8)).tobytes() for image in (before, after))
    assert max(abs(left - right) for left, right in zip(one, other, strict=True)) < 12


def test_what_fits_stays_as_it_is():
    """Byte for byte, also where nothing is known of a limit."""
    data = plain()
    assert smaller(data, "image/jpeg", MEGABYTE, 64 * 48) == (data, "image/jpeg")
    assert smaller(b"any", "image/png") == (b"any", "image/png")
    assert fits(data, None, 64 * 48)
    assert fits(b"none", None, 1)
    assert not fits(data, None, 64 * 48 - 1)


def test_pixels_count_too():
    """A plain picture of few bytes that is too wide."""
    made, _ = smaller(plain((3000, 2000)), "image/jpeg", None, 2_000_000)
    size = Image.open(BytesIO(made)).size
    assert size == (1600, 1067)


def test_what_can_be_seen_through_stands_on_white():
    """Not on black."""
    out = BytesIO()
    Image.new("RGBA", (900, 900), (255, 0, 0, 0)).save(out, "PNG")
    made, _ = smaller(out.getvalue(), "image/png", None, 700 * 700)
    assert Image.open(BytesIO(made)).getpixel((5, 5)) == (255, 255, 255)


def test_what_cannot_be_made_smaller_is_said():
    """It moves, it is none, or nothing would be left of it."""
    for data, most in ((moving(), 10), (b"none", 1), (photo((900, 900)), 1000)):
        with pytest.raises(PictureError):
            smaller(data, "", most)


@pytest.mark.parametrize(("data", "is_moving"), [(moving(), True), (plain(), False), (b"none", True)])
def test_what_moves(data, is_moving):
    """What cannot be opened counts as moving: neither can be made smaller."""
    assert moves(data) is is_moving
