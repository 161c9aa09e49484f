"""What is refused is said in sentences."""

from vangrail.web.policies.errors import HeldBackError


def test_every_sentence_is_kept():
    """One each for the page, joined for a program."""
    error = HeldBackError(["One.", "Two."])
    assert (error.sentences, str(error)) == (("One.", "Two."), "One. Two.")
