"""A name that somebody wrote means everybody whom it can mean."""

import pytest

from vangrail.web.reports.queries.people import meant_by

pytestmark = pytest.mark.django_db


def test_a_name_a_mail_and_a_number_are_understood(person):
    """However they are written, several with commas or on lines of their own."""
    one, two = person("Ann Example"), person("Ann Example")
    three = person("Bob Example", number="A-17")
    assert set(meant_by("  ann   EXAMPLE ")) == {one, two}
    assert set(meant_by(f"{one.email.upper()}; a-17")) == {one, three}
    assert set(meant_by("Ann Example\nBob Example")) == {one, two, three}


@pytest.mark.parametrize("text", ["", " , ", "Ann", "%", "the boss of the warehouse"])
def test_what_means_nobody_finds_nobody(person, text):
    """A part of a name is not enough."""
    person("Ann Example")
    assert not meant_by(text)
