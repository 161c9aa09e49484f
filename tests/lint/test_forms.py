"""The linter's files as forms."""

import pytest
from pydantic import ValidationError

from vangrail.lint.forms import ComponentForm, OverbreadthForm

LIMIT = {
    "name": "a-limit",
    "topic": "speech",
    "found": "ban",
    "answers": {"US": "flag", "other": "review"},
    "cues": {"ban": {"en": ["may not"]}},
    "words": {"en": {"what": "w", "why": "y", "instead": "i"}},
    "source": [{"title": "A ruling", "as_of": "2026-11-21"}],
    "page": {"en": {"looks_for": "l", "why": "w", "does_not_see": "d"}},
}


def test_conditions_are_named():
    """Empty ones are not there."""
    form = OverbreadthForm.model_validate(LIMIT)
    assert form.conditions == {"found": "ban", "exempt": "", "narrowed": ""}
    assert form.narrowed_answers == {"other": "ok"}


@pytest.mark.parametrize(
    "wrong",
    [
        {"answers": {"US": "flag"}},
        {"answers": {"other": "no"}},
        {"source": []},
        {"name": "A limit"},
        {"words": {"xx": {"what": "w", "why": "y", "instead": "i"}}},
        {"surprise": 1},
    ],
)
def test_what_is_not_right_is_refused(wrong):
    """A country without an answer, a rule without a source, a name that is none, a language that does not ship."""
    with pytest.raises(ValidationError):
        OverbreadthForm.model_validate(LIMIT | wrong)


def test_a_component_says_who_needs_it():
    """And its conditions are three."""
    form = ComponentForm.model_validate(
        {
            "name": "purpose",
            "order": 1,
            "need": "core",
            "applies": ["personal"],
            "touched": "why",
            "present": "why",
            "cues": {"why": {"en": ["because"]}},
            "words": {},
        }
    )
    assert form.conditions == {"touched": "why", "present": "why", "weak": ""}
