"""What others bring to a draft: pieces of its page, states for its list, and reasons why it can no longer be changed.

Apps that stand higher (approvals, outlets) register theirs in their `apps.py` when the site starts; this app knows none of them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import QuerySet
from django.utils.safestring import SafeString

from vangrail.web.drafts.models import Draft

Panel = Callable[[Any, Draft], SafeString | str]
"""Takes the request and the draft; returns a piece of the page, or nothing where there is nothing to say."""


class Locked(Exception):  # noqa: N818 -- a state, not a fault
    """A draft can no longer be changed; the message says why."""


@dataclass(frozen=True)
class State:
    """A state that a draft can be in. `of` narrows drafts to those that are in it; `look` is the state of its tag."""

    name: str
    label: object
    look: str
    of: Callable[[QuerySet[Draft]], QuerySet[Draft]]
    order: int = 100


_PANELS: Final[dict[str, list[tuple[int, Panel]]]] = {}
_STATES: Final[list[State]] = []
_LOCKS: Final[list[Callable[[Draft], object]]] = []


def provide(place: str, panel: Panel, order: int = 100) -> None:
    """Bring a piece of a page: `provide("draft", function)`. The lower `order`, the further up."""
    _PANELS.setdefault(place, []).append((order, panel))


def shown(place: str, request: Any, draft: Draft) -> list[SafeString]:
    """Return every piece that has something to say, in their order. What a function returns is HTML that is safe."""
    ordered = sorted(_PANELS.get(place, ()), key=lambda each: each[0])
    said = (panel(request, draft) for _order, panel in ordered)
    return [SafeString(each) for each in said if each]


def provide_state(state: State) -> None:
    """Bring a state. Of several that a draft is in, the one with the lowest order is shown."""
    _STATES.append(state)


def states() -> list[State]:
    """Return the states that others brought, in their order."""
    return sorted(_STATES, key=lambda state: state.order)


def provide_lock(lock: Callable[[Draft], object]) -> None:
    """Bring a reason why a draft can no longer be changed: a function that returns a sentence, or nothing."""
    _LOCKS.append(lock)


def locked(draft: Draft) -> object:
    """Return why a draft can no longer be changed, in a sentence; nothing while it can."""
    return next((said for lock in _LOCKS if (said := lock(draft))), "")
