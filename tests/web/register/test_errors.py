"""A change that cannot be made says why."""

from vangrail.web.register.errors import RegisterError


def test_the_sentence_is_the_error():
    """For a page and for a program."""
    assert (str(RegisterError("Not yet.")), RegisterError("Not yet.").sentence) == ("Not yet.", "Not yet.")
