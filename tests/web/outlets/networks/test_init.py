"""A way leads to its network."""

import pytest

from vangrail.web.outlets.networks import network


@pytest.mark.parametrize(("way", "name"), [("bluesky", "Bluesky"), ("mastodon", "Mastodon"), ("webhook", "Webhook")])
def test_each_way_has_its_network(way, name):
    """Made without any connection, each says what it takes."""
    made = network(way, "https://social.example", "brand", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    assert type(made).__name__ == name
    assert made.limits.signs >= 0
