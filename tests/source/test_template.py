"""Passages and placeholders."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vangrail.source.template import Facts, UnfilledError, check_template, fill

FACTS = Facts({"listed": ("yes",)}, {"company": "acme", "desk.legal": "your manager"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ask {desk.legal}.", "Ask your manager."),
        ("{desk.legal} knows.", "Your manager knows."),
        ("Yes. {desk.legal} knows.", "Yes. Your manager knows."),
        ("- {desk.legal} knows", "- Your manager knows"),
        ("One\n\n{desk.legal} two", "One\n\nYour manager two"),
        ("{company} is a brand. {company} stays", "acme is a brand. acme stays"),
        ("A brace \\{company} stays", "A brace {company} stays"),
    ],
)
def test_placeholders_are_filled(text, expected):
    """With a capital where they open a sentence, but for the company's name."""
    assert fill(text, FACTS) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I work at {company}. You?", "I work at Acme N.V. You?"),
        ("{company} is us", "Acme N.V. is us"),
        ("At {company}... well", "At Acme N.V.... well"),
        ("{company}, then", "Acme N.V., then"),
    ],
)
def test_a_name_that_ends_in_a_full_stop_ends_its_sentence(text, expected):
    """Nobody reads two of them."""
    assert fill(text, Facts({}, {"company": "Acme N.V."})) == expected


def test_passages_are_kept_or_dropped():
    """A passage whose condition does not hold leaves no gap, and what it asked for is not missed."""
    text = "A\n\n::: when listed = no\n{work_rules.article}\n:::\n\nB\n::: when listed = yes\nC\n:::\nD"
    assert fill(text, FACTS) == "A\n\nB\n\nC\n\nD"


def test_a_placeholder_without_a_value_is_refused():
    """Nothing half-filled reaches a reader."""
    with pytest.raises(UnfilledError, match=r"work_rules\.article"):
        fill("See {work_rules.article}", FACTS)


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("a\n{compnay}", 2, "clause.placeholder"),
        ("{ company }", 1, "clause.placeholder"),
        ("::: when listed = perhaps\n:::", 1, "clause.when"),
        ("a\n::: when listed = yes\nb", 2, "clause.block"),
        ("::: when listed = yes\n## Why\n:::", 1, "clause.block"),
        ("::: when listed = yes\n::: when listed = no\n:::", 2, "clause.block"),
        (":::", 1, "clause.block"),
        ("::: if listed\n:::", 1, "clause.block"),
        ("::: when sector = retial\n:::", 1, "clause.when"),
    ],
)
def test_what_can_never_work_is_found_with_its_line(text, line, code):
    """When the file is read, whatever the company's facts are."""
    problems = []
    check_template(text, "en.md", problems, ("retail",))
    assert (problems[0].line, problems[0].code) == (line, code)


@given(st.text())
def test_a_text_without_marks_is_never_changed(text):
    """Filling only touches braces and colons."""
    text = text.replace("{", "").replace(":::", "").replace("\\", "")
    assert fill(text, FACTS) == text
