"""Finishing a scenario and a course."""

import pytest
from django.core.exceptions import PermissionDenied

from vangrail.web.audit.models import Entry
from vangrail.web.training.actions.courses import finish
from vangrail.web.training.models import Certificate, Done


def test_the_last_scenario_brings_the_certificate(asked, school, employee):
    """With the version and the digest of what was shown; it is written down once, with the chain."""
    assert finish("personal", "essentials", "keys", by=employee) == []
    (made,) = finish("personal", "essentials", "doors", by=employee)
    assert (made.version, made.language, len(made.digest)) == (school, "en", 64)
    assert finish("personal", "essentials", "doors", by=employee) == []
    assert Certificate.objects.count() == 1
    assert Entry.objects.filter(kind="training.completed").count() == 1


def test_one_scenario_counts_in_every_course_it_stands_in(asked, employee):
    """The course that was asked for is done as well when a wider one was taken."""
    finish("personal", "everything", "keys", by=employee)
    made = finish("personal", "everything", "doors", by=employee)
    assert {each.scope for each in made} == {"everything", "essentials"}


@pytest.mark.parametrize(("audience", "clause"), [("corporate", "keys"), ("personal", "windows")])
def test_what_is_not_theirs_cannot_be_finished(school, employee, audience, clause):
    """Another's course, and a scenario that is not there."""
    with pytest.raises(PermissionDenied):
        finish(audience, "essentials", clause, by=employee)
    assert not Done.objects.exists()
