"""A picture from a stranger is opened safely, or refused in one sentence."""

import pytest

from tests.check.images.pictures import bomb, moving, plain
from vangrail.check.images.opening import MAX_BYTES, opened
from vangrail.errors import PictureError


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "GIF", "AVIF"])
def test_what_phones_make_can_be_opened(form):
    """Each by its own name."""
    assert opened(plain(form=form)).format == form


def test_a_picture_that_moves_tells_its_frames():
    """They count towards the limit."""
    assert opened(moving()).frames == 3


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "format"),
        (b"GIF89a", "format"),
        (b"%PDF-1.7 hello", "format"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "format"),
        (plain(form="BMP"), "format"),
        (plain(form="TIFF"), "format"),
        (plain((400, 300), form="PNG")[:-60], "broken"),
        (bomb(), "pixels"),
        (bomb(9_000), "pixels"),
        (b"\xff" * (MAX_BYTES + 1), "bytes"),
    ],
    ids=lambda value: value if isinstance(value, str) else len(value),
)
def test_what_cannot_be_looked_at_is_refused(data, problem):
    """With what is wrong, and never with a part of it."""
    with pytest.raises(PictureError) as caught:
        opened(data)
    assert caught.value.data == {"problem": problem}
    assert caught.value.__cause__ is None
