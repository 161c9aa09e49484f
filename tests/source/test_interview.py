"""The interview."""

import pytest

from vangrail.errors import Problem
from vangrail.languages import SHIPPED
from vangrail.source.answer_forms import KEYS, Answers
from vangrail.source.answers import answers_to_source, policy_from_answers
from vangrail.source.data import table
from vangrail.source.interview import check_answer, questions

FIELDS = {field.key: field for question in questions("nl") for field in question.fields}


def test_every_key_is_asked_once_in_at_most_twenty_questions():
    """No answer key without a question, no question without a key."""
    keys = [field.key for question in questions("en") for field in question.fields]
    assert sorted(keys) == sorted(KEYS)
    assert len(questions("en")) <= 20
    assert [field.key for field in FIELDS.values() if field.required] == ["company"]


@pytest.mark.parametrize("language", SHIPPED)
def test_each_question_says_why_and_helps(language):
    """In every language, in its own words."""
    for question in questions(language):
        assert question.prompt.endswith("?")
        assert question.why.endswith(".")
        assert question.help.endswith(".")
        assert all(field.label for field in question.fields)
    assert questions(language)[0].prompt != questions(SHIPPED[SHIPPED.index(language) - 1])[0].prompt


def test_choices_are_those_of_the_policy_and_say_what_follows():
    """Each dial has all its positions with their consequence."""
    for key in ("answers_customers", "use_at_work", "photographs", "tone"):
        allowed = Answers.model_fields[key].annotation.__args__
        assert [choice.value for choice in FIELDS[key].choices] == list(allowed)
        assert all(choice.consequence for choice in FIELDS[key].choices)


def test_a_total_ban_is_warned_about_with_alternatives():
    """And nothing else is."""
    warned = [(field.key, choice.value) for field in FIELDS.values() for choice in field.choices if choice.warning]
    assert warned == [("use_at_work", "banned")]


def test_examples_are_answers():
    """What is shown as an example is accepted as typed."""
    for row in table("questions")["question"]:
        for field in row["field"]:
            if "example" in field:
                assert not isinstance(check_answer(FIELDS[field["key"]], field["example"]), Problem), field["key"]


def test_help_that_shows_a_form_tells_the_truth():
    """The short forms of embargoes, rooms, desks and work rules."""
    given = {
        "embargoes": "Heron X > 2027-03-01 09:00",
        "rooms": "Labo = rood, Kantine = groen",
        "desks": "legal = Anna",
        "work_rules": "artikel 12; 2024-03-01; Arbeidsreglement",
    }
    answers = {"company": "Acme"} | {key: check_answer(FIELDS[key], raw) for key, raw in given.items()}
    source = answers_to_source(answers)
    assert ([room.level for room in source.rooms], source.work_rules.document) == (["red", "green"], "Arbeidsreglement")


@pytest.mark.parametrize(
    ("key", "raw", "value"),
    [
        ("company", " Acme ", "Acme"),
        ("listed", "nee", False),
        ("works_council", "?", None),
        ("size", "ongeveer 40", 40),
        ("work_rules", "nee", None),
        ("tone", "Formeel", "formal"),
        ("answers_customers", "Alleen het officiële team", "official_team"),
        ("country", "België, US", ("BE", "US")),
        ("third_parties", "nee", ()),
    ],
)
def test_what_is_typed_becomes_a_value(key, raw, value):
    """Not knowing is None; a choice may be given by its label."""
    assert check_answer(FIELDS[key], raw) == value


@pytest.mark.parametrize(
    ("key", "raw", "wanted"),
    [
        ("company", "", "a value"),
        ("company", "weet ik niet", "a value"),
        ("listed", "misschien", "yes or no"),
        ("desks", "Anna", "a desk and a person (legal = Anna Peeters)"),
    ],
)
def test_what_cannot_be_used_is_a_problem(key, raw, wanted):
    """Which is shown, and the question is asked again."""
    problem = check_answer(FIELDS[key], raw)
    assert isinstance(problem, Problem)
    assert (problem.key.split(".")[0], problem.wanted) == (key, wanted)


def test_checked_answers_make_the_same_policy():
    """Checking one by one and all together comes to the same."""
    raw = {
        "company": "Acme",
        "country": "België",
        "desks": {"hr": {"person": "Tom", "answers_within": 4}},
        "owner": "Karin",
        "embargoes": "HX > 2027-03-01",
    }
    checked = {key: check_answer(FIELDS[key], value) for key, value in raw.items()}
    assert policy_from_answers(checked) == policy_from_answers(raw)
