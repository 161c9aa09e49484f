"""The company's own sign-in by SAML 2.0, as the options describe it."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from vangrail.errors import UsageError

SLUG: Final = "company"
"""How the one provider is called in addresses."""
PROVIDER: Final = "company-saml"
"""How the one provider is called where somebody proved who they are."""
VERIFIED: Final = ("email_verified", "http://schemas.auth0.com/email_verified")
"""Attributes in which a sign-in says of an address that it did not verify it."""
ATTRIBUTES: Final = {
    "email": [
        "urn:oid:0.9.2342.19200300.100.1.3",
        "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress",
        "mail",
        "email",
    ],
}
"""Attributes that may hold the work address, the first that is there; else it is the name of who signed in."""


def saml_apps(options: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return what allauth needs to know about the company's sign-in, or nothing where there is none.

    What comes back must be signed with the key of the metadata and by no old algorithm, be meant for us, be fresh, and answer a
    question of this very browser, once.

    Raises:
        UsageError: the metadata cannot be read, or an address of it comes without the name of its sender.
    """
    place = options["VANGRAIL_SAML_METADATA"]
    if not place:
        return []
    return [
        {
            "provider_id": PROVIDER,
            "name": options["VANGRAIL_SAML_NAME"],
            "client_id": SLUG,
            "settings": {
                "idp": _idp(place, options["VANGRAIL_SAML_ENTITY"]),
                "attribute_mapping": ATTRIBUTES,
                "use_nameid_for_email": True,
                "advanced": {
                    "strict": True,
                    "want_assertion_signed": True,
                    "reject_deprecated_algorithm": True,
                    "reject_idp_initiated_sso": True,
                    "allow_single_label_domains": True,
                },
            },
        }
    ]


def saml_origins(options: Mapping[str, Any]) -> list[str]:
    """Return where a form of ours may lead: to the company's sign-in, and nowhere where there is none."""
    found = []
    for app in saml_apps(options):
        idp = app["settings"]["idp"]
        place = urlsplit(idp.get("sso_url") or idp["metadata_url"])
        found.append(f"{place.scheme}://{place.netloc}")
    return found


def _idp(place: str, entity: str) -> dict[str, str]:
    if place.startswith(("https://", "http://")):
        if not entity:
            message = (
                "setting VANGRAIL_SAML_ENTITY: wanted the entity id that the metadata at this address is of, found ''"
            )
            raise UsageError(message, setting="VANGRAIL_SAML_ENTITY")
        return {"metadata_url": place, "entity_id": entity}
    return dict(_read(place, entity))


@lru_cache(maxsize=4)
def _read(place: str, entity: str) -> Mapping[str, str]:
    """Return what a file of metadata says: who answers, where, and with which key."""
    from onelogin.saml2.idp_metadata_parser import OneLogin_Saml2_IdPMetadataParser as Parser

    try:
        text = Path(place).expanduser().read_text("utf-8")
        idp = Parser.parse(text, entity_id=entity or None)["idp"]
        return {"entity_id": idp["entityId"], "sso_url": idp["singleSignOnService"]["url"], "x509cert": _key(idp)}
    except (OSError, ValueError, KeyError, SyntaxError) as error:
        message = f"setting VANGRAIL_SAML_METADATA: wanted a file with the metadata of a sign-in, found {type(error).__name__}"
        raise UsageError(message, setting="VANGRAIL_SAML_METADATA") from error


def _key(idp: Mapping[str, Any]) -> str:
    """Return the certificate for signatures; of several the first."""
    several = idp.get("x509certMulti", {}).get("signing", ())
    return str(idp.get("x509cert") or several[0])
