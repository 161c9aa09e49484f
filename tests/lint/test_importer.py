"""A policy document as a policy folder."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vangrail.errors import AnswersError
from vangrail.languages import SHIPPED
from vangrail.lint.importer import import_policy, sections
from vangrail.lint.texts import from_text
from vangrail.source.gates import QUESTIONS
from vangrail.source.library import load_library
from vangrail.source.reader import read_folder
from vangrail.source.resolve import resolve
from vangrail.source.writer import write_folder

TODAY = date(2026, 11, 21)
ANSWERS = {"company": "Harrow Mills", "country": "GB"}
TEXT = """# Social media at Harrow Mills

We like it when people talk about bread.

## Harassment and discrimination

We do not accept threats, racist or sexist remarks, hate speech or bullying towards colleagues or customers.

## Media enquiries

If a reporter contacts you, pass the name and the deadline on to the communications team, which gives interviews.

### Why

Because one voice is enough.

## Parking

Visitors park on the north side:

- next to the {gate};
  - not on the grass
- never after ten.

Whoever parks elsewhere will be dismissed. # Really

## Sponsors

### Sanctions

Breaches lead to dismissal.
"""


@pytest.fixture(scope="module")
def made():
    """Give the import of a small policy."""
    return import_policy(from_text(TEXT, "en"), ANSWERS, TODAY)


def match(made, title):
    """Return what became of a section."""
    return next(each for each in made.matches if each.section.title == title)


def test_a_sure_section_is_the_librarys_clause(made):
    """Nothing is written for it."""
    found = match(made, "Harassment and discrimination")
    assert (found.nearest.clause, found.nearest.sureness, found.kept) == ("hate_and_harassment", "sure", "")
    assert "hate_and_harassment" in {clause.id for clause in made.policy.clauses}


def test_a_likely_section_keeps_its_words_beside_the_clause(made):
    """With the desk and the place of that clause, and a way to it."""
    found = match(made, "Media enquiries")
    assert (found.nearest.clause, found.nearest.sureness, found.kept) == (
        "media_questions",
        "likely",
        "media_enquiries",
    )
    clauses = {clause.id: clause for clause in made.policy.clauses}
    own, like = clauses["media_enquiries"], clauses["media_questions"]
    assert (own.desk, own.section, own.audiences, own.see) == (like.desk, like.section, like.audiences, (like.id,))


def test_what_the_document_has_is_taken_over(made):
    """Its own reason, under the heading that clauses have for it."""
    own = next(clause for clause in made.source.clauses if clause.id == "media_enquiries").texts["en"]
    assert own.why == "Because one voice is enough."
    assert own.text.startswith("If a reporter contacts you")


def test_what_the_document_lacks_is_a_to_do(made):
    """Never invented: a reason, an alternative and questions are marked as open."""
    own = next(clause for clause in made.source.clauses if clause.id == "parking")
    text = own.texts["en"]
    assert text.why.startswith("**To do:**")
    assert text.instead.startswith("**To do:**")
    assert len(text.questions) == QUESTIONS
    assert all(question.prompt.startswith("To do:") for question in text.questions)
    assert (own.review, own.origin, own.desk) == (TODAY, "company", "communications")


def test_own_words_are_kept_as_they_are(made):
    """Lists with their depth, and signs that mean something in a clause as plain signs."""
    resolved = next(clause for clause in made.policy.clauses if clause.id == "parking").texts["en"]
    assert resolved.text == (
        "Visitors park on the north side:\n\n- next to the {gate};\n  - not on the grass\n- never after ten.\n\n\\# Really"
    )


def test_a_sanction_is_set_aside(made):
    """The policy names no work rules yet; what is left is kept, and nothing is lost unseen."""
    assert match(made, "Parking").aside == ("Whoever parks elsewhere will be dismissed.",)
    gone = match(made, "Sanctions")
    assert (gone.kept, "Breaches lead to dismissal." in gone.aside) == ("", True)


def test_every_heading_is_told(made):
    """With text as a section, in order; without as such."""
    assert [each.section.number for each in made.matches] == [1, 2, 3, 4, 5]
    assert made.bare == ("Sponsors",)
    assert match(made, "Social media at Harrow Mills").nearest.sureness == "own"


def test_what_the_document_does_not_mention_is_told(made):
    """Of the clauses that this company's policy has."""
    assert "lone_worker" in made.unmentioned
    assert not {"media_questions", "hate_and_harassment"} & set(made.unmentioned)
    assert set(made.unmentioned) < {clause.id for clause in made.policy.clauses}


@pytest.mark.parametrize(
    ("language", "text", "todo"),
    [
        (
            "nl",
            "# Parkeren\n\nBezoekers parkeren aan de noordkant.\n\n# Waarom\n\nOmdat daar plaats is.",
            "Nog te doen",
        ),
        (
            "es",
            "# Aparcar\n\nLas visitas aparcan en el lado norte.\n\n# Por qué\n\nPorque allí hay sitio.",
            "Por hacer",
        ),
    ],
)
def test_an_import_speaks_the_language_of_the_document(language, text, todo):
    """In its to-dos and in the headings that it knows."""
    found = import_policy(from_text(text, language), ANSWERS, TODAY)
    words = found.source.clauses[0].texts[language]
    assert (found.source.languages, todo in words.instead, todo in words.why) == ((language,), True, False)


def test_a_language_that_does_not_ship_is_refused():
    """A policy in it would have no clauses."""
    with pytest.raises(ValueError, match="not in fr"):
        import_policy(from_text("Bonjour", "fr"), ANSWERS, TODAY)
    with pytest.raises(AnswersError):
        import_policy(from_text("Hello", "en"), {"company": ""}, TODAY)


def test_an_own_clause_never_replaces_one_of_the_library():
    """Nor one with the same title."""
    text = "# Respect\n\nVisitors park at the gate.\n\n# Respect\n\nMotorcycles too.\n\n# 3.\n\nBicycles.\n\n# ¿?\n\nTrams."
    found = import_policy(from_text(text, "en"), ANSWERS, TODAY)
    kept = [each.kept for each in found.matches]
    assert len(set(kept)) == len(kept) == 4
    assert not set(kept) & set(load_library().clauses)


def test_text_without_a_heading_is_a_section():
    """Named after what it is."""
    found = list(sections(from_text("only some words, without any title at all.", "en")))
    assert [(each.title, each.text) for each in found] == [
        ("Introduction", "only some words, without any title at all.")
    ]


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text("#:{}[]-x \n\\*`<\u2028\x85\u200b“é.", max_size=60), max_size=4), st.sampled_from(SHIPPED))
def test_whatever_a_document_holds_becomes_a_policy_that_loads(tmp_path_factory, texts, language):
    """Written, read back the same, and resolved."""
    text = "\n\n".join(f"# Title {number}\n\n{each}" for number, each in enumerate(texts))
    found = import_policy(from_text(text, language), ANSWERS, TODAY)
    folder = tmp_path_factory.mktemp("import") / "policy"
    write_folder(found.source, folder)
    assert resolve(read_folder(folder)) == found.policy
