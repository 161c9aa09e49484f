"""Somebody by what is told of them: in a row of a list, or as they are before one is applied."""

from collections.abc import Mapping
from dataclasses import dataclass

from vangrail.web.people.imports.values import Value


class Told:
    """Somebody by the values of fields."""

    __slots__ = ()
    values: Mapping[str, Value]

    @property
    def number(self) -> str:
        """The staff number, or nothing."""
        return str(self.values.get("number") or "")

    @property
    def email(self) -> str:
        """The mail address, or nothing."""
        return str(self.values.get("email") or "")


@dataclass(frozen=True, slots=True)
class Known(Told):
    """Somebody as they are now: `key` in the database, `here` while they have not left, and the value of every field.

    The value of `manager` is the reference of the manager.
    """

    key: int
    here: bool
    values: Mapping[str, Value]

    @property
    def name(self) -> str:
        """The name."""
        return str(self.values.get("name") or "")

    @property
    def reference(self) -> str:
        """What this person is told apart by: staff number, else mail address, else the key."""
        return self.number or self.email or f"#{self.key}"
