"""What cannot be done with a request now, each in a sentence for the person who tried."""

from vangrail.errors import VangrailError


class RefusedError(VangrailError):
    """It does not fit what happened before: it was decided, changed or taken back in the meantime."""

    code = "approvals"
    page = "docs/approvals.md"


class ChangedError(RefusedError):
    """The draft does not say any more what was asked."""

    code = "approvals_changed"
