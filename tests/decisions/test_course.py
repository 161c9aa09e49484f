"""Courses built from a policy's own clauses."""

from datetime import date

import pytest

from tests.build import cue, policy, rule
from vangrail.decisions.course import ESSENTIALS, SCOPES, Scenario, asked_again, course, drilled, to_retake
from vangrail.policy.clause import Answer, Clause, ClauseText, Question
from vangrail.policy.versions import diff
from vangrail.source.answers import policy_from_answers

QUESTION = Question(
    prompt="A customer asks for the alarm code. What do you say?",
    answers=(
        Answer(text="The code.", right=False, why="Now everybody has it."),
        Answer(text="That you ask Anna.", right=True, why="She knows."),
        Answer(text="Nothing.", right=False, why="A kind word helps."),
    ),
)
LOUD = rule("loud-room", "loud", cues={"loud": cue(en=["very loud"])})


def clause(name: str, *questions: Question, **more: object) -> Clause:
    """Return a clause with these questions in two languages."""
    text = ClauseText(title=name, text="Text.", why="Why.", instead="Instead.", incident="Once …", questions=questions)
    values = {"section": "protect", "audiences": ("personal",), "desk": "legal", "since": "0.1", "rules": ()}
    review = date(2027, 1, 1)
    return Clause.model_validate({"id": name, **values, "review": review, "texts": {"en": text, "nl": text}, **more})


def of(*clauses: Clause):
    """Return a policy of these clauses."""
    return policy(languages=("en", "nl")).model_copy(update={"clauses": clauses})


BASE = of(clause("one", QUESTION, rules=(LOUD,)), clause("two", QUESTION), clause("three"))


def changed(language: str = "en", **parts: object):
    """Return the base policy with the text of its first clause changed in one language."""
    first = BASE.clauses[0]
    texts = {**first.texts, language: first.texts[language].model_copy(update=parts)}
    return of(first.model_copy(update={"texts": texts}), *BASE.clauses[1:])


def test_each_clause_with_questions_is_a_scenario():
    """In the order of the document, under the clause's own id; one without questions is none."""
    found = course(BASE, "personal", "en", "everything")
    assert [each.id for each in found.scenarios] == ["one", "two"]
    assert (found.scenarios[0].scene, found.scenarios[0].questions) == ("Once …", (QUESTION,))
    assert found.policy == BASE.digest


def test_other_readers_and_languages_get_their_own():
    """Nobody gets a scenario of a clause that is not theirs; a language that is not there is told."""
    assert course(BASE, "corporate", "en").scenarios == ()
    with pytest.raises(ValueError, match="found es"):
        course(BASE, "personal", "es")


def test_a_wrong_answer_is_explained_and_leaves_the_rest_open():
    """Its own why, and nothing about the others yet."""
    found = course(BASE, "personal", "en").scenario("one").answered(1, 1)
    assert (found.right, found.chosen.why, found.others) == (False, "Now everybody has it.", ())


def test_a_right_answer_explains_every_other():
    """So nobody finishes without having met each why."""
    found = course(BASE, "personal", "en").scenario("one").answered(1, 2)
    assert (found.right, [each.why for each in found.others]) == (True, ["Now everybody has it.", "A kind word helps."])


@pytest.mark.parametrize(("number", "choice"), [(0, 1), (1, 0), (2, 1), (1, 4), (-1, -1)])
def test_an_answer_that_is_not_there_is_refused(number, choice):
    """Also one counted from the end."""
    with pytest.raises(IndexError):
        course(BASE, "personal", "en").scenario("one").answered(number, choice)


def test_what_is_open_is_what_is_not_done():
    """In order; and a scenario that is not in the course is named."""
    found = course(BASE, "personal", "en")
    assert [each.id for each in found.open({"one", "gone"})] == ["two"]
    with pytest.raises(KeyError, match="found three"):
        found.scenario("three")


def test_a_material_change_asks_for_its_own_scenario_only():
    """The text of one clause changed: that one again, and the other not."""
    assert to_retake(BASE, changed(text="Something else entirely is asked of you now."), "personal", "en") == {"one"}


