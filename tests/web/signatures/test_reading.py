"""What is read, asked and promised before a signature."""

import hashlib

import pytest

import vangrail
from tests.web.conftest import example_policy
from vangrail.web.signatures.reading import COUNT, both_sides, language_for, questions, text_digest


def test_the_digest_is_that_of_the_text_anybody_can_make(db, version):
    """With the library or the command line, from the policy alone."""
    text = vangrail.render(version.policy(), audience="personal", language="nl", format="md")
    assert text_digest(version.pk, version.digest, "personal", "nl") == hashlib.sha256(text).hexdigest()
    assert text_digest(version.pk, version.digest, "personal", "en") != hashlib.sha256(text).hexdigest()


def test_a_language_the_policy_lacks_falls_back():
    """To the nearest one that it has."""
    assert language_for(example_policy(), "es") == "es"
    assert language_for(example_policy(), "de") == "nl"


@pytest.mark.parametrize("language", ["en", "nl", "es"])
def test_the_first_question_is_what_a_signature_means(language):
    """In every language, and the same person gets the same ones again."""
    found = questions(example_policy(), ["personal"], language, "7:1")
    assert len(found) == COUNT
    assert found[0].clause == "responsibilities"
    assert any(word in found[0].question.prompt for word in ("signature", "handtekening", "firma"))
    assert found == questions(example_policy(), ["personal"], language, "7:1")
    assert len({each.key for each in found}) == COUNT


def test_different_people_get_different_ones():
    """So that answers are not passed on."""
    asked = {questions(example_policy(), ["personal"], "en", f"{number}:1")[1].clause for number in range(20)}
    assert len(asked) > 5


def test_what_changed_is_asked_about_first():
    """Who signs again is asked about what is new."""
    found = questions(example_policy(), ["personal"], "en", "7:1", changed=["in_doubt"])
    assert found[1].clause == "in_doubt"


@pytest.mark.parametrize("language", ["en", "nl", "es"])
def test_both_sides_promise_something(db, version, language):
    """What I do, what the company does, and what a signature means."""
    found = both_sides(version.pk, version.digest, language)
    assert [len(side.lines) for side in found.sides] == [5, 5]
    assert found.after
