"""An answer for everybody: what it needs, and what is pointed out in it."""

from datetime import timedelta

import pytest
from django.http import QueryDict
from django.utils import timezone

from tests.web.questions.conftest import desks_policy
from vangrail.web.policies.models import Precedent
from vangrail.web.questions.forms.precedents import KINDS, PrecedentForm, WhyForm, laid_out

MAIL = "gmail.com"  # alone it is nobody's address

pytestmark = pytest.mark.django_db
POLICY = desks_policy()
GIVEN = {
    "clause": "a_clause",
    "answer": "change",
    "question_en": "May I post the team?",
    "text_en": "Yes, without the board.",
    "words": "photo, picture\nboard , whiteboard, board\n\n",
}


def form(**more):
    """Return the form as somebody sent it."""
    data = QueryDict(mutable=True)
    for name, value in (GIVEN | more).items():
        data.setlist(name, value if isinstance(value, list) else [value])
    return PrecedentForm(data, policy=POLICY)


def test_a_whole_one_becomes_a_precedent():
    """Languages that were left out are left out, and words become groups."""
    found = form(account="personal", platforms=["linkedin"], countries=["BE"], topic="jobs")
    assert found.is_valid(), found.errors
    made = found.precedent("legal")
    assert (made.desk, made.clause, made.answer, made.until) == ("legal", "a_clause", "change", None)
    assert made.question == {"en": "May I post the team?"}
    assert made.words == [["photo", "picture"], ["board", "whiteboard"]]
    assert (made.account, made.platforms, made.countries, made.topic) == ("personal", ["linkedin"], ["BE"], "jobs")


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"text_en": ""}, "text_en"),
        ({"question_en": ""}, "question_en"),
        ({"question_en": "", "text_en": ""}, "question_en"),
        ({"question_nl": "Mag het?"}, "text_nl"),
        ({"words": " , \n"}, "words"),
        ({"words": "\n".join("abcde")}, "words"),
        ({"words": "aa\nbb\ncc\ndd\nee"}, "words"),
        ({"until": "2001-01-01"}, "until"),
        ({"until": "9999-12-31"}, "until"),
        ({"clause": "gone"}, "clause"),
        ({"text_en": f"Mail jan.peeters@{MAIL}"}, "text_en"),
        ({"question_en": "May I, 0470 12 34 56?"}, "question_en"),
        ({"words": "photo, @janp"}, "words"),
    ],
)
def test_what_is_missing_or_points_to_somebody_is_said_at_its_field(more, field):
    """One at a time."""
    found = form(**more)
    assert not found.is_valid()
    assert field in found.errors


def test_a_doubt_is_shown_and_can_be_answered():
    """These look like names; somebody says that they are none."""
    text = {"text_en": "It was fine in Pampus and with Karim too."}
    found = form(**text)
    assert not found.is_valid()
    assert "Pampus, Karim" in str(found.errors["nobody"])
    assert not found.fields["nobody"].widget.is_hidden
    assert form(**text, nobody="on").is_valid()


def test_a_rule_leads_to_it_too():
    """Then words are not needed; without the tick the rule is left out."""
    assert form(words="", rule="heron-named", by_rule="on").is_valid()
    assert form(words="", rule="heron-named").is_valid() is False
    found = form(rule="heron-named")
    assert found.is_valid()
    assert found.precedent("legal").rule == ""


def test_a_new_one_holds_for_a_year():
    """Unless somebody says otherwise; a doubt is not asked before there is one."""
    begun = PrecedentForm(policy=POLICY, initial={})
    assert begun["until"].value() > timezone.localdate() + timedelta(days=360)
    assert begun.fields["nobody"].widget.is_hidden
    assert "by_rule" not in begun.fields
    assert next(code for code, *_rest in begun.by_language()) == "en"


def test_one_is_laid_out_as_it_was():
    """To say it in other words."""
    found = form(rule="heron-named", by_rule="on", until=timezone.localdate().isoformat())
    assert found.is_valid()
    again = laid_out(found.precedent("legal"))
    assert again["words"] == "photo, picture\nboard, whiteboard"
    assert (again["question_en"], again["by_rule"]) == ("May I post the team?", True)
    assert laid_out(Precedent())["words"] == ""


def test_every_kind_has_its_words():
    """And a reason is asked for."""
    assert all(str(words) for words in KINDS.values())
    assert not WhyForm({"why": ""}).is_valid()
