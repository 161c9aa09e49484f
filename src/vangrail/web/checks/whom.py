"""Whom to ask, as a page shows it."""

from dataclasses import dataclass
from functools import cached_property

from vangrail.check.verdict import DeskAnswer
from vangrail.documents.people import office, whom_to_ask


@dataclass(frozen=True)
class Ask:
    """Whom to ask: the person and how to reach them, or what the desk is called."""

    desk: DeskAnswer
    language: str

    @cached_property
    def _parts(self) -> list[str]:
        return whom_to_ask(self.desk, self.language).split("; ")

    @property
    def person(self) -> str:
        """The person and their desk."""
        return self._parts[0]

    @property
    def details(self) -> list[str]:
        """How to reach them, who stands in, when they are there, and how soon they answer."""
        return self._parts[1:]

    @property
    def office(self) -> str:
        """What the desk is called."""
        return office(self.desk.name, self.language)

    @property
    def link(self) -> str:
        """An address that begins a message or a call, or nothing."""
        contact = self.desk.contact.strip()
        if "@" in contact and " " not in contact:
            return f"mailto:{contact}"
        digits = "".join(char for char in contact if char.isdigit() or char == "+")
        return f"tel:{digits}" if len(digits) >= 6 and not any(char.isalpha() for char in contact) else ""
