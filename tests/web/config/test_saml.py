"""The company's own sign-in by SAML, from the options. Against a real provider: networks/test_saml.py."""

import pytest

from vangrail.errors import UsageError
from vangrail.web.config.saml import saml_apps, saml_origins

METADATA = """<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://id.example.org/idp">
<md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
<md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data>
<ds:X509Certificate>TUlJQg==</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>
<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://id.example.org/sso"/>
</md:IDPSSODescriptor></md:EntityDescriptor>"""


def options(place, entity=""):
    """Return the options of a site."""
    return {"VANGRAIL_SAML_METADATA": str(place), "VANGRAIL_SAML_ENTITY": entity, "VANGRAIL_SAML_NAME": "Acme"}


def test_a_file_makes_a_way_to_sign_in(tmp_path):
    """With who answers, where and with which key; and a place that forms may lead to."""
    (tmp_path / "idp.xml").write_text(METADATA, "utf-8")
    app = saml_apps(options(tmp_path / "idp.xml"))[0]
    assert app["name"] == "Acme"
    assert app["settings"]["idp"] == {
        "entity_id": "https://id.example.org/idp", "sso_url": "https://id.example.org/sso", "x509cert": "TUlJQg==",
    }  # fmt: skip
    assert saml_origins(options(tmp_path / "idp.xml")) == ["https://id.example.org"]


def test_what_comes_back_must_be_signed_asked_for_and_not_old(tmp_path):
    """Whatever the library would let through by itself."""
    (tmp_path / "idp.xml").write_text(METADATA, "utf-8")
    strict = saml_apps(options(tmp_path / "idp.xml"))[0]["settings"]["advanced"]
    for name in ("strict", "want_assertion_signed", "reject_deprecated_algorithm", "reject_idp_initiated_sso"):
        assert strict[name] is True


def test_an_address_needs_the_name_of_its_sender():
    """So that metadata of many are not taken for one another."""
    app = saml_apps(options("https://id.example.org/metadata", "https://id.example.org/idp"))[0]
    assert app["settings"]["idp"]["metadata_url"] == "https://id.example.org/metadata"
    assert saml_origins(options("https://id.example.org/metadata", "x")) == ["https://id.example.org"]
    with pytest.raises(UsageError, match="VANGRAIL_SAML_ENTITY"):
        saml_apps(options("https://id.example.org/metadata"))


@pytest.mark.parametrize("text", [None, "", "<nothing/>", "no xml"])
def test_a_file_that_is_none_is_said_at_the_start(tmp_path, text):
    """Not at the first sign-in."""
    if text is not None:
        (tmp_path / "idp.xml").write_text(text, "utf-8")
    with pytest.raises(UsageError, match="VANGRAIL_SAML_METADATA"):
        saml_apps(options(tmp_path / "idp.xml"))


def test_without_it_there_is_no_way():
    """Neither a provider nor a place."""
    assert saml_apps(options("")) == []
    assert saml_origins(options("")) == []
