"""What is refused says where to read more."""

from vangrail.web.approvals.errors import ChangedError, RefusedError


def test_a_change_is_a_refusal_of_its_own():
    """Programs tell them apart by their code."""
    assert issubclass(ChangedError, RefusedError)
    assert (RefusedError("no").sentence, ChangedError.code) == ("no", "approvals_changed")
