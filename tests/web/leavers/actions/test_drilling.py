"""A drill says what would be lost and what to do first; it is written down, and changes nothing."""

import pytest
from django.core.exceptions import PermissionDenied

from vangrail.decisions.leaver import digest
from vangrail.web.audit.models import Entry, Payload
from vangrail.web.leavers.actions.drilling import drill, drill_all, result_of
from vangrail.web.leavers.models import Drill, Leaving
from vangrail.web.register.actions import add_custodian

pytestmark = pytest.mark.django_db


def test_a_drill_names_what_would_be_lost(accounts, leo, keeper):
    """The account that only they hold, and the first step there: let a second person in."""
    found = drill(leo, by=keeper).result
    assert [each["name"] for each in found["orphaned"]] == ["Delta (LinkedIn)"]
    assert len(found["held"]) == 4
    assert (found["steps"][0]["name"], found["steps"][0]["step"]) == ("Delta (LinkedIn)", "second")
    assert [each["only"] for each in found["lost"]["accounts"]] == [False, False, False, True]
    assert set(found["lost"]) == {"accounts", "factors", "tools"}


def test_it_is_kept_with_its_digest_and_can_be_repeated(accounts, leo, keeper, owner, mia):
    """Better after a second person is in; the first result stays as it was."""
    first = drill(leo, by=keeper)
    add_custodian(accounts[3], mia, "Stands in", by=owner)
    second = drill(leo, by=keeper)
    first.refresh_from_db()
    assert (len(first.result["orphaned"]), len(second.result["orphaned"])) == (1, 0)
    assert first.digest == digest(first.result) != second.digest
    said = Payload.objects.filter(entry__kind="leavers.drilled").order_by("entry_id").values_list("said", flat=True)
    assert [each["orphaned"] for each in said] == [1, 0]


def test_the_company_is_sorted_by_on_whom_most_depends(accounts, leo, mia, samir, keeper):
    """Who alone holds an account, then who sits at a desk alone, then who holds most."""
    points = drill_all(by=keeper).result["points"]
    assert [each["name"] for each in points] == [leo.name, samir.name, mia.name]
    assert (points[0]["alone"], points[1]["desks"], points[2]["held"]) == (["Delta (LinkedIn)"], ["communications"], 3)


def test_nothing_happens_to_anybody(accounts, leo, keeper):
    """No leaving, no task, no mail."""
    drill(leo, by=keeper)
    drill_all(by=keeper)
    assert not Leaving.objects.exists()
    assert Entry.objects.filter(kind__startswith="leavers.").count() == 2


def test_who_has_nothing_loses_nothing(employee, keeper):
    """And the result says so."""
    from django.utils import timezone

    found = result_of(employee, timezone.now())
    assert (found["lost"], found["held"], found["orphaned"], found["steps"]) == ({}, [], [], [])


def test_only_who_looks_after_people_or_accounts_may(leo, employee, samir, person):
    """An auditor reads what there is and begins nothing."""
    for by in (employee, person("", "auditor")):
        with pytest.raises(PermissionDenied):
            drill(leo, by=by)
        with pytest.raises(PermissionDenied):
            drill_all(by=by)
    assert drill(leo, by=samir).by == samir
    assert Drill.objects.count() == 1
