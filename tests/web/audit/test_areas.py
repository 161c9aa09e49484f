"""The parts of the audit trail have names for people."""

from django.utils import translation

from vangrail.languages import SHIPPED
from vangrail.web.audit.areas import Area, area, named, words
from vangrail.web.audit.kinds import areas


def test_every_part_is_named_in_every_language():
    """Those that write to the common chain, and no other: a new part stands in `areas.toml` too."""
    assert set(words()) == set(areas())
    for said in words().values():
        assert {*said} == {"name", "tells"}
        assert all(tuple(sorted(each)) == tuple(sorted(SHIPPED)) and all(each.values()) for each in said.values())


def test_no_two_parts_have_one_name():
    """Whoever chooses can tell them apart."""
    for language in SHIPPED:
        assert len({said["name"][language] for said in words().values()}) == len(words())


def test_a_part_speaks_the_language_of_the_page():
    """In the order of its names there; one that is gone is called by its code."""
    with translation.override("nl"):
        assert area("approvals").name == "Goedkeuringen"
        names = [each.name for each in named()]
    assert names == sorted(names, key=str.casefold)
    assert area("gone") == Area("gone", "gone", "")
