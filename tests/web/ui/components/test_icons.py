"""A state is a shape and a word beside its colour."""

import pytest

from vangrail.web.ui.components.icons import PATHS, STATES, icon, tag


def test_every_state_has_a_shape():
    """And states that can be mixed up do not share one."""
    assert set(STATES.values()) == set(PATHS)
    verdicts = [STATES[level] for level in ("fine", "change", "ask", "dont")]
    assert len(set(verdicts)) == 4


def test_a_tag_says_its_word():
    """The shape is hidden from who hears the page; the word is escaped."""
    shown = tag("<Ask first>", "ask")
    assert ("&lt;Ask first&gt;" in shown, 'aria-hidden="true"' in shown, 'data-state="ask"' in shown) == (
        True,
        True,
        True,
    )


def test_an_unknown_state_is_refused():
    """With what there is."""
    with pytest.raises(ValueError, match="wanted one of fine"):
        icon("maybe")
