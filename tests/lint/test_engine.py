"""Conditions over the sentences of a policy."""

from vangrail.lint.engine import Engine, shipped_engine
from vangrail.lint.forms import OverbreadthForm
from vangrail.lint.library import LintLibrary
from vangrail.policy.rule import Cue

FORM = OverbreadthForm.model_validate(
    {
        "name": "hat-ban",
        "topic": "hats",
        "found": "ban near/6 hat",
        "narrowed": "kitchen",
        "answers": {"other": "flag"},
        "cues": {"ban": "shared:ban", "hat": {"en": ["hat"]}, "kitchen": {"en": ["in the kitchen"]}},
        "words": {},
        "source": [{"title": "Nobody", "as_of": "2026-11-21"}],
        "page": {},
    }
)
LIBRARY = LintLibrary({"hat-ban": FORM}, {}, {"ban": Cue(words={"en": ("may not",)})})


def test_every_condition_that_holds_is_heard_with_its_words():
    """Marks are code points of the text as given."""
    text = "Staff may  not wear a HAT in the kitchen."
    heard = Engine(LIBRARY).heard(text, "en", None)
    assert {kind for _, kind in heard} == {"found", "narrowed"}
    assert [text[start:end] for start, end in heard["hat-ban", "found"]] == ["may  not", "HAT"]


def test_a_text_without_its_words_is_silent():
    """And so is one in which they stand too far apart."""
    engine = Engine(LIBRARY)
    assert engine.heard("Wear what you like.", "en", None) == {}
    assert ("hat-ban", "found") not in engine.heard(f"You may not smoke. {'word ' * 20} Nice hat.", "en", None)


def test_the_shipped_engine_is_made_once():
    """Compiling takes time."""
    assert shipped_engine() is shipped_engine()
