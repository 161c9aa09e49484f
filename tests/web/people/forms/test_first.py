"""What the first person of a site is asked."""

from vangrail.web.people.forms.first import FirstForm


def test_a_name_and_an_address_are_needed():
    """Nothing more."""
    assert list(FirstForm().fields) == ["name", "email"]
    assert not FirstForm({"name": "Ada"}).is_valid()
