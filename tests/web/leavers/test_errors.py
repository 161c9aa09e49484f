"""A refusal says why, in one sentence."""

from vangrail.web.leavers.errors import LeaverError


def test_the_sentence_is_kept():
    """For the form on which it stands."""
    assert LeaverError("First comes: this.").sentence == "First comes: this."
    assert LeaverError.code == "leavers"
