"""A file is a kind, and has its period."""

from vangrail.web.evidence.forgetting import every
from vangrail.web.evidence.retention import periods


def test_every_kind_has_a_period_of_its_name():
    """And every period without kinds of entries has a file."""
    assert set(every()) == {each.name for each in periods(()) if not each.kinds}
