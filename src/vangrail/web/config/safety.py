"""What must not be when real people use a site: each found thing is one sentence, and the site does not start."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

SHORTEST_KEY: Final = 40
"""Characters; the key that is made by itself has 64."""

DEMO_MARK: Final = "demonstration"
"""The file in a data folder that says: what is in here is invented."""

_LOCAL: Final = {"localhost", "127.0.0.1", "::1"}


def unsafe(options: Mapping[str, Any], key: str) -> list[str]:
    """Return a sentence for each setting with which real people must not be served; none where this is no production.

    `key` is the key in use. No sentence shows a secret.
    """
    if not options["VANGRAIL_PRODUCTION"]:
        return []
    address = urlsplit(options["VANGRAIL_ADDRESS"])
    host = address.hostname or ""
    found = {
        "setting VANGRAIL_DEBUG: wanted no in production, found yes: errors would show what people typed": options[
            "VANGRAIL_DEBUG"
        ],
        "setting VANGRAIL_DEMO: wanted no in production, found yes: anybody could sign in as the invented people": options[
            "VANGRAIL_DEMO"
        ],
        f"setting VANGRAIL_SECRET_KEY: wanted {SHORTEST_KEY} characters or more, found {len(key)}": len(key)
        < SHORTEST_KEY,
        "setting VANGRAIL_SECRET_KEY: wanted a key that nobody can guess, found the same few signs again and again": len(
            set(key)
        )
        < 10,
        f"setting VANGRAIL_ADDRESS: wanted https://, found {address.scheme or 'none'}://": address.scheme != "https",
        "setting VANGRAIL_ADDRESS: wanted the name that people type, found one that only this machine knows": host
        in _LOCAL
        or not host,
        "setting VANGRAIL_HOSTS: wanted host names, found *: any address could be put into links": "*"
        in options["VANGRAIL_HOSTS"],
        "setting VANGRAIL_MAIL_HOST: wanted a mail server, found none: links to sign in would stay in a file": not options[
            "VANGRAIL_MAIL_HOST"
        ],
        "setting VANGRAIL_MAIL_FROM: wanted an address that can be answered, found one of this machine": options[
            "VANGRAIL_MAIL_FROM"
        ].endswith("@localhost"),
        "setting VANGRAIL_DATA: wanted a folder for real people, found the one of a demonstration": (
            Path(options["VANGRAIL_DATA"]) / DEMO_MARK
        ).exists(),
    }
    return [sentence for sentence, wrong in found.items() if wrong]