@pytest.mark.parametrize(
    "new",
    [
        BASE,
        changed(text="Text!"),
        changed(questions=(QUESTION, QUESTION)),
        changed(incident="Twice …"),
        changed("nl", text="Something else entirely is asked of you now."),
        of(BASE.clauses[0].model_copy(update={"rules": ()}), *BASE.clauses[1:]),
        of(*BASE.clauses[1:]),
    ],
    ids=["nothing", "a full stop", "a question", "the scene", "another language", "the rules", "a clause that is gone"],
)
def test_what_asks_nothing_again(new):
    """A retake after a material change only."""
    assert to_retake(BASE, new, "personal", "en") == frozenset()


def test_the_owner_can_want_a_small_change_read_again():
    """Then a typing error counts, and what the check recognises still does not."""
    small = diff(BASE, changed(text="Text!")).changes
    assert asked_again(small, "personal", "en", every=True) == {"one"}
    assert asked_again(small, "personal", "en") == frozenset()
    bare = of(BASE.clauses[0].model_copy(update={"rules": ()}), *BASE.clauses[1:])
    assert asked_again(diff(BASE, bare).changes, "personal", "en", every=True) == frozenset()


def test_a_new_clause_and_new_readers_are_worth_a_look():
    """For those whose clause it is."""
    more = of(*BASE.clauses, clause("four", QUESTION))
    assert to_retake(BASE, more, "personal", "nl") == {"four"}
    wider = of(BASE.clauses[0].model_copy(update={"audiences": ("personal", "corporate")}), *BASE.clauses[1:])
    assert to_retake(BASE, wider, "corporate", "en") == {"one"}
    assert to_retake(BASE, wider, "personal", "en") == frozenset()


def test_the_digest_follows_what_is_shown():
    """Another question changes it, another rule does not."""
    base = course(BASE, "personal", "en").digest
    assert course(changed(questions=(QUESTION, QUESTION)), "personal", "en").digest != base
    assert (
        course(of(BASE.clauses[0].model_copy(update={"rules": ()}), *BASE.clauses[1:]), "personal", "en").digest == base
    )


@pytest.fixture(scope="module")
def library():
    """Give a policy of the whole library."""
    return policy_from_answers(
        {"company": "Acme", "country": "NL", "sector": "retail", "languages": ["en", "nl", "es"]}
    )


@pytest.mark.parametrize("language", ["en", "nl", "es"])
def test_scenarios_of_the_library_take_about_three_minutes(library, language):
    """Each between one and four minutes, and the essentials half an hour at most."""
    found = course(library, "personal", language, "everything")
    assert len(found.scenarios) > 30
    assert all(1 <= each.minutes <= 4 for each in found.scenarios)
    assert course(library, "personal", language).minutes <= 30


def test_the_essentials_are_the_same_in_every_language(library):
    """Eight of them, the right to speak among them; who posts for the company begins elsewhere."""
    names = {
        tuple(each.id for each in course(library, "personal", language).scenarios) for language in ("en", "nl", "es")
    }
    assert len(names) == 1
    assert "your_rights" in (essentials := names.pop())
    assert len(essentials) == ESSENTIALS
    assert "approval" in [each.id for each in course(library, "corporate", "en").scenarios]


def test_the_companys_own_clauses_come_along():
    """They are what somebody can learn nowhere else."""
    own = [clause(f"own_{number}", QUESTION, origin="company") for number in range(3)]
    many = [clause(f"other_{number}", QUESTION) for number in range(12)]
    found = course(of(*many, *own), "personal", "en")
    assert [each.id for each in found.scenarios if each.own] == ["own_0", "own_1", "own_2"]
    assert len(found.scenarios) == ESSENTIALS


def test_the_sections_together_are_everything(library):
    """No scenario stands in two of them or in none."""
    parts = [course(library, "personal", "en", scope).scenarios for scope in SCOPES[2:]]
    assert {each.id for part in parts for each in part} == {
        each.id for each in course(library, "personal", "en", "everything").scenarios
    }


def test_drills_are_a_course_of_their_own():
    """They belong to no clause, and lead to the one that they are about."""
    drill = Scenario("drill_x", "protect", "A trick", "Once …", (QUESTION,), about="one")
    found = drilled(BASE, "corporate", "en", [drill])
    assert (found.scope, found.scenarios, found.policy) == ("drills", (drill,), BASE.digest)
    assert (drill.clause, course(BASE, "personal", "en").scenario("one").clause) == ("one", "one")
