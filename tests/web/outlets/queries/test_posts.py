"""A post is exactly what was approved."""

from hashlib import sha256

import pytest

from vangrail.web.accounts.actions import close
from vangrail.web.drafts.models import Picture, PictureFile
from vangrail.web.drafts.queries import digest_of
from vangrail.web.outlets.actions.planning import plan
from vangrail.web.outlets.models import Attempt
from vangrail.web.outlets.networks.port import RefusedError
from vangrail.web.outlets.queries.posts import post_of, sealed

pytestmark = pytest.mark.django_db


@pytest.fixture
def delivery(account, approved, writer, switches):
    """Give a delivery of a draft with a picture."""
    draft = approved(account())
    size = {"width": 1, "height": 1, "size": 3, "media_type": "image/png", "digest": sha256(b"png").hexdigest()}
    picture = Picture.objects.create(draft=draft, alt={"nl": "Een reiger", "en": "A heron"}, **size)
    PictureFile.objects.create(picture=picture, data=b"png")
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
