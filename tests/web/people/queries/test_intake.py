"""Lists that wait."""

from datetime import date

import pytest
from django.http import Http404

from vangrail.web.people.actions.intake import receive
from vangrail.web.people.queries.intake import intake_for, plan_of, unpacked

pytestmark = pytest.mark.django_db


def test_a_list_is_for_who_looks_after_people(keeper, auditor, employee):
    """For others it is not there."""
    intake = receive("l.csv", b"number;name\n7;Ada\n", by=keeper)
    assert intake_for(keeper, intake.pk) == intake
    for who in (auditor, employee):
        with pytest.raises(Http404):
            intake_for(who, intake.pk)


def test_what_is_kept_is_what_was_sent(keeper):
    """With the lines of the file."""
    intake = receive("l.csv", b"number;name\n\n7;Ada\n", by=keeper)
    intake.refresh_from_db()
    assert (unpacked(intake.table).rows[0].line, unpacked(intake.table).rows[0].cells) == (3, ("7", "Ada"))
    assert [entry.line for entry in plan_of(intake, today=date(2026, 1, 1)).new] == [3]
