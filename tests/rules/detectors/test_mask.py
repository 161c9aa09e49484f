"""A mask keeps the shape and gives nothing away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vangrail.rules.detectors.mask import mask

KINDS = [
    "phone.mobile",
    "email",
    "iban",
    "payment_card",
    "nl.bsn",
    "us.ssn",
    "credential.jwt",
    "address",
    "something.else",
]


@pytest.mark.parametrize(
    ("value", "kind", "shown"),
    [
        ("06 12 34 56 78", "phone.mobile", "06 •• •• •• 78"),
        ("jan.jansen@example.nl", "email", "j…@…"),
        ("NL91 ABNA 0417 1643 00", "iban", "•••• •••• •••• ••43 00"),
        ("4539 5787 6362 1486", "payment_card", "•••• •••• •••• 1486"),
        ("111222333", "nl.bsn", "•••••••33"),
        ("hunter2", "credential.password", "•••••••"),
        ("Kerkstraat 12", "address", "Kerkstraat ••"),
        ("jan (at) winkel punt nl", "email", "j…@…"),
        ("+31 6 12345678", "phone", "+31 • ••••••78"),
        ("ab", "phone", "••"),
        ("room 214", "reference.room", "room •••"),
        ("12 mei 1984", "birth_date", "•• mei ••••"),
        ("10482913", "reference.order", "••••••13"),
        ("NX12345P8", "paper.passport", "•••••••P8"),
    ],
)
def test_what_stays_visible(value, kind, shown):
    """The last signs, the first letter or the shape, depending on the kind."""
    assert mask(value, kind) == shown


@given(st.text(alphabet="abc123 -@.", max_size=40), st.sampled_from(KINDS))
def test_most_is_hidden(value, kind):
    """Of digits no more than four stay, whatever is given."""
    shown = mask(value, kind)
    assert sum(sign.isdigit() for sign in shown) <= 4
    assert len(shown) <= max(len(value), 5)


def test_a_credential_does_not_show_how_long_it_is():
    """Twelve signs at most."""
    assert mask("x" * 80, "credential.github_token") == "•" * 12
