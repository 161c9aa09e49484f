"""Filling the shelf."""

from io import BytesIO

import pytest
from django.core.exceptions import PermissionDenied
from PIL import Image

from tests.web.ambassadors.conftest import png, words
from vangrail.errors import PictureError
from vangrail.web.ambassadors.actions.shelf import change, put, put_picture, take_off
from vangrail.web.ambassadors.models import Item
from vangrail.web.audit.models import Entry

pytestmark = pytest.mark.django_db
RIGHTS = {"alt": {"en": "A bench"}, "licence": "own", "source": "ours", "people_agreed": True}


def test_a_picture_tells_nothing_but_itself(carol):
    """Where it was taken is not in what is kept."""
    out, exif = BytesIO(), Image.Exif()
    exif[0x010F] = "MakerOfCameras"
    Image.new("RGB", (8, 6)).save(out, "JPEG", exif=exif)
    assert b"MakerOfCameras" in out.getvalue()
    made = put_picture(words(**RIGHTS), out.getvalue(), by=carol)
    assert b"MakerOfCameras" not in bytes(made.picture.file.data)
    assert (made.picture.width, made.picture.height) == (8, 6)


def test_what_is_no_picture_is_refused(carol):
    """And leaves nothing on the shelf."""
    with pytest.raises(PictureError):
        put_picture(words(**RIGHTS), b"no picture", by=carol)
    assert not Item.objects.exists()


def test_changed_and_taken_off(carol, pictured):
    """With its rights; each is written down, taking off once."""
    change(pictured, words(title={"en": "Another"}, **{**RIGHTS, "credit": "Bo"}), by=carol)
    pictured.refresh_from_db()
    assert (str(pictured), pictured.picture.credit) == ("Another", "Bo")
    take_off(pictured, by=carol)
    take_off(pictured, by=carol)
    kinds = list(Entry.objects.filter(kind__startswith="ambassadors.").values_list("kind", flat=True))
    assert kinds == ["ambassadors.put", "ambassadors.changed", "ambassadors.taken_off"]


def test_only_who_fills_the_shelf(employee, prompt, person):
    """An employee and an auditor change nothing."""
    for who in (employee, person("", "auditor")):
        for act in (
            lambda who=who: put("prompt", words(), by=who),
            lambda who=who: put_picture(words(**RIGHTS), png(), by=who),
            lambda who=who: change(prompt, words(), by=who),
            lambda who=who: take_off(prompt, by=who),
        ):
            with pytest.raises(PermissionDenied):
                act()
