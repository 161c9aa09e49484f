"""A post is exactly what was approved."""

from hashlib import sha256
from types import SimpleNamespace

import pytest

from tests.check.images.pictures import moving, photo
from vangrail.web.accounts.actions import close
from vangrail.web.drafts.models import Picture, PictureFile, Rights
from vangrail.web.drafts.queries import digest_of
from vangrail.web.outlets.actions.planning import plan
from vangrail.web.outlets.models import Attempt
from vangrail.web.outlets.networks.port import RefusedError
from vangrail.web.outlets.queries import posts
from vangrail.web.outlets.queries.posts import post_of, sealed

pytestmark = pytest.mark.django_db


@pytest.fixture
def delivery(pictured):
    """Give a delivery of a draft with a picture."""
    return pictured(b"png")


@pytest.fixture
def pictured(account, approved, writer, switches):
    """Give a function that plans a draft with a picture."""

    def make_one(data, media_type="image/png", platform="mastodon"):
        return _pictured(approved(account(platform)), data, media_type, writer, switches)

    return make_one


def _pictured(draft, data, media_type, writer, switches):
    size = {"width": 1, "height": 1, "size": len(data), "media_type": media_type, "digest": sha256(data).hexdigest()}
    picture = Picture.objects.create(draft=draft, alt={"nl": "Een reiger", "en": "A heron"}, **size)
    PictureFile.objects.create(picture=picture, data=data)
    Rights.objects.create(picture=picture, licence="own", people="none")
    switches.approved.add(digest_of(draft))
    return plan(draft, by=writer)[0]


def test_with_its_pictures_and_their_words(delivery):
    """In the language of the text."""
    post = post_of(delivery, Attempt(delivery=delivery, before=["1"], **sealed(delivery)))
    assert (post.text, post.pictures[0].alt, post.pictures[0].content) == (
        delivery.draft.variants.get().text,
        "A heron",
        b"png",
    )
    assert (post.key, post.before) == (delivery.key, ("1",))


def test_another_picture_than_the_approved_one_never_goes_out(delivery):
    """Its bytes are looked at; a post that is only looked for needs none."""
    PictureFile.objects.update(data=b"other")
    attempt = Attempt(delivery=delivery, **sealed(delivery))
    with pytest.raises(RefusedError):
        post_of(delivery, attempt)
    assert post_of(delivery, attempt, bare=True).pictures == ()


def test_nothing_of_what_is_not_approved_or_of_a_closed_account(delivery, writer, switches):
    """Neither has a text that may go out."""
    close(delivery.account, by=writer)
    assert sealed(delivery) is None
    switches.approved.clear()
    assert sealed(delivery) is None


@pytest.mark.parametrize(("platform", "most"), [("bluesky", 1_000_000), ("mastodon", 16_777_216)])
def test_a_photo_is_made_small_enough(pictured, platform, most):
    """From the picture that was approved, at every try the same bytes; where it fits it stays as it is."""
    data = photo()
    assert len(data) > 2_000_000
    delivery = pictured(data, "image/jpeg", platform)
    attempt = Attempt(delivery=delivery, **sealed(delivery))
    (first,), (again,) = post_of(delivery, attempt).pictures, post_of(delivery, attempt).pictures
    assert first == again
    assert len(first.content) <= most
    assert (first.content == data) is (platform == "mastodon")
    assert first.media_type == "image/jpeg"


def test_what_cannot_be_made_smaller_is_not_sent(pictured, monkeypatch):
    """It is said, and nothing is out."""
    delivery = pictured(moving(), "image/gif", "bluesky")
    attempt = Attempt(delivery=delivery, **sealed(delivery))
    monkeypatch.setattr(posts, "posting", lambda: {"bluesky": SimpleNamespace(picture_bytes=10, picture_pixels=None)})
    with pytest.raises(RefusedError, match="moves"):
        post_of(delivery, attempt)
