"""The invented company has checked before."""

import pytest

from vangrail.web.checks import demo, queries


@pytest.mark.django_db
def test_months_of_counts_are_there():
    """Most checks end in a yes, and a rare clause is not told."""
    demo.fill()
    assert len(queries.months()) == 7
    assert queries.share_of_yes() > 60
    assert "rooms_and_photographs" in queries.asked_about()
