"""The kits for a team day, made from the policy that holds when somebody asks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, cast

from django.utils.translation import gettext_lazy as _

from vangrail.documents.kits.every import kit_page
from vangrail.documents.kits.kit import Kit
from vangrail.documents.kits.talk import manager_talk
from vangrail.documents.kits.workshop import workshop
from vangrail.documents.render import WRITERS, Form, available
from vangrail.languages import NAMES
from vangrail.policy.model import Policy

TYPES: Final[Mapping[str, str]] = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html; charset=utf-8",
}
"""The forms in which a kit is handed out, each with its content type."""

MAKERS: Final[Mapping[str, tuple[Any, Callable[[Policy, str], Kit]]]] = {
    "talk": (_("Ten minutes with your team: the talk"), manager_talk),
    "workshop": (_("An hour with your team: the workshop"), workshop),
}
"""The kits there are, each with its name and what makes it."""


@dataclass(frozen=True, slots=True)
class Row:
    """A kit in one language."""

    name: str
    title: Any
    language: str
    language_name: str


def kits(policy: Policy) -> list[Row]:
    """Return every kit that can be made of a policy, in every language it has."""
    if "personal" not in policy.audiences:
        return []
    return [
        Row(name, title, language, NAMES.get(language, language))
        for name, (title, _make) in MAKERS.items()
        for language in policy.languages
    ]


def kit_file(policy: Policy, name: str, language: str, ending: str) -> bytes | None:
    """Return a kit as a file; None when there is no such kit, language or form here."""
    there = {(row.name, row.language) for row in kits(policy)}
    if (name, language) not in there or ending not in TYPES or ending not in available():
        return None
    made = MAKERS[name][1](policy, language)
    return kit_page(made) if ending == "html" else WRITERS[cast("Form", ending)](made, ())
