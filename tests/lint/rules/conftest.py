"""What the tests of rules share: quiet sentences around an example, and what one rule says of a text."""

from datetime import date

import pytest

from vangrail.lint.readability.score import LEAST
from vangrail.lint.rules import run
from vangrail.lint.rules.facts import Facts
from vangrail.lint.texts import from_text

TODAY = date(2026, 11, 21)

_QUIET = {
    "en": "# Lunch\n\nThe canteen is on the second floor. Lunch starts at noon. The kitchen makes soup from fresh vegetables every day. ",
    "nl": "# Lunch\n\nDe kantine is op de tweede verdieping. De lunch begint om twaalf uur. De keuken maakt elke dag soep van verse groente. ",
    "es": "# Comida\n\nLa cantina se encuentra en la segunda planta. La comida empieza a las doce. La cocina hace sopa de verdura fresca cada día. ",
    "fr": "# Repas\n\nLa cantine se trouve au deuxième étage. Le repas commence à midi. La cuisine prépare une soupe de légumes frais chaque jour. ",
    "de": "# Essen\n\nDie Kantine liegt im zweiten Stock. Das Essen beginnt um zwölf. Die Küche kocht jeden Tag eine Suppe aus frischem Gemüse. ",
}
"""Sentences in which no rule finds anything, so that a rule that judges whole texts speaks of an example."""


def with_quiet_sentences(text, language):
    """Return a text with quiet sentences after it, where it is too short for a judgement."""
    text = text.strip()
    return text if len(text.split()) >= LEAST else f"{text}\n\n{_QUIET[language] * 6}"


def facts_for(country=None, company=None, today=None, fetch=None, held=None):
    """Return facts, all of them unknown but the day."""
    return Facts(country, company, today or TODAY, carve_out=False, held=held or {}, fetch=fetch)


@pytest.fixture
def found():
    """A function that returns what one rule says of a text: its name, the text, the language, and facts by name."""

    def _found(rule, text, language="en", *, quiet=True, **facts):
        whole = with_quiet_sentences(text, language) if quiet else text
        return [each for each in run(from_text(whole, language), facts_for(**facts)) if each.rule == rule]

    return _found


@pytest.fixture
def words_at():
    """A function that returns the words that a finding marks, joined."""

    def _words_at(text, finding):
        return " ".join(text[start:end] for start, end in finding.marks)

    return _words_at
