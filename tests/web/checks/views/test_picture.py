"""A picture by itself."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from tests.check.images.pictures import located

pytestmark = pytest.mark.django_db


def sent(data=None):
    """Return the form with a picture."""
    return {"picture": SimpleUploadedFile("zq7marker.jpg", located() if data is None else data)}


def test_a_picture_is_looked_at_as_soon_as_it_is_chosen(client, acme):
    """And the answer is asked to follow."""
    answer = client.post("/picture/", sent())
    assert "51.054° N" in answer.content.decode()
    assert answer["HX-Trigger-After-Settle"] == "looked"


def test_a_clean_copy_is_given_back(client, acme):
    """Under no name of its own."""
    answer = client.post("/picture/clean/", sent())
    assert answer["Content-Disposition"] == 'attachment; filename="picture.jpg"'
    assert not Image.open(BytesIO(answer.content)).getexif()


@pytest.mark.parametrize("address", ["/picture/", "/picture/clean/"])
def test_what_is_no_picture_is_said_in_a_sentence(client, acme, address):
    """Also where nothing was chosen."""
    assert "We cannot open this kind of file" in client.post(address, sent(b"none")).content.decode()
    assert "Choose a picture first" in client.post(address, {}).content.decode()
