"""How long what was said is kept, by kind."""

import pytest
from django.utils import translation

from vangrail.errors import UsageError
from vangrail.web.audit.kinds import sentences
from vangrail.web.evidence.retention import period_of, periods


def test_every_kind_has_a_period():
    """And the narrower one holds: a visit is forgotten before what changed about somebody."""
    known = periods(())
    assert all(period_of(kind, known).days > 0 for kind in sentences())
    assert [period_of(kind, known).name for kind in ("people.signed_in", "people.left", "something.new")] == [
        "visits",
        "people",
        "rest",
    ]


def test_who_was_appointed_is_forgotten_before_versions_are():
    """Its records hold a name that somebody typed."""
    known = periods(())
    kinds = ("policies.appointed", "policies.appointment_ended", "policies.published")
    assert [period_of(kind, known).name for kind in kinds] == ["speaking", "speaking", "policy"]


def test_the_setting_changes_days():
    """By the name of a period."""
    found = {each.name: each.days for each in periods(("visits=90", "rest = 7"))}
    assert (found["visits"], found["rest"], found["people"]) == (90, 7, 1825)


@pytest.mark.parametrize("given", ["visits", "visits=0", "visits=soon", "shoes=3"])
def test_what_cannot_be_read_is_refused(given):
    """With what was found."""
    with pytest.raises(UsageError, match="VANGRAIL_RECORD_DAYS"):
        periods((given,))


def test_it_is_told_in_every_language():
    """In the one of the page."""
    with translation.override("nl"):
        assert str(periods(())[0]) == "Aanmelden en afmelden"
