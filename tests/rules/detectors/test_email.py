"""E-mail addresses, plain and written out; no handles, no mentions, no endings that do not exist."""

import pytest

from tests.rules.detectors.scan import found, marks, scan
from vangrail.rules.detectors.email import Email


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Mail jan.jansen@example.nl!", "jan.jansen@example.nl"),
        ("Escríbeme a José.Pérez@example.es.", "José.Pérez@example.es"),
        ("jan [at] winkel [dot] nl graag", "jan [at] winkel [dot] nl"),
        ("jan(at)winkel.be", "jan(at)winkel.be"),
        ("write Jan at winkel dot com please", "Jan at winkel dot com"),
        ("nombre arroba tienda punto es", "nombre arroba tienda punto es"),
        ("jan apenstaartje winkel punt nl", "jan apenstaartje winkel punt nl"),
        ("marie arobase boutique point fr", "marie arobase boutique point fr"),
        ("name@example.com/abc", "name@example.com"),
        ("<o'neil+x@mail.example.org>", "o'neil+x@mail.example.org"),
    ],
)
def test_an_address_is_found(text, address):
    """Whatever stands around it, exactly the address is marked."""
    assert found(Email(), text) == [("email", address)]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "@user thanks!",
            "@user@example.com on Mastodon",
            "user@ is a mention",
            "a@b",
            "jan@host.invalid",
            "we met at the dot",
        ),
        *(
            "see you at 10 dot dot dot",
            "https://user@example.com/x",
            "price @ 10.50",
            "jan..x@example.com",
            "he lives at home dot dot",
        ),
    ],
)
def test_what_is_no_address_is_left_alone(text):
    """Handles, mentions, unknown endings and links are none."""
    assert found(Email(), text) == []


def test_a_shared_mailbox_has_its_own_kind():
    """info@ is a job, not a person."""
    assert found(Email(), "questions? info@example.com") == [("email.role", "info@example.com")]


def test_the_value_is_what_one_would_type():
    """A written-out address is put together, in lower case and without accents."""
    _, matches = scan(Email(), "Zoë [at] Example (punt) nl")
    assert [match.value for match in matches] == ["zoe@example.nl"]


def test_several_addresses_are_all_found():
    """A list of addresses parted by signs is a list."""
    assert marks(Email(), "a@example.com;b@example.org, c@example.net") == [
        "a@example.com",
        "b@example.org",
        "c@example.net",
    ]
