"""How a limit's answer changes with the country, with what stands around it, and with where the text was cut."""

import pytest

from vangrail.lint.engine import Engine, shipped_engine
from vangrail.lint.finding import ANSWERS, LintFinding
from vangrail.lint.library import load_lint_library
from vangrail.lint.overbreadth import overbreadth
from vangrail.lint.texts import from_text


@pytest.fixture(scope="module")
def engine() -> Engine:
    """The engine of the shipped library."""
    return shipped_engine()


def _findings(engine: Engine, text: str, country: str | None, language: str = "en", **more: bool) -> list[LintFinding]:
    document = from_text(text, language, excerpt=more.get("excerpt", True))
    return list(overbreadth(document, engine, load_lint_library(), country, carve_out=more.get("carve_out", False)))


def _answer(found: list[LintFinding], rule: str) -> str:
    return max((each.answer for each in found if each.rule == rule), key=ANSWERS.index, default="pass")


def test_a_specific_clause_on_protected_talk_turns_flag_into_review(engine):
    """The same limit weighs less where the text says in so many words what stays free."""
    text = "Do not share any non-public information."
    assert _answer(_findings(engine, text, "US"), "non-public-information") == "flag"
    assert _answer(_findings(engine, text, "US", carve_out=True), "non-public-information") == "review"


def test_no_clause_elsewhere_makes_up_for_an_internal_first_duty(engine):
    """The right to report outside cannot be limited at all, whatever else the policy says."""
    found = _findings(engine, "Concerns must be raised internally before any outside disclosure.", "NL", carve_out=True)
    assert _answer(found, "internal-first-duty") == "flag"


def test_a_narrowing_in_the_same_paragraph_weighs_less_than_one_in_the_sentence(engine):
    """Beside the limit it gives review, in it ok."""
    beside = "Never post rumours. We mean what you know to be false."
    assert _answer(_findings(engine, beside, "US"), "rumours-and-gossip") == "review"
    within = "Never post rumours that you know to be false."
    assert _answer(_findings(engine, within, "US"), "rumours-and-gossip") == "ok"


def test_a_public_employer_in_the_united_states_is_reviewed(engine):
    """The labour law that flags the sentence does not hold for cities and counties; constitutional rules do."""
    text = "City of Springfield employees may not post anything critical of management."
    assert _answer(_findings(engine, text, "US"), "negative-about-company") == "review"


def test_the_law_of_a_state_makes_no_public_employer(engine):
    """Naming a state or an agency is not being one."""
    text = "Employees may not post anything critical of management. The laws of the State of California apply."
    assert _answer(_findings(engine, text, "US"), "negative-about-company") == "flag"


def test_a_piece_of_a_list_of_bans_is_read_as_a_ban(engine):
    """An excerpt may begin in the middle of “It is prohibited to …”; a whole text is taken as it stands."""
    text = "[m]aking disparaging comments about the company"
    assert _answer(_findings(engine, text, "US"), "disparagement") == "flag"
    assert _answer(_findings(engine, text, "US", excerpt=False), "disparagement") == "pass"


def test_the_marks_stand_in_the_text_that_was_given(engine):
    """Words that were put before a cut-off piece move no mark and are not marked."""
    text = "[m]aking disparaging comments about the company"
    (found,) = [each for each in _findings(engine, text, "US") if each.rule == "disparagement"]
    assert [text[start:end] for start, end in found.marks] == ["disparaging", "the company"]


def test_a_wrong_answer_in_a_quiz_is_no_rule(engine):
    """Training questions say on purpose what is not so."""
    quiz = "Your colleague asks what you earn.\n\n- [ ] No, pay is confidential.\n- [x] You may tell her."
    assert _findings(engine, quiz, "US", excerpt=False) == []


def test_a_list_item_is_read_with_what_leads_into_it(engine):
    """The ban stands before the list, the open word in the item."""
    text = "Employees may not:\n\n- post pictures of cats\n- make negative comments about the company\n"
    found = [each for each in _findings(engine, text, "US", excerpt=False) if each.answer == "flag"]
    assert [(each.rule, text[slice(*each.span)]) for each in found if each.span] == [
        ("negative-about-company", "make negative comments about the company")
    ]


def test_sources_are_those_of_the_country(engine):
    """A reader in France is not told of an American board."""
    found = _findings(engine, "Il est interdit de critiquer l'entreprise.", "FR", "fr")
    assert found
    assert {source.title for each in found for source in each.sources} >= {"Code du travail, article L1121-1"}
    assert not any("NLRB" in source.title for each in found for source in each.sources)


def test_a_list_within_a_sentence_is_read_with_its_first_words(engine):
    """Between a colon and the full stop each part belongs to the ban before the colon."""
    text = "Employees may not: post at night; make negative comments about the company; or sleep. Reviews of books are fine."
    found = [each for each in _findings(engine, text, "US", excerpt=False) if each.answer == "flag"]
    assert [text[slice(*each.span)] for each in found if each.span] == ["make negative comments about the company;"]


@pytest.mark.parametrize(
    "text",
    [
        "During a break you may take photos at work.",
        "Taking photos at work is welcome.",
        "employees of every department may take photos at work",
    ],
)
def test_a_sentence_that_allows_is_no_piece_of_a_list_of_bans(engine, text):
    """A small first letter or a verb in -ing alone does not make a ban."""
    assert _findings(engine, text, "US") == []
