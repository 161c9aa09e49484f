"""The errors of a network."""

from vangrail.web.outlets.networks.port import AwayError, NetworkError


def test_a_wait_that_was_asked_for():
    """In seconds; none where nobody asked."""
    assert AwayError("Wait", wait=30).wait == 30
    assert AwayError("Gone").wait == 0
    assert issubclass(AwayError, NetworkError)
