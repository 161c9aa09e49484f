"""How courses and licences are said."""

from datetime import date

from vangrail.decisions.licence import Standing
from vangrail.web.training.models import Licence
from vangrail.web.training.queries.licences import Held
from vangrail.web.training.templatetags.training import course_title, licence_rows, licence_state


def test_a_state_in_words():
    """The word, a state of the tags, and why."""
    shown = licence_state(Standing("amber", ("untrained", "expiring")))
    assert (str(shown.word), shown.state) == ("Needs attention", "ask")
    assert shown.reasons == "The course is not done yet, it ends within a month"


def test_the_register_leads_to_the_form_for_who_may_change_it():
    """Others read the name only."""
    held = [Held(Licence(pk=3, topic="products", since=date(2026, 1, 1)), Standing("red", ("vacant",)))]
    assert licence_rows(held, may_change=True)[0][0][1] == "/manage/training/licences/3/"
    assert licence_rows(held, may_change=False)[0][:2] == ("nobody yet", "products and services")


def test_a_course_has_a_name():
    """A course by its name."""
    assert str(course_title("essentials")) == "The essentials"
