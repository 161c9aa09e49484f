"""What a choice would change."""

from datetime import UTC, date, datetime

import pytest

from vangrail.check.draft import Moment
from vangrail.check.simulate import Simulation
from vangrail.languages import SHIPPED
from vangrail.policy.company import Allow
from vangrail.source.answers import answers_to_source
from vangrail.source.model import PolicySource
from vangrail.source.resolve import resolve

NOW = Moment(at=datetime(2026, 11, 21, 12, tzinfo=UTC))
SOURCE = answers_to_source({"company": "Fietshuis", "country": "BE", "sector": "retail", "languages": list(SHIPPED)})


def turned(**dials: str) -> PolicySource:
    """Return the source with dials turned."""
    return SOURCE.model_copy(update={"dials": SOURCE.dials.model_copy(update=dials)})


@pytest.fixture(scope="module")
def simulation():
    """Give the simulation of one company."""
    return Simulation(SOURCE)


@pytest.mark.parametrize("language", SHIPPED)
def test_posts_that_change_their_answer_are_named(simulation, language):
    """Where everybody may answer customers, the answers of staff to customers are fine."""
    effect = simulation.effect(resolve(SOURCE), resolve(turned(answers_customers="everybody")), language, NOW)
    assert effect.total == 60
    assert len(effect.shifts) == 7
    assert {(shift.before.level, shift.after.level) for shift in effect.shifts} == {("change", "fine")}
    assert {shift.post.clause for shift in effect.shifts} == {"customer_questions"}


def test_most_posts_are_fine_and_every_level_is_shown(simulation):
    """As among people."""
    levels = [answer.level for answer in simulation.answers(resolve(SOURCE), "en", NOW).values()]
    assert set(levels) == {"fine", "change", "ask", "dont"}
    assert levels.count("fine") >= 20


def test_the_compiled_rules_do_not_depend_on_what_is_chosen(simulation):
    """Nor on the company's words: what was compiled once serves every choice."""
    other = turned(answers_customers="everybody", tone="formal")
    lexicon = other.lexicon.model_copy(update={"secret": ("Project Heron",)})
    found = Simulation(other.model_copy(update={"lexicon": lexicon}))
    assert found._checker.policy.digest == simulation._checker.policy.digest


def test_a_rule_that_is_switched_off_is_not_heard(simulation):
    """For as long as it is."""
    allow = Allow(rule="alone-at-work-now", reason="a pilot", until=date(2026, 12, 1))
    off = resolve(SOURCE.model_copy(update={"allow": (allow,)}))
    shifts = simulation.effect(resolve(SOURCE), off, "en", NOW).shifts
    assert [shift.post.clause for shift in shifts] == ["lone_worker"]
    later = Moment(at=datetime(2026, 12, 2, tzinfo=UTC))
    assert not simulation.effect(resolve(SOURCE), off, "en", later).shifts
