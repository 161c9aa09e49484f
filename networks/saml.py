"""A company's own sign-in by SAML on this machine: pysaml2, which signs with the program xmlsec1."""

import base64
import re
import subprocess
import warnings
from urllib.parse import parse_qs, urlsplit

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # what the libraries say about each other
    from saml2 import BINDING_HTTP_REDIRECT
    from saml2.config import IdPConfig
    from saml2.metadata import entity_descriptor
    from saml2.saml import NAME_FORMAT_UNSPECIFIED, NAMEID_FORMAT_EMAILADDRESS, NameID
    from saml2.server import Server
    from saml2.xmldsig import DIGEST_SHA256, SIG_RSA_SHA256

PLACE = "https://id.example.org/idp"
OTHER = "https://other.example.org/metadata"
"""Another site that the sign-in knows."""


class Company:
    """Signs people in. `folder` is where it keeps its key."""

    def __init__(self, folder, name="key"):
        """Make a key and the metadata."""
        key, cert = folder / f"{name}.pem", folder / f"{name}.crt"
        command = [
            "openssl",
            "req",
            "-x509",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-days",
            "2",
            "-subj",
            "/CN=id.example.org",
        ]
        subprocess.run([*command, "-keyout", str(key), "-out", str(cert)], check=True, capture_output=True)
        self.said = {
            "entityid": f"{PLACE}/metadata", "key_file": str(key), "cert_file": str(cert), "xmlsec_binary": "/usr/bin/xmlsec1",
            "service": {"idp": {
                "endpoints": {"single_sign_on_service": [(f"{PLACE}/sso", BINDING_HTTP_REDIRECT)]},
                "policy": {"default": {"lifetime": {"minutes": 15}, "attribute_restrictions": None, "name_form": NAME_FORMAT_UNSPECIFIED}},
            }},
        }  # fmt: skip
        self.metadata = folder / f"{name}.xml"
        self.metadata.write_text(str(entity_descriptor(IdPConfig().load(self.said))), "utf-8")

    def answer(self, way, metadata, email, **more):
        """Return the answer to the question in an address, as the browser sends it back."""
        packed = parse_qs(urlsplit(way).query)["SAMLRequest"][0]
        config = IdPConfig().load(
            {
                **self.said,
                "metadata": {"inline": [metadata, re.sub(r'entityID="[^"]*"', f'entityID="{OTHER}"', metadata)]},
            }
        )
        server = Server(config=config)
        request = server.parse_authn_request(packed, BINDING_HTTP_REDIRECT).message
        settings = {
            "in_response_to": request.id, "destination": request.assertion_consumer_service_url,
            "sp_entity_id": request.issuer.text, "name_id": NameID(format=NAMEID_FORMAT_EMAILADDRESS, text=email),
            "sign_assertion": True, "sign_response": True, "sign_alg": SIG_RSA_SHA256, "digest_alg": DIGEST_SHA256,
            "authn": {"class_ref": "urn:oasis:names:tc:SAML:2.0:ac:classes:Password"}, **more,
        }  # fmt: skip
        return str(server.create_authn_response({"mail": [email]}, userid=email, **settings))


def posted(answer):
    """Return an answer as a form field."""
    return {"SAMLResponse": base64.b64encode(answer.encode()).decode(), "RelayState": ""}
