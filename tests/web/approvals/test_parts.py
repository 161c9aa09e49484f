"""The parts of a post, and what changed."""

import pytest

from vangrail.web.approvals.parts import changes, parts

pytestmark = pytest.mark.django_db


def content(shop, text="One.", **more):
    """Return what goes out."""
    variant = {"account": shop.pk, "platform": "mastodon", "language": "en", "text": text}
    picture = {"digest": "ab" * 32, "media_type": "image/png", "alt": {"en": "A bicycle", "nl": "Een fiets"}}
    plain = {"topic": "", "target_at": None, "in_reply_to": "", "variants": [variant], "pictures": [picture]}
    return plain | more


def test_every_part_can_be_named(shop):
    """Text, picture, what is in it, when, account; topic and what it answers where there are any."""
    keys = [part.key for part in parts(content(shop))]
    number = "ab" * 8
    assert keys == [
        f"text:{shop.pk}:en", f"picture:{number}", f"alt:{number}:en", f"alt:{number}:nl", "time", f"account:{shop.pk}",
    ]  # fmt: skip
    more = parts(
        content(shop, topic="jobs", in_reply_to="https://post.example/1", target_at="2026-12-01T09:00:00+00:00")
    )
    assert [part.key for part in more[-4:]] == ["time", "in_reply_to", "topic", f"account:{shop.pk}"]
    assert "2026" in more[-4].text
    assert "The shop" in more[0].label


def test_what_changed_part_by_part(shop):
    """Changed, new and gone; what stayed is left out."""
    old, new = content(shop), content(shop, "Two.", pictures=[], topic="jobs")
    assert [(each.part.key.split(":")[0], each.old, each.new) for each in changes(old, new)] == [
        ("text", "One.", "Two."),
        ("topic", "", "jobs"),
        ("picture", "", ""),
        ("alt", "A bicycle", ""),
        ("alt", "Een fiets", ""),
    ]
    assert changes(old, old) == []
