"""Lessons filled with the company's own names."""

from vangrail.web.training.queries.lessons import DISCLAIMERS, cards, filler, lesson, lessons


def test_without_a_policy_there_is_nobody_to_name(db):
    """So there are no lessons yet."""
    assert filler() is None


def test_lessons_hold_no_placeholder(published):
    """Texts, questions and answers are filled."""
    for each in lessons(filler()):
        texts = [each.title, *(text for _, text in each.passages)]
        texts += [
            part for asked in each.asked for answer in asked.answers for part in (asked.prompt, answer.text, answer.why)
        ]
        assert not [text for text in texts if "{" in text]


def test_each_lesson_has_one_right_answer(published):
    """And says why to each of them."""
    for each in lessons(filler()):
        for asked in each.asked:
            said = [asked.answered(number) for number in range(1, len(asked.answers) + 1)]
            assert sum(one.right for one in said) == 1
            assert all(len(one.others) == (len(asked.answers) - 1 if one.right else 0) for one in said)


def test_by_name(published):
    """One of them, the disclaimers too; none for another word."""
    assert lesson(filler(), DISCLAIMERS).asked
    assert lesson(filler(), "whatever") is None


def test_cards_have_a_date_and_sources(published):
    """Five rows or so, the last ones about when it was looked up."""
    assert all(len(card.rows) >= 4 for card in cards(filler()))
