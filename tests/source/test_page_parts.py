"""What the shared pages are made of."""

from datetime import date, datetime

import pytest
from pydantic import TypeAdapter, ValidationError

from vangrail.source.page_forms import Goal
from vangrail.source.page_parts import Checked, ClauseId, Lists, Looked, Page, Platform, Quiz, Words

SAID = {"en": "a", "nl": "b", "es": "c"}


def answer(*, right):
    """Return an answer as a file has it."""
    return {"right": right, "text": SAID, "why": SAID}


@pytest.mark.parametrize(
    "texts",
    [
        {"en": "a", "nl": "b"},
        SAID | {"fr": "d"},
        SAID | {"es": " "},
        SAID | {"en": "{compny}"},
        SAID | {"nl": "{work_rules.article}"},
        SAID | {"nl": "{desk}"},
    ],
)
def test_a_text_is_there_in_every_language_and_can_be_filled(texts):
    """No language more, none less, and only with what every company has."""
    with pytest.raises(ValidationError):
        TypeAdapter(Words).validate_python(texts)


def test_a_text_may_name_the_company_and_its_desks():
    """In every language."""
    texts = dict.fromkeys(SAID, "{company} {owner} {values} {desk.hr}")
    assert TypeAdapter(Words).validate_python(texts) == texts


@pytest.mark.parametrize(
    "lists",
    [
        {"en": ["a"], "nl": ["b"]},
        {"en": ["a", "b"], "nl": ["a"], "es": ["a"]},
        {"en": [], "nl": [], "es": []},
        {"en": ["{x}"], "nl": ["a"], "es": ["a"]},
    ],
)
def test_lists_have_one_length_in_every_language(lists):
    """And their texts can be filled."""
    with pytest.raises(ValidationError):
        TypeAdapter(Lists).validate_python(lists)


@pytest.mark.parametrize("given", ["soon", "2026-11-21", 20261121, datetime(2026, 11, 21)])  # noqa: DTZ001 -- as TOML gives it
def test_a_day_is_a_date_or_nothing(given):
    """As TOML writes it; an empty text says that nobody has looked."""
    assert TypeAdapter(Looked).validate_python("") is None
    assert TypeAdapter(Looked).validate_python(date(2026, 11, 21)) == date(2026, 11, 21)
    with pytest.raises(ValidationError):
        TypeAdapter(Looked).validate_python(given)


def test_who_looked_something_up_says_where():
    """Without a source there is no day."""
    with pytest.raises(ValidationError):
        Checked(verified=date(2026, 11, 21))
    assert Checked(verified="").sources == ()


@pytest.mark.parametrize(("form", "right", "wrong"), [(Platform, "x", "friendster"), (ClauseId, "facts", "fakts")])
def test_names_exist(form, right, wrong):
    """A platform that people name, and a clause that may have this id."""
    assert TypeAdapter(form).validate_python(right) == right
    with pytest.raises(ValidationError):
        TypeAdapter(form).validate_python(wrong)


@pytest.mark.parametrize("right", [[False, False], [True, True], [True]])
def test_a_question_has_one_right_answer_among_several(right):
    """Not none, not two."""
    with pytest.raises(ValidationError):
        Quiz(ask=SAID, answer=[answer(right=each) for each in right])
    assert Quiz(ask=SAID, answer=[answer(right=True), answer(right=False)])


def test_an_id_stands_once_in_its_list():
    """So that it can be pointed at."""

    class Goals(Page):
        goals: tuple[Goal, ...]

    goal = {"id": "known", "title": SAID, "means": SAID, "sign": SAID}
    with pytest.raises(ValidationError):
        Goals(title=SAID, intro=SAID, goals=[goal, goal])
    assert Goals(title=SAID, intro=SAID, goals=[goal, goal | {"id": "other"}])
