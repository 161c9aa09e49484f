"""What the company published itself may stand anywhere."""

import pytest

from tests.build import policy
from vangrail.policy.company import Desk, Lexicon, Person
from vangrail.policy.contacts import PublicContacts

FREE_HOST = "gmail.com"
CONTACTS = PublicContacts(
    policy(
        lexicon=Lexicon(
            public_contacts=("care@acme.example.be", "+32 2 555 12 34", "0800 12 345", f"acme.shop@{FREE_HOST}")
        ),
        desks={"legal": Desk(person=Person(name="Anna", contact="anna@acme-law.example"))},
    )
)


@pytest.mark.parametrize(
    ("value", "own"),
    [
        ("care@acme.example.be", True),
        ("CARE@ACME.EXAMPLE.BE", True),
        ("bart@acme.example.be", True),
        ("anna@acme-law.example", True),
        (f"acme.shop@{FREE_HOST}", True),
        (f"somebody@{FREE_HOST}", False),
        ("care@notacme.example.be", False),
        ("+3225551234", True),
        ("02/555.12.34", True),
        ("0800-12345", True),
        ("+32 2 555 12 35", False),
        ("1234", False),
    ],
)
def test_own_contacts_are_known_however_they_are_written(value: str, *, own: bool) -> None:
    """Published numbers and addresses, and every address at an own domain; never everybody's mail host."""
    assert CONTACTS.has(value) is own


def test_own_domains_are_those_of_the_company() -> None:
    """A free mail host is nobody's own."""
    assert CONTACTS.domains == ("acme-law.example", "acme.example.be")
