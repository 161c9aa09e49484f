"""Earlier stays."""

from vangrail.web.people.models import Stay


def test_it_says_what_it_is():
    """From when to when."""
    assert str(Stay(joined="2020-01-01", left="2021-01-01")) == "2020-01-01 – 2021-01-01"
