"""The ten-minute talk."""

import pytest

from vangrail.documents.kits.talk import manager_talk
from vangrail.documents.markdown import render
from vangrail.languages import SHIPPED


def parts(kit):
    """Return the sections by anchor."""
    return {section.anchor: section for _, section in kit.walk()}


@pytest.mark.parametrize("language", SHIPPED)
def test_there_are_three_stories_and_five_questions(policy, language):
    """The stories are those of the clauses."""
    found = parts(manager_talk(policy, language))
    stories = found["kit-stories"].sections
    incidents = {clause.texts[language].incident for clause in policy.clauses}
    assert len(stories) == 3
    assert all(story.blocks[0].text in incidents for story in stories)
    assert len(found["kit-questions"].sections) == 5


@pytest.mark.parametrize("language", SHIPPED)
def test_the_answers_stand_in_the_clauses(policy, language):
    """Whole paragraphs of them."""
    for section in parts(manager_talk(policy, language))["kit-questions"].sections:
        text = policy.clause(section.anchor.removeprefix("question-")).texts[language].text
        assert section.blocks[0].text in " ".join(text.split())


def test_whether_we_look_at_posts_is_answered_straight(policy):
    """Not with what else we listen to."""
    answer = parts(manager_talk(policy, "en"))["question-listening"].blocks[0].text
    assert answer.startswith("We do not listen to you.")


def test_the_talk_fits_its_ten_minutes(policy):
    """At 130 words a minute, with one story told, and beside what only the speaker reads."""
    import re

    found = parts(manager_talk(policy, "en"))
    said = [block.text for block in found["kit-what"].blocks if block.kind == "instead"]
    said.append(found["story-1"].blocks[0].text)
    said += found["kit-changes"].blocks[0].items
    said += [section.blocks[0].text for section in found["kit-questions"].sections]
    assert len(re.findall(r"\w+", " ".join(said))) <= 10 * 130


def test_the_companys_own_story_comes_first(policy):
    """It is closest to the team."""
    own = policy.clause("facts").model_copy(update={"origin": "company"})
    clauses = tuple(own if each.id == "facts" else each for each in policy.clauses)
    first = parts(manager_talk(policy.model_copy(update={"clauses": clauses}), "en"))["story-1"]
    assert first.blocks[0].text == own.texts["en"].incident


def test_a_clause_that_is_only_a_list_can_be_an_answer(policy):
    """As it stands."""
    clause = policy.clause("in_doubt")
    text = clause.texts["en"].model_copy(update={"text": "- Ask Karin."})
    clauses = tuple(
        clause.model_copy(update={"texts": {"en": text}}) if each.id == clause.id else each for each in policy.clauses
    )
    answer = parts(manager_talk(policy.model_copy(update={"clauses": clauses}), "en"))["question-in_doubt"]
    assert answer.blocks[0].text == "- Ask Karin."


def test_what_is_said_and_what_is_for_the_speaker_are_told_apart(policy):
    """By their labels."""
    text = render(manager_talk(policy, "nl")).decode()
    assert "### Om te zeggen" in text
    assert "### Voor jou" in text
