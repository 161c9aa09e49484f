"""Somebody before a list is applied."""

from vangrail.web.people.imports.known import Known


def test_somebody_is_told_apart_by_number_then_address_then_key():
    """Whatever there is."""
    both = Known(1, here=True, values={"number": "7", "email": "a@example.org", "name": "Ada"})
    assert (both.reference, both.name, both.number, both.email) == ("7", "Ada", "7", "a@example.org")
    assert Known(1, here=True, values={"email": "a@example.org"}).reference == "a@example.org"
    assert Known(9, here=True, values={}).reference == "#9"
