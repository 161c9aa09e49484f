"""A cleaned copy shows the same and tells nothing."""

from io import BytesIO

import pytest
from PIL import Image, ImageCms

from tests.check.images.pictures import located, moving, plain
from vangrail.check.images.cleaned import cleaned
from vangrail.check.images.opening import opened
from vangrail.check.images.traces import traces


@pytest.mark.parametrize(("form", "ending"), [("JPEG", "jpg"), ("PNG", "png"), ("WEBP", "webp"), ("AVIF", "jpg")])
def test_a_copy_tells_nothing_and_stands_upright(form, ending):
    """The owner's name is in no byte of it; a picture that was turned by a note is turned for good."""
    data = located("zq7marker", form=form)
    assert b"zq7marker" in data
    copy = cleaned(opened(data))
    assert b"zq7marker" not in copy.data
    assert traces(opened(copy.data)) == ()
    assert (copy.ending, Image.open(BytesIO(copy.data)).size) == (ending, (48, 64))


def test_colours_stay_and_their_profile_goes():
    """A profile of another space is worked into the pixels."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    copy = Image.open(BytesIO(cleaned(opened(plain(form="PNG", icc_profile=profile))).data))
    assert "icc_profile" not in copy.info
    assert copy.convert("RGB").getpixel((5, 5)) == (0, 128, 128)


def test_a_broken_profile_costs_nothing():
    """The pixels are taken as they are."""
    assert cleaned(opened(plain(form="PNG", icc_profile=b"nonsense"))).data


@pytest.mark.parametrize("mode", ["L", "LA", "P", "RGBA", "CMYK", "1"])
def test_every_kind_of_pixel_is_kept(mode):
    """Grey, with a palette, see-through or for print."""
    form = "JPEG" if mode == "CMYK" else "PNG"
    assert cleaned(opened(plain(mode=mode, form=form) if mode not in {"LA", "1", "P"} else _of(mode))).data


def _of(mode):
    out = BytesIO()
    Image.new("L", (20, 20), 90).convert(mode).save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize("form", ["GIF", "WEBP"])
def test_a_picture_that_moves_still_moves(form):
    """Without its comment."""
    copy = cleaned(opened(moving(form)))
    assert opened(copy.data).frames == 3
    assert b"Ada" not in copy.data


def test_a_copy_can_be_made_smaller():
    """For a page that carries it."""
    assert Image.open(BytesIO(cleaned(opened(plain((400, 200))), longest=100).data)).size == (100, 50)
