"""Every answer key of the interview."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from vangrail.errors import AnswersError
from vangrail.source.answer_forms import KEYS, Answers
from vangrail.source.answers import answers_to_source, check_answers

PROMISED = """company country sector size listed languages tone answers_customers use_at_work secret products competitors customers
    tools embargoes quiet_periods legal_matters rooms desks work_rules works_council third_parties values photographs owner
    spokespersons accounts public_contacts also_called""".split()


words = ["NL", "ja", "a > 2027-01-01", "legal = A", "x: y; z", "2027-01-01 - 2026-01-01", "9999-12-31", "\ud800"]
keys = ["name", "terms", "until", "person", "legal", "start", "end", "level", "article", "timezone", "x"]
leaves = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(words) | st.text(max_size=5) | st.dates()
)
things = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(keys) | st.integers(), inner),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(PROMISED) | st.text(max_size=4), things, max_size=3))
def test_whatever_is_answered_is_used_or_refused_in_words(answers):
    """No other error, and every sentence can be shown anywhere."""
    said = ""
    try:
        answers_to_source({"company": "Acme"} | answers)
    except AnswersError as error:
        said = str(error)
    assert said.encode() == said.encode("utf-8", "replace")


def problems(**answers: object) -> dict[str, str]:
    """Return what was wanted by key."""
    with pytest.raises(AnswersError) as caught:
        check_answers({"company": "Acme"} | answers)
    return {problem.key: problem.wanted for problem in caught.value.problems}


def test_the_promised_keys_are_there():
    """Programs rely on them; no other is accepted."""
    assert set(KEYS) == set(PROMISED)


def test_only_the_company_must_be_known():
    """Everything else may be left out or unknown, with the same careful default."""
    left_out = Answers.model_validate({"company": "Acme"})
    unknown = Answers.model_validate({"company": "Acme"} | dict.fromkeys(KEYS[1:]))
    said = Answers.model_validate({"company": "Acme"} | dict.fromkeys(KEYS[1:], "weet ik niet"))
    assert left_out == unknown == said
    assert (left_out.answers_customers, left_out.use_at_work, left_out.photographs, left_out.tone) == (
        "official_team",
        "breaks",
        "ask",
        "neutral",
    )


def test_legal_matters_are_in_no_repr():
    """They are for one desk alone."""
    assert "Zork" not in repr(Answers.model_validate({"company": "Acme", "legal_matters": ["Zork"]}))


def test_answers_are_frozen():
    """What was checked stays as it was checked."""
    with pytest.raises(ValidationError, match="frozen"):
        Answers.model_validate({"company": "Acme"}).company = "Other"


@pytest.mark.parametrize(
    ("key", "value", "place", "wanted"),
    [
        ("company", "  ", "company", "a value"),
        ("country", "Atlantis", "country", "a country, by name or by its code of two letters"),
        ("sector", 3, "sector", "what the company does, in words"),
        ("size", "many", "size", "a whole number"),
        ("size", 0, "size", "a number of 1 or more"),
        ("listed", "perhaps", "listed", "yes or no"),
        ("languages", ["nl", "fr"], "languages", "en, nl or es"),
        ("tone", "loud", "tone", "relaxed, neutral or formal"),
        ("answers_customers", "nobody", "answers_customers", "official_team, trained_staff or everybody"),
        ("use_at_work", "never", "use_at_work", "free, breaks, by_role or banned"),
        ("photographs", 3, "photographs", "free, ask or marked_rooms"),
        ("secret", 3, "secret", "a list"),
        ("products", [3], "products[0]", "text"),
        ("competitors", {"a": 1}, "competitors", "a list"),
        ("customers", [""], "customers[0]", "text that is not empty"),
        ("embargoes", [{"terms": ["x"]}], "embargoes[0].until", "a value"),
        ("embargoes", [{"terms": [], "until": "2027-01-01"}], "embargoes[0].terms", "at least 1"),
        (
            "embargoes",
            [{"terms": ["x"], "until": "soon"}],
            "embargoes[0].until",
            "a date and time (such as 2027-03-01T09:00:00)",
        ),
        (
            "quiet_periods",
            [{"start": "2027-02-01", "end": "2027-01-01"}],
            "quiet_periods[0]",
            "an end on or after 2027-02-01",
        ),
        ("rooms", ["Lab = blue"], "rooms[0].level", "green, amber or red"),
        ("accounts", [{"name": "x"}], "accounts[0].platform", "a value"),
        ("desks", {"legal": {"answers_within": 0}}, "desks.legal.answers_within", "a number of 1 or more"),
        ("owner", 3, "owner", "a table"),
        ("spokespersons", [{"role": "x"}], "spokespersons[0].name", "a value"),
        ("work_rules", {"article": "12"}, "work_rules.date", "a value"),
        ("works_council", "perhaps", "works_council", "yes or no"),
        ("third_parties", 3, "third_parties", "a list"),
        ("values", ["warm"], "values", "text"),
    ],
)
def test_a_bad_answer_is_named(key, value, place, wanted):
    """With what was wanted instead, at its place."""
    assert problems(**{key: value})[place] == wanted
