"""The Colombian card."""

import pytest

from vangrail.rules.detectors.schemes.scheme import given_out


@pytest.mark.parametrize(("number", "right"), [("1023456789", True), ("0123456789", False), ("2222222", False)])
def test_a_card_could_be_given_out(number, right):
    """It has no checksum."""
    assert given_out(number) is right
