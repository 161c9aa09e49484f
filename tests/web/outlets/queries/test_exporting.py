"""Approved posts as a file."""

import csv
import io
import json
import zipfile
from hashlib import sha256

import pytest

from vangrail.web.drafts.models import Picture, PictureFile
from vangrail.web.drafts.queries import digest_of
from vangrail.web.outlets.queries.exporting import approved_drafts, zipped

pytestmark = pytest.mark.django_db


def test_a_file_with_everything(account, approved, writer, employee, switches):
    """The table, the same as JSON, the pictures with their words; what is not approved is not in it."""
    draft = approved(account(), text="=SUM(A1) “heron”, día")
    size = {"width": 1, "height": 1, "size": 3, "media_type": "image/png", "digest": sha256(b"png").hexdigest()}
    picture = Picture.objects.create(draft=draft, alt={"en": "A heron"}, **size)
    PictureFile.objects.create(picture=picture, data=b"png")
    assert approved_drafts(writer) == [], "the picture is new"
    switches.approved.add(digest_of(draft))
    assert approved_drafts(employee) == []
    with zipfile.ZipFile(io.BytesIO(zipped(approved_drafts(writer)))) as file:
        (row,) = csv.DictReader(io.StringIO(file.read("posts.csv").decode("utf-8-sig")))
        (said,) = json.loads(file.read("posts.json"))["posts"]
        assert file.read(said["pictures"][0]) == b"png"
    assert row["text"] == "'=SUM(A1) “heron”, día", "no spreadsheet takes it for a formula"
    assert (said["text"], said["alt"], said["seal"]) == ("=SUM(A1) “heron”, día", ["A heron"], digest_of(draft))
