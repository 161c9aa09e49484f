"""The way to the entrances."""

from vangrail.web.entrances.navigation import ENTRIES


def test_only_who_makes_entrances_sees_the_way():
    """Among the pages about people."""
    assert [(each.url_name, each.access, each.group) for each in ENTRIES] == [
        ("entrances:list", "entrances.make", "people")
    ]
