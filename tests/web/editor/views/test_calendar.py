"""The calendar."""

import pytest

from vangrail.web.editor import actions

pytestmark = pytest.mark.django_db
FILES = {
    "policy.toml": """company = "Acme"
country = "BE"
languages = ["en"]
[[embargo]]
terms = ["Heron X"]
until = 2099-03-01T09:00:00
timezone = "America/New_York"
market = "Belgium"
[[embargo]]
terms = ["Old Duck"]
until = 2020-03-01T09:00:00
timezone = "Europe/Brussels"
[[quiet_period]]
start = 2099-01-01
end = 2099-02-01
about = "annual results"
"""
}


def test_what_waits_stands_under_its_month_and_what_passed_is_lifted(owner, as_person):
    """With the moment in its own zone, and its market."""
    actions.start(FILES, by=owner)
    content = " ".join(as_person(owner).get("/manage/policy/draft/calendar/").content.decode().split())
    ahead, past = content.split("Passed</h2>")
    assert ahead.index("January 2099") < ahead.index("March 2099")
    assert "1 March 2099, 09:00 (America/New_York), Belgium" in ahead
    assert "annual results" in ahead
    assert "Old Duck" in past
    assert "Lifted" in past
    assert "Old Duck" not in ahead
