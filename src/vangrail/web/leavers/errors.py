"""What cannot be done yet when somebody leaves, in one sentence for who tried."""

from typing import ClassVar

from vangrail.errors import VangrailError


class LeaverError(VangrailError):
    """A task that is refused, with the reason."""

    code: ClassVar[str] = "leavers"
    page: ClassVar[str] = "docs/leavers.md"
