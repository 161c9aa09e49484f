"""What lies before somebody who signs."""

from datetime import timedelta

import pytest
from django.utils import timezone, translation

from vangrail.web.signatures.paper import paper_for

pytestmark = pytest.mark.django_db


def test_it_speaks_the_language_of_the_page(employee, version):
    """Or the nearest that the policy has."""
    with translation.override("es"):
        paper = paper_for(employee)
        assert (paper.language, "Jij en wij" in paper.text("personal").sections) == ("es", False)
        assert "Tú y nosotros" in paper.text("personal").sections
        assert "<h2" in paper.text("personal").sections


def test_the_last_day_is_that_of_the_invitation(employee, invited):
    """Or two weeks from when they could have known."""
    invitation = invited(employee, days=5)
    assert paper_for(employee).due == invitation.due == timezone.localdate() + timedelta(days=5)


def test_who_signed_has_nothing_before_them(employee, signed, next_version):
    """Until something material changes; then it says so, and asks about that."""
    signed(employee)
    assert paper_for(employee) is None
    next_version(minor=True)
    assert paper_for(employee) is None
    version = next_version()
    paper = paper_for(employee)
    assert (paper.version, paper.again) == (version, True)
    assert paper.questions[1].clause == "in_doubt"


def test_it_knows_when_all_is_answered(employee, version):
    """Each question needs a right answer at last."""
    paper = paper_for(employee)
    tried = {
        each.key: [number for number, answer in enumerate(each.question.answers) if answer.right][:1]
        for each in paper.questions
    }
    assert paper.answered({}) is None
    assert paper.answered(tried).record()[0]["answers"] == tried["responsibilities-1"]
    first = paper.questions[0]
    wrong = next(number for number, answer in enumerate(first.question.answers) if not answer.right)
    assert paper.answered({**tried, first.key: [wrong]}) is None
