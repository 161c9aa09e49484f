"""Programs that act here by themselves, such as the company's directory: how the records call them, and what they may do."""

from collections.abc import Callable, Iterable
from typing import Final, Self

from vangrail.web.people.models import Person


class Program(str):
    """A program that showed a token, by the name that the records have for it (`api.token:5`), and what it may do."""

    __slots__ = ("permissions",)
    permissions: frozenset[str]

    def __new__(cls, name: str, permissions: Iterable[str] = ()) -> Self:
        """Return the program of this name with these permissions and no other."""
        made = super().__new__(cls, name)
        made.permissions = frozenset(permissions)
        return made

    def has_perm(self, permission: str, _thing: object = None) -> bool:
        """Whether it may do this."""
        return permission in self.permissions


Actor = Person | Program
"""Who does something: somebody, or a program by itself."""

OPENERS: Final[list[Callable[[str, str], str]]] = []
"""What knows tokens: from a secret and a scope to the name that the records have for the token, or to nothing."""


def opened(secret: str, scope: str) -> str:
    """Return the name of the token that a program shows, or nothing when it does not open this."""
    return next((name for opener in OPENERS if (name := opener(secret, scope))), "")


def person_of(by: Actor | None) -> Person | None:
    """Return who did it, where it was somebody."""
    return by if isinstance(by, Person) else None
