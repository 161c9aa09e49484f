"""A question as rows."""

from datetime import date, timedelta

from django.utils import timezone

from vangrail.web.questions import shown
from vangrail.web.questions.actions.answering import answer
from vangrail.web.questions.queries.health import Health


def test_who_did_not_send_a_name_is_a_colleague(put, lena, employee):
    """The others by theirs."""
    assert ("From", "a colleague") in list(shown.facts(put()))
    assert ("From", employee.name) in list(shown.facts(put(by=employee, clause="a_clause", rule="heron-named")))


def test_states_in_words(put, lena):
    """Open, late, answered."""
    late, fresh, done = put(at=timezone.now() - timedelta(days=1)), put(kind="contest", clause="a_clause"), put()
    answer(done, "Yes.", by=lena)
    rows = shown.inbox_rows([late, fresh, done])
    assert [row[-1][0] for row in rows] == ["Late", "Open", "Answered"]
    assert rows[1][0][0] == "Found wrong: Title"
    assert shown.own_rows([late])[0][0][1] == f"/questions/{late.key}/"


def test_a_dash_for_fewer_than_five():
    """A rule is shown with its clause."""
    assert shown.health_rows([Health("c", "Title", "", None, 7, None, (), date(2027, 1, 1))]) == [
        ("Title", "–", "–", 7, "", "1 January 2027")
    ]
    assert shown.health_rows([Health("c", "Title", "a-rule", 5, None)])[0][:2] == ("a-rule", "Title")
