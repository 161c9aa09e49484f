"""How alike a section of a document and the clauses of a policy are."""

from collections import Counter
from pathlib import Path

import pytest
import tomli

from vangrail.languages import SHIPPED
from vangrail.lint.likeness import Shelf
from vangrail.source.answers import policy_from_answers
from vangrail.source.data import library
from vangrail.source.library import ORDER

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def policies():
    """Give a policy in each language."""
    answers = {"company": "Acme", "country": "NL", "listed": True, "third_parties": ["agency"]}
    return {language: policy_from_answers({**answers, "languages": [language]}) for language in SHIPPED}


@pytest.fixture(scope="module")
def shelves(policies):
    """Give their clauses, ready to be compared with."""
    return {language: Shelf(policy.clauses, language) for language, policy in policies.items()}


def counted(shelves, file):
    """Count what is said of the sections of a file, by sureness and whether it is right; `none`: there is no such clause."""
    found = Counter()
    for section in tomli.loads((HERE / file).read_text("utf-8"))["section"]:
        nearest = shelves[section["language"]].nearest(section["title"], section["text"])
        right = "none" if not section["clauses"] else "right" if nearest.clause in section["clauses"] else "wrong"
        found[nearest.sureness, right] += 1
    return found


def test_sections_as_companies_write_them_are_found(shelves):
    """What is sure is right; nearly everything that has a clause is found; what has none is kept."""
    found = counted(shelves, "importer_sections.toml")
    assert found["sure", "wrong"] == found["sure", "none"] == found["likely", "wrong"] == 0
    assert found["sure", "right"] >= 32
    assert found["own", "right"] + found["own", "wrong"] <= 2
    assert found["likely", "none"] <= 2


def test_sections_in_other_words_are_kept_rather_than_matched_wrong(shelves):
    """The second set, written after the matching was fixed: nothing sure is wrong, and few of the likely ones are."""
    found = counted(shelves, "importer_sections_held.toml")
    assert found["sure", "wrong"] == found["sure", "none"] == found["likely", "none"] == 0
    assert found["likely", "right"] >= 9
    assert found["likely", "wrong"] <= 3


@pytest.mark.parametrize("language", SHIPPED)
def test_every_clause_is_most_like_itself(policies, shelves, language):
    """And surely so."""
    for clause in policies[language].clauses:
        text = clause.texts[language]
        nearest = shelves[language].nearest(text.title, text.text)
        assert (nearest.clause, nearest.sureness) == (clause.id, "sure")
        assert nearest.score <= 1


@pytest.mark.parametrize("text", ["", "qwxz", "12 34"])
def test_words_that_no_clause_has_are_like_none(shelves, text):
    """Nothing is divided by nothing."""
    nearest = shelves["en"].nearest(text, text)
    assert (nearest.sureness, nearest.score) == ("own", 0.0)


def test_every_clause_has_what_companies_call_it():
    """In every language; and no other name stands there."""
    subjects = tomli.loads(library().joinpath("lint", "subjects.toml").read_text("utf-8"))
    assert set(subjects) == set(ORDER)
    assert all(set(subjects[name]) == set(SHIPPED) and all(subjects[name].values()) for name in subjects)
