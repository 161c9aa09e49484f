"""The sixty-minute workshop."""

import re
from itertools import pairwise

import pytest

from vangrail.documents.kits.workshop import workshop
from vangrail.languages import SHIPPED


def parts(kit):
    """Return the sections by anchor."""
    return {section.anchor: section for _, section in kit.walk()}


@pytest.mark.parametrize("language", SHIPPED)
def test_six_stories_come_from_the_clauses(policy, language):
    """Each with its three answers; no letter of the solution on the page of the story."""
    found = parts(workshop(policy, language))
    questions = {each.prompt: each for clause in policy.clauses for each in clause.texts[language].questions}
    for number in range(1, 7):
        prompt, choices, *_ = found[f"page-{number}"].blocks
        question = questions[prompt.text.strip("*")]
        assert all(answer.text in choices.text for answer in question.answers)
        page = repr(found[f"page-{number}"])
        assert not any(answer.why in page for answer in question.answers)
    assert "page-7" not in found


@pytest.mark.parametrize("language", SHIPPED)
def test_every_answer_is_explained(policy, language):
    """The right one stands first, set strong."""
    found = parts(workshop(policy, language))
    questions = {each.prompt: each for clause in policy.clauses for each in clause.texts[language].questions}
    for number in range(1, 7):
        text = found[f"answer-{number}"].blocks[0].text
        question = questions[text.split("\n")[0]]
        right = next(answer for answer in question.answers if answer.right)
        assert text.split("\n")[2].startswith(f"- **{right.text}**")
        assert all(answer.why in text for answer in question.answers)


def test_the_title_of_a_story_does_not_tell_the_answer(policy):
    """The clause is named with the answer."""
    found = parts(workshop(policy, "en"))
    assert found["page-6"].title == "Story 6"
    assert found["answer-6"].title == "Answer 6: Say that you work here"


def test_the_timetable_fills_the_hour(policy):
    """Without a gap, from the first minute to the sixtieth."""
    rows = parts(workshop(policy, "en"))["kit-time"].blocks[0].rows
    times = [tuple(map(int, re.findall(r"\d+", label))) for label, _ in rows]
    assert times[0][0] == 0
    assert times[-1][1] == 60
    assert all(before[1] == after[0] for before, after in pairwise(times))


def test_the_companys_own_clause_comes_first(policy):
    """Then that of its sector, then what everybody meets."""
    own = policy.clause("facts").model_copy(update={"origin": "company"})
    clauses = tuple(own if each.id == "facts" else each for each in policy.clauses)
    found = parts(workshop(policy.model_copy(update={"clauses": clauses}), "en"))
    assert found["answer-1"].title == "Answer 1: Check your facts"


def test_the_page_to_take_home_has_the_pause_test_and_whom_to_ask(policy):
    """And what is always yours, first."""
    home = parts(workshop(policy, "en"))["page-home"]
    assert home.blocks[0].label == "What is always yours"
    assert len(home.blocks[2].items) == 5
    assert [office for office, _ in home.blocks[3].rows] == ["Communications", "HR"]
