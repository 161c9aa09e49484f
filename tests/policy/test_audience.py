"""Who reads a clause."""

from typing import get_args

from vangrail.policy.audience import AUDIENCES, Audience


def test_the_list_is_the_type():
    """No reader is forgotten in either."""
    assert get_args(Audience) == AUDIENCES
