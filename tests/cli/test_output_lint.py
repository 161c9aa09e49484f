"""The linter's findings for people."""

import pytest

from vangrail.cli.lint_read import Linted
from vangrail.cli.messages import speak
from vangrail.cli.output import Paint
from vangrail.cli.output_lint import FAMILIES, report_lines, sentence_of, summary, tells, where
from vangrail.lint.document import Place
from vangrail.lint.finding import LintFinding
from vangrail.lint.texts import from_text

DOCUMENT = from_text("Never say anything bad.\n\nThank you.", "en")
FLAG = LintFinding(
    "a-limit", "overbreadth", "flag", "It forbids.", "It hurts.", "Say this.", (0, 23), ((0, 5),), Place(1, 4, "Rules")
)
MISSING = LintFinding(
    "component-purpose",
    "presence",
    "review",
    "It lacks X.",
    "Why X.",
    "X is …",
    None,
    component="purpose",
    presence="missing",
)
FINE = LintFinding("b-limit", "overbreadth", "ok", "Narrow.", "Good.", "", (0, 23))
LINTED = Linted("policy.txt", DOCUMENT, (FLAG, MISSING, FINE), "US")


def test_a_finding_shows_sentence_reason_and_better_sentence():
    """And what is all right only when everything is asked for."""
    text = "\n".join(report_lines(LINTED, Paint(), 80, everything=False))
    for part in (
        "[Never] say anything bad.",
        "It forbids.",
        "It hurts.",
        "Say this.",
        "It lacks X.",
        "a-limit",
        "Rules, page 4",
    ):
        assert part in text
    assert "Narrow." not in text
    assert "X is" not in text
    assert "X is" in "\n".join(report_lines(LINTED, Paint(), 80, everything=True))
    assert "Narrow." in "\n".join(report_lines(LINTED, Paint(), 80, everything=True))


@pytest.mark.parametrize("language", ["en", "nl", "es"])
def test_the_summary_counts_in_every_language(language):
    """One sentence to change, one part missing."""
    speak(language)
    said = " ".join(summary(LINTED))
    assert said.count("1") == 2
    assert "{" not in said


def test_places_are_said_as_people_say_them():
    """The whole text where there is no place."""
    assert where(FLAG) == "Rules, page 4"
    assert where(MISSING) == "the whole text"


def test_marks_lie_in_the_sentence():
    """Counted from its start."""
    assert sentence_of(LINTED, FLAG) == ("Never say anything bad.", [(0, 5)])
    assert sentence_of(LINTED, MISSING) == ("", [])


def test_what_asks_for_something_tells():
    """A part that is there does not."""
    assert tells(FLAG)
    assert tells(MISSING)
    assert not tells(FINE)
    assert set(FAMILIES) == {"overbreadth", "procedure", "presence", "tone"}
