"""What the crisis switch starts from."""

from typing import get_args

import pytest

from vangrail.languages import SHIPPED
from vangrail.policy.company import DeskName
from vangrail.source import crisis

WHO = {"en": "the crisis desk", "nl": "de crisisdienst", "es": "el equipo de crisis"}


def test_everybody_is_told_in_each_language_that_we_know_and_who_speaks() -> None:
    """The sentence stands whole in its own language and in quotation marks in the others."""
    found = crisis.told("Er is brand in Gent", "nl", WHO, "Acme")
    assert found["nl"].startswith("We weten ervan: Er is brand in Gent. Reageer er niet op")
    assert "(“Er is brand in Gent”)" in found["en"]
    assert "Por Acme habla el equipo de crisis." in found["es"]
    assert "The crisis desk speaks for Acme." in found["en"]
    assert crisis.told("A fire!", "en", WHO, "Acme")["en"].startswith("We know: A fire! Please")


def test_an_exercise_says_so_first() -> None:
    """In each language."""
    found = crisis.told("A fire", "en", WHO, "Acme", exercise=True)
    assert [found[code].split(".")[0] for code in SHIPPED] == ["EXERCISE", "OEFENING", "SIMULACRO"]


def test_what_may_be_said_names_the_company() -> None:
    """And what is said to a journalist names who speaks."""
    assert all("Acme" in text for text in crisis.say("Acme").values())
    assert crisis.to_journalist("nl", "de persdienst", "+32 2 555 01 23").endswith(
        "De persdienst kan je helpen: +32 2 555 01 23."
    )


@pytest.mark.parametrize("name", ["incident", "account"])
def test_the_first_hour_is_an_hour(name: str) -> None:
    """Each step belongs to a desk and has words in each language."""
    steps = crisis.steps(name)
    assert [step.minutes for step in steps] == sorted(step.minutes for step in steps)
    assert steps[-1].minutes == 60
    assert {step.desk for step in steps} <= set(get_args(DeskName))
    assert len({crisis.step_words(step.id, code) for step in steps for code in SHIPPED}) == 3 * len(steps)


def test_an_unknown_step() -> None:
    """Is refused by name."""
    with pytest.raises(KeyError, match="nothing"):
        crisis.step_words("nothing", "en")
