"""What every part of a policy value shares: frozen, closed to unknown keys, comparable."""

from collections.abc import Mapping
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, StringConstraints

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=60)]
"""A clause's, cue's or desk's id: snake_case."""

RuleName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=80)]
"""A rule's name: words joined by hyphens; it names the problem."""

Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
"""An ISO 3166 country code of two capitals."""

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""Prose that is not empty."""

Translated = dict[str, Text]
"""Language code to text."""


class Value(BaseModel):
    """A frozen part of a policy. Unknown keys are refused by name."""

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_timedelta="iso8601")

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Return a copy with some parts changed, unchecked; what was computed from the old ones, such as a digest, is gone."""
        copied = super().model_copy(update=update, deep=deep)
        for name in copied.__dict__.keys() - type(self).model_fields.keys():
            del copied.__dict__[name]
        return copied
