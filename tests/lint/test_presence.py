"""Presence as findings: what is said of a text, where, and when nothing may be called missing."""

from vangrail.lint.document import Document
from vangrail.lint.engine import shipped_engine
from vangrail.lint.finding import LintFinding
from vangrail.lint.library import load_lint_library
from vangrail.lint.presence import Held, held, presence
from vangrail.lint.texts import from_text

FULL = """# Social media policy

This policy applies to all employees, interns and agency workers. The canteen opens at noon.
"""


def holds(text: str, language: str = "en") -> dict[str, Held]:
    """Return what a text holds."""
    return held(from_text(text, language), shipped_engine(), load_lint_library(), None)


def findings(document: Document, *, wanted: bool = True) -> dict[str, LintFinding]:
    """Return the findings of presence by component."""
    library = load_lint_library()
    found = held(document, shipped_engine(), library, None)
    return {each.component: each for each in presence(document, found, library, lambda _: wanted)}


def test_a_full_text_gets_an_answer_on_every_component() -> None:
    """Nothing that a company needs is passed over in silence."""
    assert set(findings(from_text(FULL, "en"))) == set(load_lint_library().components)


def test_nothing_is_missing_from_an_excerpt() -> None:
    """What was not given cannot be called absent."""
    found = findings(from_text(FULL, "en", excerpt=True))
    assert {each.presence for each in found.values()} <= {"present", "weak"}
    assert "scope-people" in found


def test_a_missing_core_component_is_for_review() -> None:
    """It may be right to leave it out, so somebody has a look."""
    found = findings(from_text(FULL, "en"))["media"]
    assert (found.presence, found.answer, found.span) == ("missing", "review", None)
    assert found.instead


def test_a_missing_component_that_is_only_recommended_is_fine() -> None:
    """Nobody has to have ambassadors."""
    assert findings(from_text(FULL, "en"))["ambassadors"].answer == "ok"


def test_what_the_company_does_not_need_is_not_missed() -> None:
    """A shop hears nothing of quiet periods."""
    assert "listed-finance" not in findings(from_text(FULL, "en"), wanted=False)


def test_the_sentence_that_decides_is_marked() -> None:
    """The reader sees which words were read, and under which heading."""
    document = from_text(FULL, "en")
    found = findings(document)["scope-people"]
    assert found.span is not None
    assert document.text[slice(*found.span)] == "This policy applies to all employees, interns and agency workers."
    assert found.place is not None
    assert found.place.heading == "Social media policy"


def test_a_component_that_is_there_needs_no_better_wording() -> None:
    """Advice on what is fine already would only be noise."""
    assert findings(from_text(FULL, "en"))["scope-people"].instead == ""


def test_a_word_in_passing_is_no_rule() -> None:
    """The press in the cellar says nothing about journalists."""
    assert holds("Print the flyer on the large press.")["media"].presence == "missing"


def test_a_later_sentence_that_says_more_is_kept() -> None:
    """The first mention does not stand in the way of the rule."""
    found = holds("Employees must respect confidentiality. Never share confidential prices or source code.")
    assert found["confidentiality"].presence == "present"
    assert found["confidentiality"].unit is not None
    assert found["confidentiality"].unit.text.startswith("Never share")


def test_a_question_and_its_answer_are_one_rule() -> None:
    """Neither of the two sentences says it alone."""
    assert holds("Een account gehackt? Meld het meteen aan de beveiliging.", "nl")["security"].presence == "present"
    assert holds("Een account gehackt?", "nl")["security"].presence == "missing"


def test_a_question_at_the_end_is_read_alone() -> None:
    """Nothing follows it in its block."""
    assert holds("Do you share our news?\n\nThe canteen opens at noon.")["contact"].presence == "missing"


def test_a_heading_tells_what_the_sentence_under_it_is_about() -> None:
    """`Press` over a rule makes it a rule about the press."""
    text = "# Questions from journalists\n\nPlease pass them on to the press office.\n"
    assert holds(text)["media"].presence == "present"


def test_a_rule_that_is_only_a_heading_counts() -> None:
    """Some policies are a row of short commands in bold type."""
    text = "# Ask people for their consent before you post their photo\n\n# Talk\n\nBe yourself.\n"
    assert holds(text)["photo-recording"].presence == "present"


def test_a_table_of_contents_holds_nothing() -> None:
    """Titles in a row announce what follows and rule nothing."""
    titles = [
        "Respect copyright",
        "Use a strong password",
        "Ask before you take photos",
        "Refer journalists to the press office",
    ]
    text = "\n\n".join(f"# {title}" for title in titles) + "\n\n# The canteen\n\nIt opens at noon.\n"
    assert {holds(text)[name].presence for name in ("ip-logo", "security", "photo-recording", "media")} == {"missing"}


def test_a_label_and_the_value_on_the_next_line_are_one_fact() -> None:
    """A title page says "Last review:" on one line and the month on the next."""
    text = "Review Cycle:\n\nAnnually\n\nLast Review:\n\nMay 2026\n\nPlease be kind to each other."
    assert held(from_text(text, "en"), shipped_engine(), load_lint_library(), None)["review"].presence == "present"


def test_a_long_sentence_with_a_colon_is_no_label() -> None:
    """What leads in a list does not lend its subject to an unrelated paragraph after it."""
    text = "This is what the last review of all our many pages was about:\n\nMay 2026 was a warm month for us all."
    assert held(from_text(text, "en"), shipped_engine(), load_lint_library(), None)["review"].presence != "present"
