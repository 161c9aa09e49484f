"""What others bring to a draft."""

import pytest

from vangrail.web.drafts import panels
from vangrail.web.drafts.models import Draft


@pytest.fixture(autouse=True)
def _nothing_brought(monkeypatch):
    """Begin with nothing, and leave nothing."""
    for name, empty in (("_PANELS", {}), ("_STATES", []), ("_LOCKS", [])):
        monkeypatch.setattr(panels, name, empty)


def test_pieces_of_the_page_come_in_their_order():
    """Who has nothing to say is not there."""
    panels.provide("draft", lambda _request, draft: f"<p>{draft}</p>", order=20)
    panels.provide("draft", lambda _request, _draft: "", order=15)
    panels.provide("draft", lambda _request, _draft: "<p>first</p>", order=10)
    assert panels.shown("draft", None, Draft(title="Sale")) == ["<p>first</p>", "<p>Sale</p>"]
    assert panels.shown("elsewhere", None, Draft()) == []


def test_states_come_in_their_order():
    """Whoever brings them first."""
    for name, order in (("out", 20), ("approved", 10)):
        panels.provide_state(panels.State(name, name, "done", lambda drafts: drafts, order))
    assert [state.name for state in panels.states()] == ["approved", "out"]


def test_one_reason_is_enough():
    """Without one it is open."""
    assert not panels.locked(Draft())
    panels.provide_lock(lambda _draft: "")
    panels.provide_lock(lambda draft: f"{draft} is out.")
    assert panels.locked(Draft(title="Sale")) == "Sale is out."
