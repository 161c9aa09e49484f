"""Lists that wait."""

from vangrail.web.people.models import Intake


def test_it_says_what_it_is():
    """The name of the file."""
    assert str(Intake(name="people.csv")) == "people.csv"
