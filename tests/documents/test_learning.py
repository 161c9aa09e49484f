"""Who reads along, checklists, lessons, and why we are online."""

from dataclasses import replace

import pytest

from vangrail.documents.filler import Filler
from vangrail.documents.learning import checklists, lessons, platforms, strategy
from vangrail.documents.model import Fold, Items, Pairs
from vangrail.languages import SHIPPED


@pytest.fixture(params=SHIPPED)
def filler(request, policy):
    """Give each language in turn, with one clause on the policy's page."""
    return Filler(policy, request.param, {"facts": "Facts"}, "personal.en.html")


def test_every_platform_has_a_card(filler):
    """With what others see, where to change it, a tip, and when it was looked up."""
    page = filler.pages.platforms
    for card, section in zip(page.cards, platforms(filler).sections, strict=True):
        rows, footnote = section.blocks
        assert [text for _, text in rows.rows] == [filler.say(each) for each in (card.public, card.settings, card.tip)]
        assert str(card.verified.year) in footnote.rows[0][1]
        assert all(source in footnote.rows[1][1] for source in card.sources)


def test_a_card_that_nobody_looked_up_says_so(filler):
    """In place of a date."""
    page = filler.pages.platforms
    card = page.cards[0].model_copy(update={"verified": None})
    filler.pages = replace(filler.pages, platforms=page.model_copy(update={"cards": (card,)}))
    (section,) = platforms(filler).sections
    assert section.blocks[-1].rows[0][1] == filler.say(page.unverified)


def test_every_point_of_a_list_can_be_ticked_once(filler):
    """Grouped by whose account it is about."""
    for page, section in zip(filler.pages.checklists.lists, checklists(filler).sections, strict=True):
        ticked = [block for block in section.blocks if isinstance(block, Items)]
        assert all(block.ticks for block in ticked)
        points = [item for block in ticked for item in block.items]
        order = [item for whose in ("both", "own", "company") for item in page.items if item.whose == whose]
        assert points == [filler.say(item.text) for item in order]


def test_a_list_says_what_to_do_when_something_happened(policy):
    """And whom to tell."""
    passwords = checklists(Filler(policy, "en", {}, "")).sections[0]
    assert "tell Tom Claes (Security)" in passwords.blocks[-2].text
    assert "app" not in passwords.blocks[-1].rows[0][1].split()


def test_every_lesson_folds_its_answer_away(filler):
    """After its text, its example and something to try."""
    for lesson, section in zip(filler.pages.lessons.lessons, lessons(filler).sections, strict=True):
        text, example, attempt, asked, fold, *footnote = section.blocks
        assert text.text == filler.say(lesson.text)
        assert (example.text, attempt.text) == (filler.say(lesson.example), filler.say(lesson.attempt))
        assert filler.say(lesson.ask) in asked.text
        assert isinstance(fold, Fold)
        assert bool(footnote) == ("facts" in lesson.see)


def test_the_strategy_tells_its_goals_and_what_we_leave(filler):
    """Each goal with how somebody notices, each desk with what it does."""
    page, section = filler.pages.strategy, strategy(filler)
    assert [each.anchor for each in section.sections] == [f"goal-{goal.id}" for goal in page.goals]
    assert all(isinstance(each.blocks[-1], Pairs) for each in section.sections)
    _, done, left, who, _ = section.blocks
    for note, texts in (
        (done, [each.text for each in page.choices if each.kind == "do"]),
        (left, [each.text for each in page.choices if each.kind == "leave"]),
        (who, [each.text for each in page.who]),
    ):
        assert note.text == "\n".join(f"- {filler.say(each)}" for each in texts)
