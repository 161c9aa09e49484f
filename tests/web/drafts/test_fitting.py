"""Whether a text fits its platform."""

import pytest

from tests.check.images.pictures import moving, plain
from vangrail.web.drafts.fitting import fit
from vangrail.web.drafts.models import Picture, PictureFile


@pytest.mark.parametrize(
    ("text", "platform", "pictures", "faults"),
    [
        ("a" * 280, "x", 0, []),
        ("a" * 281, "x", 0, ["1 character too many."]),
        ("a" * 3001, "linkedin", 21, ["1 character too many.", "21 pictures, at most 20."]),
        ("👨‍👩‍👧‍👦" * 300, "bluesky", 0, ["4500 bytes too many."]),
        ("é" * 2501, "youtube", 0, ["2 bytes too many."]),
        ("<b>", "youtube", 0, ["These signs are not taken here: < >"]),
        ("Hi", "instagram", 0, ["A post here needs a picture. Add one."]),
        ("#a " * 31 + "@b " * 21, "instagram", 1, ["31 hashtags, at most 30.", "21 names with @, at most 20."]),
        ("a" * 90_000, "other", 40, []),
    ],
)
def test_what_is_too_much_is_said(text, platform, pictures, faults):
    """In a sentence each."""
    found = fit(text, platform, pictures)
    assert found.faults == faults
    assert found.fits is not bool(faults)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("media_type", "data", "size", "stuck"),
    [
        ("image/jpeg", b"", 5_000_000, ()),
        ("image/png", plain(form="PNG"), 5_000_000, ()),
        ("image/gif", moving(), 5_000_000, (1,)),
        ("image/webp", moving("WEBP"), 5_000_000, (1,)),
        ("image/gif", moving(), 900_000, ()),
    ],
)
def test_a_picture_that_cannot_be_made_smaller_is_said(draft, media_type, data, size, stuck):
    """A photo can; one that moves cannot, and only where the platform has a limit."""
    picture = Picture.objects.create(draft=draft, width=40, height=30, size=size, media_type=media_type)
    PictureFile.objects.create(picture=picture, data=data)
    found = fit("Hi", "bluesky", [picture])
    assert (found.stuck, found.pictures, bool(found.faults)) == (stuck, 1, bool(stuck))
    assert fit("Hi", "linkedin", [picture]).fits
    if stuck:
        assert "Picture 1 moves" in found.faults[0]


def test_the_length_is_said_as_the_platform_counts():
    """With how, and when somebody looked."""
    assert fit("👾", "x").words == "2 of 280 characters"
    assert fit("é", "youtube").words == "2 of 5000 bytes"
    assert fit("é", "other").words == "1 character"
    assert "23" in fit("", "mastodon").way
    assert (fit("", "linkedin").way, fit("", "bluesky").way, fit("", "other").way) != ("", "", "")
    assert fit("", "mastodon").note.startswith("Each server")
    assert fit("", "x").verified.year == 2026
    assert (fit("", "other").verified, fit("", "other").note) == (None, "")


def test_hints_are_no_faults():
    """A link that nobody can follow, a film that is added elsewhere."""
    found = fit("https://shop.example", "instagram", 1)
    assert (len(found.hints), found.fits) == (1, True)
    assert "film" in fit("x", "tiktok").hints[0]
