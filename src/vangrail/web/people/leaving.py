"""What others do when somebody's stay ends, is to end, or begins anew, and when their work changes.

Each app brings its own in its `apps.py`. What is brought here is called inside the transaction in which it happened, whichever way
it came: a button, a list, another system.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final, Literal, TypeVar

from vangrail.web.people.models import Person
from vangrail.web.people.programs import Actor

Moment = Literal["said", "back", "moved"]
"""`said`: somebody's last day was said, moved or taken back, and stands in `Person.left`. `back`: a new stay of theirs begins.
`moved`: they stay, and a role of theirs was taken back."""

Hook = Callable[[Sequence[Person], datetime, Actor | None], object]
"""Takes the people (many, where a list was applied), when it was, and who did it (None for the site itself)."""

AnyHook = TypeVar("AnyHook", bound=Hook)

_HOOKS: Final[dict[str, list[Hook]]] = {"said": [], "back": [], "moved": []}


def provide(moment: Moment) -> Callable[[AnyHook], AnyHook]:
    """Let a function be called at such a moment. Brought twice, it is called once."""

    def keep(hook: AnyHook) -> AnyHook:
        if hook not in _HOOKS[moment]:
            _HOOKS[moment].append(hook)
        return hook

    return keep


def tell(moment: Moment, people: Sequence[Person], *, by: Actor | None, at: datetime) -> None:
    """Call everybody who wants to know of it; an error of one of them undoes the whole transaction."""
    if people:
        for hook in _HOOKS[moment]:
            hook(people, at, by)
