"""Pictures are taken in, described and cleared."""

import pytest
from django.core.exceptions import PermissionDenied

from tests.check.images.pictures import located
from vangrail.check.images.look import Seen
from vangrail.errors import PictureError
from vangrail.web.audit.models import Payload
from vangrail.web.drafts.actions import pictures
from vangrail.web.drafts.models import Picture, PictureFile, Rights

pytestmark = pytest.mark.django_db


@pytest.fixture
def picture(draft, writer):
    """Give a picture whose file told where it was taken."""
    return pictures.add_picture(draft, located("zq7marker"), {"en": " A heron ", "nl": " "}, by=writer)


def test_what_the_file_told_is_named_and_gone(picture):
    """The values are nowhere, the kept file tells nothing."""
    assert "location" in picture.told
    assert picture.alt == {"en": "A heron"}
    kept = bytes(PictureFile.objects.get().data)
    assert b"zq7marker" not in kept
    assert pictures.look_at(pictures.opened(kept)).traces == ()
    assert not any("zq7marker" in str(said) for said in Payload.objects.values_list("said", flat=True))


def test_it_is_described_and_cleared(picture, writer):
    """Rights that are said again are in the place of the first ones."""
    pictures.describe(picture, {"nl": "Een reiger"}, ["faces"], by=writer)
    said = {"licence": "own", "source": "Our camera", "credit": "", "people": "some"}
    pictures.state_rights(picture, said, by=writer)
    pictures.state_rights(picture, {**said, "licence": "stock"}, by=writer)
    assert (Picture.objects.get().alt, Rights.objects.get().licence) == ({"nl": "Een reiger"}, "stock")


def test_what_it_looks_like_is_kept_until_somebody_says_otherwise(draft, writer, monkeypatch):
    """A receipt stays a receipt whatever is said of conversations."""
    look = lambda _picture: Seen(layout="mail")  # noqa: E731 -- what is written in it is tested with the reading
    monkeypatch.setattr(pictures, "look_at", look)
    made = pictures.add_picture(draft, located("x"), {"en": "A mail"}, by=writer)
    assert made.layout == "mail"
    said = {"licence": "own", "source": "x", "credit": "", "people": "some", "count": 2}
    assert pictures.state_rights(made, said, by=writer).count == 2
    assert Picture.objects.get().layout == "mail"
    pictures.state_rights(made, {**said, "mistaken": True}, by=writer)
    assert Picture.objects.get().layout == ""
    Picture.objects.update(layout="receipt")
    pictures.state_rights(Picture.objects.get(), {**said, "mistaken": True}, by=writer)
    assert Picture.objects.get().layout == "receipt"


def test_it_goes_with_all_that_belongs_to_it(picture, writer):
    """Its bytes too."""
    pictures.remove_picture(picture, by=writer)
    assert not PictureFile.objects.exists()


def test_what_is_no_picture_is_refused(draft, writer):
    """And nothing is kept."""
    with pytest.raises(PictureError):
        pictures.add_picture(draft, b"no picture", {"en": "x"}, by=writer)
    assert not Picture.objects.exists()


def test_a_reader_changes_nothing(picture, auditor, draft):
    """Neither what is in it nor whose it is."""
    tries = [
        lambda: pictures.add_picture(draft, located("x"), {}, by=auditor),
        lambda: pictures.describe(picture, {}, by=auditor),
        lambda: pictures.state_rights(picture, {}, by=auditor),
        lambda: pictures.remove_picture(picture, by=auditor),
    ]
    for attempt in tries:
        with pytest.raises(PermissionDenied):
            attempt()
