"""Every file of `library/lint/components`: complete, in every language, and right about its own examples."""

from typing import Final

import pytest

from vangrail.languages import SHIPPED
from vangrail.lint.engine import shipped_engine
from vangrail.lint.forms import ComponentExample
from vangrail.lint.library import load_lint_library
from vangrail.lint.presence import held
from vangrail.lint.texts import from_text
from vangrail.source.conditions import parse_when
from vangrail.source.names import sectors

NAMES: Final = """
    purpose scope-people scope-media spokesperson personal-freedom protected-rights disclosure disclaimer confidentiality
    workplace-specifics photo-recording privacy-others ip-logo respect criticism accuracy complaints-reply crisis media security
    corporate-accounts personal-safety permanence work-time ambassadors training contact internal-voice monitoring sanctions
    consultation listed-finance regulated-sector interests expertise reviews-ai records employer-limits review tone-of-policy
""".split()
"""The components of the list, in its order."""

FEWEST: Final = {"there": 1, "missing": 2}
"""Examples that a component has at least in each language."""

COMPONENTS: Final = load_lint_library().components
EXAMPLES: Final = [
    pytest.param(name, language, example, id=f"{name}-{language}-{number}")
    for name, form in COMPONENTS.items()
    for language, examples in form.examples.items()
    for number, example in enumerate(examples, 1)
]
DATES: Final = {"(date)": "1 March 2026", "(datum)": "1 maart 2026", "(fecha)": "1 de marzo de 2026"}
"""What an author fills in."""


def presence_of(name: str, language: str, text: str, heading: str = "") -> str:
    """Return what the linter says of a component in a text."""
    document = from_text(f"# {heading}\n\n{text}" if heading else text, language)
    return held(document, shipped_engine(), load_lint_library(), None)[name].presence


def test_the_forty_components_are_there_in_their_order() -> None:
    """None is left out, and none stands at another's number."""
    assert {form.order: name for name, form in COMPONENTS.items()} == dict(enumerate(NAMES, 1))


@pytest.mark.parametrize(("name", "language", "example"), EXAMPLES)
def test_an_example_is_what_it_says(name: str, language: str, example: ComponentExample) -> None:
    """A sentence of a policy is there, too little, or about something else, as its author wrote."""
    assert presence_of(name, language, example.text, example.heading) == example.presence


@pytest.mark.parametrize("name", COMPONENTS)
@pytest.mark.parametrize("language", SHIPPED)
def test_a_component_has_examples_and_look_alikes_in_every_language(name: str, language: str) -> None:
    """A condition that nobody tried in a language is a guess."""
    said = [example.presence for example in COMPONENTS[name].examples.get(language, ())]
    assert said.count("missing") >= FEWEST["missing"]
    assert len(said) - said.count("missing") >= FEWEST["there"]


@pytest.mark.parametrize("name", COMPONENTS)
def test_a_component_speaks_every_language(name: str) -> None:
    """Nobody is answered in a language that is not theirs."""
    assert set(COMPONENTS[name].words) == set(SHIPPED)


@pytest.mark.parametrize("name", COMPONENTS)
@pytest.mark.parametrize("language", SHIPPED)
def test_the_better_wording_mends_what_it_is_offered_for(name: str, language: str) -> None:
    """Whoever pastes it is not told once more that it is missing."""
    text = COMPONENTS[name].words[language].instead
    for blank, day in DATES.items():
        text = text.replace(blank, day)
    assert presence_of(name, language, text) == "present"


@pytest.mark.parametrize("name", [name for name, form in COMPONENTS.items() if form.when])
def test_who_needs_a_component_can_be_read(name: str) -> None:
    """A condition on the company that no policy understands would silence the component for ever."""
    assert parse_when(COMPONENTS[name].when, sectors())


@pytest.mark.parametrize("name", [name for name, form in COMPONENTS.items() if form.need == "if"])
def test_a_component_for_some_says_for_whom(name: str) -> None:
    """Needed "if" without a condition would be needed by everybody."""
    assert COMPONENTS[name].when
