"""A course and how somebody stands in it."""

from datetime import timedelta

from django.utils import timezone, translation

from tests.web.training.conftest import DOORS, clause, question
from vangrail.web.policies.models import Weighing
from vangrail.web.training.models import Assignment, Certificate
from vangrail.web.training.queries.courses import Standing, changed, course_of, versions


def test_a_course_in_the_language_of_the_page(school):
    """Or in the one that is asked for; else in the policy's first."""
    with translation.override("es"):
        assert course_of(school, "personal", "essentials").language == "es"
        assert course_of(school, "personal", "essentials", "nl").language == "nl"
        assert course_of(school, "personal", "essentials", "de").language == "en"


def test_where_somebody_stands(school):
    """Done, begun again, late: from what is open alone."""
    made = course_of(school, "personal", "essentials")
    late = Assignment(due=timezone.localdate() - timedelta(days=1))
    begun = Standing(made, school, made.scenarios[1:], assignment=late)
    assert (begun.done, begun.is_done, begun.is_late, begun.again) == (1, False, True, False)
    assert Standing(made, school, made.scenarios, Certificate()).again
    done = Standing(made, school, (), assignment=late)
    assert (done.is_done, done.is_late, done.title) == (True, False, "The essentials")


def test_what_changed_between_versions(school, release, owner):
    """What is material; and the owner's word on it counts."""
    new = release(clause("keys", question("Who?"), text="From now on nobody carries a key home."), DOORS)
    old = versions({school.pk})[school.pk]
    assert changed(old, new, "personal", "en") == {"keys"}
    assert changed(new, new, "personal", "en") == frozenset()
    Weighing.objects.create(version=new, audience="personal", material=False, reason="Said before.", by=owner)
    assert changed(old, new, "personal", "en") == frozenset()


def test_a_small_change_that_the_owner_raised(school, release, owner):
    """A full stop that matters, because somebody says so."""
    new = release(clause("keys", question("Who gets the code?"), question("And the key?"), text="Be careful!"), DOORS)
    old = versions({school.pk})[school.pk]
    assert changed(old, new, "personal", "en") == frozenset()
    Weighing.objects.create(version=new, audience="personal", material=True, reason="Read it.", by=owner)
    assert changed(old, new, "personal", "en") == {"keys"}
