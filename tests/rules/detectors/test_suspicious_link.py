"""Links that hide where they go or borrow a name, the company's own above all."""

import pytest

from tests.rules.detectors.scan import found, marks, scan
from vangrail.rules.detectors.suspicious_link import SuspiciousLink

OWN = SuspiciousLink.for_company(["acme-retail.com", "acme.nl"])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("see https://bit.ly/3xYz now", "shortened"),
        ("tinyurl.com/abc", "shortened"),
        ("http://192.168.1.10/login", "ip"),
        ("http://paypal.com@evil.example.net/x", "userinfo"),
        ("http://winkel.nl:8081/", "port"),
        ("pаypal.com", "script"),
        ("xn--pypal-4ve.com", "script"),
        ("paypa1.com", "lookalike"),
        ("www.paypai.com/nl", "lookalike"),
        ("metamaask.io", "lookalike"),
        ("pay-pal.com", "lookalike"),
        ("paypal-login.net", "lookalike"),
        ("https://secure-rabobank-login.info", "lookalike"),
        ("apple.com.verify-id.net", "lookalike"),
        ("claim-airdrop.xyz", "lure"),
        ("acmee.nl", "lookalike"),
        ("acme-retail.co", "lookalike"),
        ("acme.nl.evil.ru", "lookalike"),
        ("аcme.nl", "script"),
    ],
)
def test_a_suspicious_link_is_found(text, kind):
    """Each for its own reason."""
    assert [one for one, _ in found(OWN, text)] == [f"link.{kind}"]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "www.acme.nl/vacatures",
            "https://shop.acme-retail.com",
            "https://www.paypal.com/nl",
            "PayPal.com",
            "https://münchen.de",
        ),
        *(
            "nos.nl/artikel/123",
            "facebook.github.io",
            "see node.js and e.g. this",
            "lovely day.it was",
            "info@" + "paypa1.com",
        ),
        *(
            "https://login.microsoftonline.com/x",
            "version 1.2.3.4",
            "https://example.com:443/",
            "amazon.de",
            "https://en.wikipedia.org/wiki/PayPal",
        ),
    ],
)
def test_an_ordinary_link_is_left_alone(text):
    """The company's own, well-known ones on their own domain, addresses, file names."""
    assert marks(OWN, text) == []


@pytest.mark.parametrize("host", ["acme.be", "acne.nl", "acrne.nl", "acme-nl.com", "wwwacme.nl", "ac-me.nl"])
def test_the_companys_own_name_is_guarded_more_closely(host):
    """Four letters are enough where they are one's own."""
    assert marks(OWN, f"https://{host}/") == [f"https://{host}/"]
    assert marks(SuspiciousLink(), f"https://{host}/") == []


def test_the_value_is_the_host():
    """What a person should look at."""
    assert [match.value for match in scan(OWN, "https://bit.ly/3xYz")[1]] == ["bit.ly"]
