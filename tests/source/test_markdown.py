"""A clause in one language as Markdown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.source.conftest import QUESTION, TEXT
from vangrail.languages import SHIPPED
from vangrail.policy.clause import Answer, ClauseText, Question
from vangrail.source.markdown import HEADINGS, read_clause, write_clause


def test_every_part_is_read():
    """Title, text with passages, audiences, why, instead, incident and questions with explanations."""
    text = (
        "# Alleen\n\nJe mag.\n\n::: when listed = yes\nEcht.\n:::\n\n### Een kopje\n\n## Bedrijfsaccounts\n\nOok.\n\n## Waarom\n\nOmdat.\n\n"
        "## Wat wel\n\nDit.\n\n## Het is gebeurd\n\nEens.\n\n## Vragen\n\n### En nu?\n\n- [ ] Ja — Nee\n- [X] Nee,\n  toch niet — Ja — echt\n"
    )
    problems = []
    clause = read_clause(text, "nl", "nl.md", problems)
    assert problems == []
    assert clause.text == "Je mag.\n\n::: when listed = yes\nEcht.\n:::\n\n### Een kopje"
    assert clause.parts == {"corporate": "Ook."}
    assert clause.questions[0].answers[1] == Answer(text="Nee, toch niet", right=True, why="Ja — echt")


@pytest.mark.parametrize(
    ("old", "new", "line", "wanted"),
    [
        ("# Quiet rooms\n", "", 1, "a title (# …)"),
        ("## Why", "## Reason", 5, "one of the headings Company accounts"),
        ("Because.", "", 5, "text (## Why)"),
        ("Post freely.\n", "", 1, "text (the clause itself under its title)"),
        ("## Why", "# Second\n\n## Why", 5, "one title"),
        ("# Quiet", "Words first\n# Quiet", 1, "the title (# …) first"),
        ("## Instead", "## Why", 9, 'the heading "Why" once'),
        ("- [x] Ask. — Right.", "- [ ] Ask. — Right.", 15, "a right answer"),
        ("- [x] Ask. — Right.", "- [x] Ask.", 17, 'an explanation after " — "'),
        ("- [x] Ask. — Right.", "- [y] Ask. — Right.", 17, "- [ ] or - [x]"),
        ("- [x] Ask. — Right.\n", "", 15, "at least two answers"),
        ("- [x] Ask. — Right.", "Ask — Right", 17, "an answer"),
        ("### What now?", "What now?", 15, "a question (### …)"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(old, new, line, wanted):
    """One edit, and the problem points at it."""
    problems = []
    assert read_clause(TEXT.replace(old, new, 1), "en", "en.md", problems) is None
    assert problems[0].wanted.startswith(wanted)
    assert problems[0].line == line


def test_all_problems_are_found_at_once():
    """A file with three faults gives three problems."""
    problems = []
    read_clause(
        TEXT.replace("## Why", "## Reason").replace("[x]", "[ ]", 1).replace("# Quiet rooms", ""),
        "en",
        "en.md",
        problems,
    )
    assert {problem.key for problem in problems} >= {"", "title", "why", "questions"}


def test_a_missing_part_has_no_line():
    """There is no line to point at where a heading is not there at all."""
    problems = []
    read_clause(TEXT.replace("## Instead\n\nAsk {desk}.\n", ""), "en", "en.md", problems)
    assert [(problem.key, problem.line) for problem in problems] == [("instead", None)]


def test_headings_exist_in_every_language():
    """Each language has the same parts."""
    assert [set(HEADINGS[language]) for language in SHIPPED] == [set(HEADINGS["en"])] * len(SHIPPED)


prose = (
    st.text(st.characters(categories=("L", "N", "P", "Zs"), exclude_characters="#-—:"), min_size=1)
    .map(str.strip)
    .filter(bool)
)
paragraphs = st.lists(prose, min_size=1, max_size=3).map("\n\n".join)
questions = st.builds(
    Question,
    prompt=prose,
    answers=st.lists(st.builds(Answer, text=prose, right=st.booleans(), why=prose), min_size=1, max_size=3).map(
        lambda found: (*found, Answer(text="x", right=True, why="y"))
    ),
)
clauses = st.builds(
    ClauseText,
    title=prose,
    text=paragraphs,
    parts=st.dictionaries(st.sampled_from(["corporate", "third_party", "candidate"]), paragraphs),
    why=paragraphs,
    instead=paragraphs,
    incident=st.just("") | paragraphs,
    questions=st.lists(questions, max_size=2).map(tuple),
)


@given(clauses, st.sampled_from(SHIPPED))
def test_what_is_written_reads_back_the_same(clause, language):
    """The writer and the reader are each other's inverse."""
    assert read_clause(write_clause(clause, language), language, "x.md", []) == clause


def test_what_the_form_cannot_carry_is_not_written():
    """A heading inside a text would come back as a part."""
    clause = read_clause(TEXT, "en", "en.md", []).model_copy(update={"text": "A\n\n## Why\n\nB"})
    with pytest.raises(ValueError, match="cannot be written"):
        write_clause(clause, "en")


def test_the_question_of_the_fixture_is_whole():
    """What other tests rely on reads without a problem."""
    problems = []
    assert len(read_clause(TEXT, "en", "en.md", problems).questions) == TEXT.count(QUESTION) == 3
    assert problems == []


marks = st.sampled_from(
    ["\n# ", "\n## ", "\n### ", "\n- [x] ", " — ", "\n::: when ", "\n:::\n", "{", "\r", "\u2028", " \n"]
)


@given(st.integers(0, len(TEXT)), st.integers(0, 30), st.text(max_size=4) | marks)
def test_whatever_is_typed_is_read_or_refused(start, length, put):
    """And what was read can be written without loss."""
    problems = []
    clause = read_clause(TEXT[:start] + put + TEXT[start + length :], "en", "en.md", problems)
    assert (clause is None) == bool(problems)
    assert clause is None or read_clause(write_clause(clause, "en"), "en", "en.md", []) == clause
