"""What is asked, and what is refused with a kind word."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from tests.web.mentions.conftest import NOON
from vangrail.web.mentions.actions.waiting import leave_out
from vangrail.web.mentions.forms import HandInForm, LeaveOutForm, NarrowForm, SearchForm, SourceForm

GIVEN = {"writer": "public", "address": "https://social.example/@ada/123456", "text": "Acme is late"}


def refused(**changed):
    """Return the fields that refuse, with what they say."""
    form = HandInForm(GIVEN | changed)
    form.is_valid()
    return {name: " ".join(said) for name, said in form.errors.items()}


def test_a_colleague_is_left_alone(db):
    """What colleagues write, people's own pages and whoever asked: each with a kind word."""
    assert refused() == {}
    assert "theirs" in refused(writer="colleague")["writer"]
    assert "never at people" in refused(address="https://social.example/@ada")["address"]
    assert "https://" in refused(address="social")["address"]
    assert "What does it say" in refused(address="", text=" ")["text"]
    leave_out("@ada@social.example", at=NOON)
    assert "asked us not to listen" in refused()["address"]


def picture(place):
    """Return a picture that tells where it was taken."""
    exif = Image.Exif()
    exif[0x8825] = {1: "N", 2: (51.0, 13.0, 1.0)}
    out = io.BytesIO()
    Image.new("RGB", (40, 30), "red").save(out, "JPEG", exif=exif)
    return SimpleUploadedFile("shot.jpg", out.getvalue() if place else b"planted")


def test_a_picture_is_kept_without_its_place(db):
    """A clean copy; what is none is refused in a sentence."""
    form = HandInForm(GIVEN, {"picture": picture(place=True)})
    assert form.is_valid()
    assert not Image.open(io.BytesIO(form.cleaned_data["picture"])).getexif()
    broken = HandInForm(GIVEN, {"picture": picture(place=False)})
    assert not broken.is_valid()
    assert "picture" in broken.errors


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({}, ""),
        ({"address": ""}, "address"),
        ({"address": "https://a:b@x.example/"}, "address"),
        ({"kind": "mail", "address": "https://mail.example", "secret": "MAIL_SECRET"}, "address"),
        ({"kind": "mail", "address": "imaps://mail.example/INBOX", "secret": "MAIL_SECRET"}, ""),
        ({"kind": "hook", "address": ""}, "secret"),
        ({"kind": "hook", "address": "", "secret": "whsec_abc"}, "secret"),
        ({"kind": "table", "address": ""}, ""),
        ({"minutes": 1}, "minutes"),
    ],
)
def test_a_source_needs_what_its_kind_needs(search, changed, field):
    """An address, the name of a secret and never the secret itself."""
    given = {"search": search.pk, "kind": "feed", "name": "News", "address": "https://news.example/feed", "minutes": 15}
    form = SourceForm(given | changed)
    form.is_valid()
    assert set(form.errors) == ({field} if field else set())


@pytest.mark.parametrize(
    ("secret", "words"), [("whsec_QUFB", "it has 3 bytes and needs 24"), ("=", "no secret for signing")]
)
def test_a_secret_that_cannot_sign_is_refused_where_it_is_there(search, monkeypatch, secret, words):
    """Of incoming messages alone: a password of a mailbox signs nothing."""
    monkeypatch.setenv("VANGRAIL_TEST_HOOK", secret)
    given = {"search": search.pk, "name": "Tool", "secret": "VANGRAIL_TEST_HOOK", "minutes": 15}
    form = SourceForm(given | {"kind": "hook"})
    assert not form.is_valid()
    assert words in form.errors["secret"][0]
    assert SourceForm(given | {"kind": "mail", "address": "imaps://mail.example/INBOX"}).is_valid()
    monkeypatch.setenv("VANGRAIL_TEST_HOOK", "whsec_" + "QUFB" * 8)
    assert SourceForm(given | {"kind": "hook"}).is_valid()


def test_a_search_offers_brands_and_the_team(published, home, employee):
    """Nobody else's name stands in its lists."""
    form = SearchForm()
    assert form.fields["terms"].choices == [("Acme Retail BV", "Acme Retail BV")]
    assert home in form.fields["owner"].queryset
    assert employee not in form.fields["owner"].queryset


def test_who_wants_to_be_left_out_names_a_page():
    """Anything that names one will do."""
    assert LeaveOutForm({"handle": "https://social.example/@ada"}).is_valid()
    assert LeaveOutForm({"handle": "https://social.example/ada"}).is_valid()
    assert not LeaveOutForm({"handle": "ada"}).is_valid()
    assert not LeaveOutForm({"handle": "https://social.example/"}).is_valid()


def test_a_list_can_be_narrowed():
    """By everything that mentions have."""
    assert all(len(field.choices) > 3 for field in NarrowForm().fields.values())
