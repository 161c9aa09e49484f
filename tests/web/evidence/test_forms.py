"""What the page of records shows."""

from datetime import date

from vangrail.web.evidence.forms import RecordsForm


def test_what_is_not_understood_is_left_out():
    """An old address still shows something."""
    assert RecordsForm({"area": "people", "since": "2026-11-02"}).filters() == {
        "area": "people",
        "since": date(2026, 11, 2),
    }
    assert RecordsForm({"area": "shoe", "until": "soon"}).filters() == {}
