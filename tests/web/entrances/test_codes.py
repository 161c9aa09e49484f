"""Codes that nobody guesses, each for one thing."""

import pytest

from vangrail.web.entrances.codes import (
    code_for,
    entrance_of,
    link_for,
    new_nonce,
    picture_of,
    receipt_for,
    signature_of,
)
from vangrail.web.entrances.queries import by_number, signature_by_number

pytestmark = pytest.mark.django_db


def test_a_code_leads_to_its_entrance_and_to_nothing_else(at_site, of_agency):
    """The one on the wall does not open the agency's list, and the other way round."""
    for entrance in (at_site, of_agency):
        assert entrance_of(code_for(entrance, "in"), "in", by_number) == entrance
        assert entrance_of(code_for(entrance, "in"), "agency", by_number) is None
        assert entrance_of(code_for(entrance, "agency"), "in", by_number) is None


def test_a_changed_sign_opens_nothing(at_site):
    """Wherever it stands."""
    code = code_for(at_site, "in")
    for place in range(len(code)):
        other = "2" if code[place] != "2" else "3"
        assert entrance_of(code[:place] + other + code[place + 1 :], "in", by_number) is None


def test_two_entrances_have_nothing_in_common():
    """Their nonces are random."""
    assert len({new_nonce() for _ in range(50)}) == 50


def test_a_link_is_a_whole_address_and_a_picture_of_it(at_site):
    """Made when it is needed, the same each time."""
    link = link_for(at_site, "in")
    assert link.startswith("http://localhost:8000/in/")
    assert link == link_for(at_site, "in")
    assert picture_of(link).startswith("data:image/svg+xml")


def test_a_receipt_leads_to_its_signature(client, published_example, of_agency, inside, right):
    """And to no other."""
    page = inside(of_agency, "signature/")
    code = client.post(page, right(client.get(page)))["Location"].split("/")[3]
    made = signature_of(code, signature_by_number)
    assert receipt_for(made) == code
    assert signature_of(code[:-1] + ("2" if code[-1] != "2" else "3"), signature_by_number) is None
