"""What is open for somebody, before and after a new version."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.web.training.conftest import DOORS, KEYS, clause, question
from vangrail.web.people.models import Group
from vangrail.web.training.actions.assignments import assign, end
from vangrail.web.training.actions.courses import finish
from vangrail.web.training.actions.licences import appoint
from vangrail.web.training.queries.pupil import Pupil

COURSE = ("personal", "essentials")
NEW_KEYS = clause("keys", question("Who gets the code?"), text="From now on nobody carries a key home.")


def ids(found) -> list[str]:
    """Return the open scenarios."""
    return [each.id for each in found.open]


def test_everything_is_open_at_first(school, employee):
    """In the order of the policy, with about how long it takes."""
    found = Pupil(employee).standing(*COURSE)
    assert (ids(found), found.done, found.is_done, found.again) == (["keys", "doors"], 0, False, False)
    assert found.minutes >= 1


def test_nothing_is_there_before_a_policy_is_published(employee):
    """No course can be made of nothing."""
    assert Pupil(employee).standing(*COURSE) is None
    assert Pupil(employee).own() == []


def test_a_course_for_others_is_none_of_theirs(school, employee, person):
    """Who posts for the company has that course too; a word that is no course is none."""
    assert Pupil(employee).standing("corporate", "essentials") is None
    assert Pupil(person("D", "desk", desk="legal")).standing("corporate", "essentials") is not None
    assert Pupil(employee).standing("personal", "whatever") is None


def test_only_what_changed_is_asked_again(school, employee, release):
    """A material change in one clause opens that one; the other stays done."""
    for name in ("keys", "doors"):
        finish(*COURSE, name, by=employee)
    assert Pupil(employee).standing(*COURSE).is_done
    release(NEW_KEYS, DOORS)
    found = Pupil(employee).standing(*COURSE)
    assert (ids(found), found.again, found.done) == (["keys"], True, 1)
    finish(*COURSE, "keys", by=employee)
    assert Pupil(employee).standing(*COURSE).is_done


def test_a_question_more_asks_nobody_again(school, employee, release):
    """Own questions come along for whoever takes the course from then on."""
    for name in ("keys", "doors"):
        finish(*COURSE, name, by=employee)
    release(KEYS, clause("doors", question("Is the door open?"), question("And the window?")))
    found = Pupil(employee).standing(*COURSE)
    assert found.is_done
    assert len(found.course.scenario("doors").questions) == 2


def test_what_was_begun_before_a_change_counts_where_nothing_changed(school, employee, release):
    """One scenario done, then the other changed: one to go."""
    finish(*COURSE, "doors", by=employee)
    release(NEW_KEYS, DOORS)
    assert ids(Pupil(employee).standing(*COURSE)) == ["keys"]


def test_the_language_of_the_page_is_that_of_the_course(school, employee, settings):
    """A language that the policy has not gives its first one."""
    from django.utils import translation

    with translation.override("nl"):
        assert Pupil(employee).standing(*COURSE).course.language == "nl"
    with translation.override("de"):
        assert Pupil(employee).standing(*COURSE).course.language == "en"


def test_who_is_asked_is_a_group_a_role_or_everybody(school, carer, employee, person):
    """Each finds it among their own courses, and nobody else does."""
    workshop = Group.objects.create(name="Workshop")
    member, helper = person("M"), person("D", "desk", desk="hr")
    member.groups.add(workshop)
    day = timezone.localdate()
    assign("personal", "protect", day, by=carer, group=workshop)
    assign("corporate", "everything", day, by=carer, role="desk")
    titles = {who: [each.course.scope for each in Pupil(who).own()] for who in (member, helper, employee)}
    assert titles == {member: ["protect"], helper: ["everything"], employee: []}


def test_a_licence_brings_its_course(school, employee, owner):
    """Who may speak is asked to take what belongs to it, also without any other role."""
    appoint({"person": employee, "scope": "protect"}, by=owner)
    assert [(each.course.audience, each.course.scope) for each in Pupil(employee).own()] == [("corporate", "protect")]


def test_what_is_no_longer_asked_is_offered(asked, employee, carer):
    """And it is late once its day has passed, as long as it is open."""
    assert [each.course.scope for each in Pupil(employee).own()] == ["essentials"]
    asked.due = timezone.localdate() - timedelta(days=1)
    asked.save()
    assert Pupil(employee).own()[0].is_late
    assert "essentials" not in [each.course.scope for each in Pupil(employee).offered()]
    end(asked, by=carer)
    assert Pupil(employee).own() == []
    assert "essentials" in [each.course.scope for each in Pupil(employee).offered()]


@pytest.mark.parametrize(("audience", "minutes"), [("personal", 1)])
def test_a_done_course_still_says_a_minute(school, employee, audience, minutes):
    """Nothing takes no time at all."""
    for name in ("keys", "doors"):
        finish(*COURSE, name, by=employee)
    assert Pupil(employee).standing(audience, "essentials").minutes == minutes
