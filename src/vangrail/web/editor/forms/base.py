"""A form whose value is checked by a form of the core: what that refuses stands beside the field, in the reader's language."""

from typing import Any, ClassVar, get_args

from django import forms
from django.utils.functional import lazy
from django.utils.translation import gettext
from pydantic import BaseModel, ValidationError

from vangrail.languages import NAMES, SHIPPED
from vangrail.policy.company import DeskName
from vangrail.source.explain import explain
from vangrail.source.problem_words import worded
from vangrail.web.policies.shown import desk_name
from vangrail.web.ui.languages import page_language

DESKS = [(name, lazy(desk_name, str)(name)) for name in get_args(DeskName)]
LANGUAGES = [(code, NAMES[code]) for code in SHIPPED]


def lines(text: str) -> list[str]:
    """Return the lines of a text that say something, each once."""
    return list(dict.fromkeys(part.strip() for part in text.splitlines() if part.strip()))


class CoreForm(forms.Form):
    """A form with a form of the core behind it. `core_data` says what that one gets; `value` is what comes out."""

    core: ClassVar[type[BaseModel]]
    label_suffix = ""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Leave the colon behind a label out."""
        super().__init__(*args, **{"label_suffix": "", **kwargs})
        self.value: Any = None

    def core_data(self, cleaned: dict[str, Any]) -> dict[str, Any]:
        """Return what the form of the core gets: every field that is not empty."""
        return {name: each for name, each in cleaned.items() if each not in (None, "", [], ())}

    def clean(self) -> dict[str, Any]:
        """Ask the core."""
        cleaned = super().clean() or {}
        if self.errors:
            return cleaned
        try:
            made = self.core.model_validate(self.core_data(cleaned))
        except ValidationError as error:
            for each in error.errors(include_url=False):
                where = str(each["loc"][0]) if each["loc"] else ""
                self.add_error(self.field_of(where), sentence(self.core, each))
        else:
            self.value = made.value() if hasattr(made, "value") else made
        return cleaned

    def field_of(self, name: str) -> str | None:
        """Return the field for a key of the core's form; None where the whole form is meant."""
        return name if name in self.fields else None


def sentence(core: type[BaseModel], error: Any) -> str:
    """Return in one sentence what the core wanted and what it found."""
    _code, wanted, found = explain(core, error)
    language = page_language()
    if language != "en":
        wanted, found = worded(wanted, language), worded(found, language)
    if not error["loc"]:  # about the whole: what was found is everything
        return gettext("This needs %(wanted)s.") % {"wanted": wanted}
    return gettext("This needs %(wanted)s; found: %(found)s.") % {"wanted": wanted, "found": found}
