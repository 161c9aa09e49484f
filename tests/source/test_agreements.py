"""What can be agreed on holds together."""

import pytest

from vangrail.languages import SHIPPED
from vangrail.source.agreements import kinds, moments, name_of, safety, unsafe


@pytest.mark.parametrize("language", SHIPPED)
def test_everything_is_said_in_every_language(language):
    """Each kind, each moment and each rule of safety."""
    said = [
        *(name_of("kind", each.id, language) for each in kinds()),
        *(name_of("moment", each.id, language) for each in moments()),
        *safety(language),
    ]
    assert len(set(said)) == len(kinds()) + len(moments()) + 3
    assert all(said)


def test_no_kind_of_work_starts_from_what_is_not_safe():
    """And whatever it starts from exists."""
    for kind in kinds():
        assert unsafe(kind.id, kind.moments) == ()
        assert set(kind.moments) <= {moment.id for moment in moments()}


def test_what_is_not_safe_is_named():
    """A quick look in between is fine in an office, and never at the wheel."""
    assert unsafe("office", ["quick_look", "parked"]) == ()
    assert unsafe("driving", ["quick_look", "parked"]) == ("quick_look",)


def test_what_does_not_exist_has_no_name():
    """Instead of an empty line on a page."""
    with pytest.raises(KeyError):
        name_of("kind", "astronaut", "en")
