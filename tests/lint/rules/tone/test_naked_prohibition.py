"""A ban alone, and a ban with a reason near it."""

import pytest

from vangrail.source.answers import policy_from_answers

BAN = "You must not post pictures of the roof. The roof is flat. The roof is grey."


def test_the_ban_is_marked(found, words_at):
    """What is marked is the ban, not the sentence."""
    assert words_at(BAN, found("naked-prohibition", BAN)[0]) == "must not"


@pytest.mark.parametrize(
    "reason", ["It could fall on somebody.", "Ask your manager.", "You can post the garden instead."]
)
def test_a_reason_in_the_next_two_sentences_is_near(found, reason):
    """A reason, somebody to ask or an alternative is enough."""
    assert not found("naked-prohibition", f"You must not post pictures of the roof. The roof is flat. {reason}")


def test_a_reason_in_the_next_section_is_far(found):
    """A heading ends what belongs to a ban, unless it is the one that says why."""
    text = "# Roof\n\nYou must not post pictures of the roof.\n\n# {}\n\nBecause it could fall."
    assert found("naked-prohibition", text.format("Garden"))
    assert not found("naked-prohibition", text.format("Why"))


def test_a_list_is_named_once(found):
    """Five items below one ban are one finding, which says how many there are."""
    findings = found("naked-prohibition", "You must not:\n\n- do one\n- do two\n- do three\n")
    assert len(findings) == 1
    assert "3" in findings[0].what


def test_the_reason_of_the_next_item_is_its_own(found):
    """In a list each item stands for itself."""
    text = "- You must not post the roof.\n- You must not post the door, because a burglar could use it.\n"
    assert len(found("naked-prohibition", text)) == 1


def test_a_heading_over_a_list_is_no_ban_on_its_items(found):
    """Only words that forbid make a list one finding."""
    text = "# Rules\n\n- You must not post the roof.\n- You must not post the door.\n"
    assert len(found("naked-prohibition", text)) == 2


def test_a_policy_folder_is_left_alone(found):
    """A clause without a reason does not load, so there is nothing to look for."""
    policy = policy_from_answers({"company": "Acme", "country": "NL", "languages": ["en"]})
    assert not found("naked-prohibition", BAN, company=policy)
