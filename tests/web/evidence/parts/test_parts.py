"""A file that is there is a part, and is explained."""

from vangrail.languages import SHIPPED
from vangrail.web.evidence.parts import every, explained


def test_every_part_is_explained_in_each_language():
    """And nothing is explained that is not there."""
    known = {"about", "days", "without_names", "openssl", "records"}
    assert {part.name for part in every()} == set(explained()) - known
    assert all(set(words) == set(SHIPPED) for words in explained().values())


def test_parts_stand_in_order_and_give_rows():
    """So that two packs of one moment are the same."""
    names = [part.name for part in every()]
    assert names == sorted(names)
    assert all(callable(part.rows) for part in every())
