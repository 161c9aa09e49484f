"""The drills against tricks, as a course with the company's own names."""

import pytest

from tests.web.conftest import small_policy
from vangrail.web.training.actions.courses import finish
from vangrail.web.training.drills import scenarios
from vangrail.web.training.models import Certificate
from vangrail.web.training.queries import pupil
from vangrail.web.training.queries.pupil import Pupil

pytestmark = pytest.mark.django_db
PLACE = "/train/corporate/drills/drill_cloned_boss/"


@pytest.fixture
def holder(employee, monkeypatch):
    """Give somebody who holds an account of the company."""
    monkeypatch.setattr(pupil, "HOLDING", [lambda person: person == employee])
    return employee


def test_names_are_filled_in():
    """In whom to tell."""
    found = {each.id: each for each in scenarios(small_policy(), "corporate", "nl")}
    last = found["drill_copyright_strike"].questions[-1]
    assert any("Olga Owner" in each.text for each in last.answers)
    assert "{" not in "".join(each.scene + each.title for each in found.values())


def test_each_reader_gets_their_own():
    """An invoice is for who holds a channel; everybody meets a cloned boss; others get none."""
    ids = {who: {each.id for each in scenarios(small_policy(), who, "en")} for who in ("corporate", "personal")}
    assert ids["corporate"] - ids["personal"] == {"drill_collaboration_invoice"}
    assert scenarios(small_policy(), "third_party", "en") == ()


def test_who_holds_an_account_is_asked_to_take_them(school, holder, person):
    """And nobody else is; whoever likes can."""
    assert [(each.course.audience, each.course.scope) for each in Pupil(holder).own()] == [("corporate", "drills")]
    assert ("corporate", "drills") not in [
        (each.course.audience, each.course.scope) for each in Pupil(holder).offered()
    ]
    other = Pupil(person())
    assert other.own() == []
    assert ("personal", "drills") in [(each.course.audience, each.course.scope) for each in other.offered()]


def test_they_are_answered_and_explained_as_every_story(school, holder, as_person):
    """A wrong answer has its why; the last right one finishes it and leads to the clause."""
    visitor = as_person(holder)
    assert "coffee machine" in visitor.get(PLACE).text
    assert "four at once" in visitor.get(f"{PLACE}1/").text
    assert "last year" in visitor.post(f"{PLACE}1/", {"choice": "1"}).text
    for number, choice in ((1, 2), (2, 2), (3, 1)):
        answer = visitor.post(f"{PLACE}{number}/", {"choice": choice})
    assert "This story is done" in answer.text
    assert "/security_awareness/" in answer.text


def test_all_of_them_give_a_certificate_that_a_new_policy_keeps(school, holder, release):
    """They are about no version."""
    for each in Pupil(holder).own()[0].course.scenarios:
        finish("corporate", "drills", each.id, by=holder)
    assert Certificate.objects.get(person=holder).scope == "drills"
    from tests.web.training.conftest import DOORS, KEYS, clause

    release(KEYS, DOORS, clause("windows"))
    assert Pupil(holder).own()[0].is_done
