"""The networks that posts go to directly, and webhooks."""

from importlib import import_module
from typing import Final

from vangrail.web.outlets.networks.port import Network

_CLASSES: Final = {"bluesky": "Bluesky", "mastodon": "Mastodon", "webhook": "Webhook"}


def network(way: str, address: str, handle: str, secret: str) -> Network:
    """Return a network with an account to post as. Its library is loaded here and no sooner: pages need none."""
    module = import_module(f"{__name__}.{way}")
    made: Network = getattr(module, _CLASSES[way])(address, handle, secret)
    return made
