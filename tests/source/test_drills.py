"""Drills against tricks: five, each whole in every language."""

import pytest

from vangrail.errors import PolicyError
from vangrail.languages import SHIPPED
from vangrail.source.drills import ABOUT, QUESTIONS, load_drills, read_drills
from vangrail.source.library import ORDER

DRILLS = load_drills()


def test_the_tricks_of_the_trade_are_there():
    """By name: copyright strike, badge, cloned boss, collaboration, code at the stand."""
    assert {each.id for each in DRILLS} == {
        "drill_copyright_strike",
        "drill_verified_badge",
        "drill_cloned_boss",
        "drill_collaboration_invoice",
        "drill_qr_at_the_stand",
    }
    assert all("corporate" in each.audiences for each in DRILLS)


def test_they_lead_to_a_clause_and_are_none():
    """Their names cannot be taken for one of a clause."""
    assert ABOUT in ORDER
    assert not {each.id for each in DRILLS} & set(ORDER)


@pytest.mark.parametrize("drill", DRILLS, ids=lambda drill: drill.id)
def test_each_asks_what_gives_it_away_what_to_do_and_whom_to_tell(drill):
    """Three answers each, and whom to tell names the security desk."""
    assert len(drill.questions) == QUESTIONS
    for quiz in drill.questions:
        assert len(quiz.answers) == 3
    last = next(each for each in drill.questions[-1].answers if each.right)
    assert all("{desk.security}" in last.text[language] for language in SHIPPED)


@pytest.mark.parametrize("drill", DRILLS, ids=lambda drill: drill.id)
def test_languages_are_not_copies(drill):
    """Each is told freshly."""
    texts = [drill.title, drill.scene]
    for quiz in drill.questions:
        texts += [quiz.ask, *(each.text for each in quiz.answers), *(each.why for each in quiz.answers)]
    assert all(len(set(text.values())) == len(SHIPPED) for text in texts)


def test_the_right_answer_is_not_always_at_one_place():
    """Nobody gets through by pressing the same button."""
    places = [
        next(number for number, each in enumerate(quiz.answers) if each.right)
        for drill in DRILLS
        for quiz in drill.questions
    ]
    assert all(places.count(place) <= len(places) * 2 // 3 for place in set(places))


def test_a_broken_drill_is_told(tmp_path):
    """With its file."""
    (tmp_path / "bent.toml").write_text('id = "bent"\n', "utf-8")
    with pytest.raises(PolicyError, match="bent"):
        read_drills(tmp_path)


def test_two_drills_of_one_name_are_told(tmp_path):
    """Somebody's progress would count for both."""
    from vangrail.source.data import library

    text = library().joinpath("drills", "cloned_boss.toml").read_text("utf-8")
    for name in ("a", "b"):
        (tmp_path / f"{name}.toml").write_text(text, "utf-8")
    with pytest.raises(ValueError, match="twice"):
        read_drills(tmp_path)
