"""Approved posts as a file."""

import csv
import io
import json
import zipfile
from hashlib import sha256

import pytest

from vangrail.web.drafts.models import Picture, PictureFile, Variant
from vangrail.web.drafts.queries import digest_of
from vangrail.web.outlets.actions.planning import cancel, confirm, plan
from vangrail.web.outlets.queries.exporting import approved_drafts, rows, zipped

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


def test_what_is_out_or_on_its_way_is_not_offered(account, connected, approved, writer, poster, auditor):
    """By a connection, by hand, or out already; taken back it is. And only to who may let it go."""
    by_hand, by_itself = approved(account()), approved(connected("bluesky"))
    assert {*approved_drafts(writer)} == {by_hand, by_itself}
    assert approved_drafts(auditor) == []
    mine = approved(account(posters=[poster]))
    assert approved_drafts(poster) == [mine]
    first, second = plan(by_hand, by=writer)[0], plan(by_itself, by=writer)[0]
    assert approved_drafts(writer) == []
    confirm(first, "https://social.example/@brand/1", by=writer)
    cancel(second, by=writer)
    assert approved_drafts(writer) == [by_itself]


def test_each_language_has_its_own_link(account, approved, writer, switches):
    """Two texts of one account are two posts."""
    shop = account()
    draft = approved(shop)
    Variant.objects.create(draft=draft, account=shop, language="nl", text="De reiger vliegt.")
    switches.approved.add(digest_of(draft))
    for made in plan(draft, by=writer):
        if made.language == "nl":
            confirm(made, "https://social.example/@brand/2", by=writer)
    assert {row["language"]: row["link"] for row in rows([draft])} == {
        "en": "",
        "nl": "https://social.example/@brand/2",
    }
