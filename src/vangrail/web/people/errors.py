"""What cannot be done with people, in one sentence for who tried."""

from typing import ClassVar

from vangrail.errors import VangrailError


class PeopleError(VangrailError):
    """Something about a person, a role or a list that is refused, with the reason."""

    code: ClassVar[str] = "people"
    page: ClassVar[str] = "docs/architecture.md"
