"""How values of a course look on a page."""

from vangrail.decisions.course import Explained
from vangrail.policy.clause import Answer
from vangrail.web.training.queries.pupil import Pupil
from vangrail.web.training.shown import facts, line, passage, scenario_tasks, told

RIGHT = Answer(text="*Ask* Anna.", right=True, why="She knows.")
WRONG = Answer(text="Say <b>it</b>.", right=False, why="Oh.")


def test_an_explanation_is_safe_html():
    """Markdown is shown, tags of its own are not."""
    found = told(Explained(right=True, chosen=RIGHT, others=(WRONG,)))
    assert found.chosen == "<em>Ask</em> Anna."
    assert "<b>" not in found.others[0][0]
    assert passage("One.\n\nTwo.") == "<p>One.</p>\n<p>Two.</p>"
    assert "<script" not in line("<script>x</script>")


def test_scenarios_as_tasks(school, employee):
    """Each leads to its scene and says whether it is open."""
    assert scenario_tasks(Pupil(employee).standing("personal", "essentials")) == [
        ("About keys", "/train/personal/essentials/keys/", "due"),
        ("About doors", "/train/personal/essentials/doors/", "due"),
    ]


def test_the_facts_of_a_certificate(school, employee):
    """Who, what, and the digests of both texts."""
    from vangrail.web.training.models import Certificate

    row = Certificate(
        person=employee, audience="personal", scope="essentials", version=school, language="en", digest="f" * 64
    )
    values = [str(value) for _, value in facts(row)]
    assert employee.name in values
    assert school.digest[:16] in values
