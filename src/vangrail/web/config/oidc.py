"""The company's own sign-in (OpenID Connect), as the options describe it."""

from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import urlsplit

COMPANY: Final = "company"
"""How the one provider is called in addresses."""


def oidc_apps(options: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return what allauth needs to know about the company's sign-in, or nothing where there is none."""
    if not options["VANGRAIL_OIDC_SERVER"]:
        return []
    return [
        {
            "provider_id": COMPANY,
            "name": options["VANGRAIL_OIDC_NAME"],
            "client_id": options["VANGRAIL_OIDC_CLIENT"],
            "secret": options["VANGRAIL_OIDC_SECRET"],
            "settings": {"server_url": options["VANGRAIL_OIDC_SERVER"]},
        }
    ]


def oidc_origins(options: Mapping[str, Any]) -> list[str]:
    """Return where a form of ours may lead: to the company's sign-in, and nowhere where there is none."""
    place = urlsplit(options["VANGRAIL_OIDC_SERVER"])
    return [f"{place.scheme}://{place.netloc}"] if place.netloc else []
