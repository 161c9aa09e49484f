"""Links, tags and names are found at their bytes."""

import pytest

from vangrail.web.outlets.networks.facets import facets


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See https://shop.example/a?b=1.", [("link", "https://shop.example/a?b=1")]),
        ("(https://shop.example/x_(y))", [("link", "https://shop.example/x_(y)")]),
        ("Día #año y #2026, #50plus!", [("tag", "año"), ("tag", "50plus")]),
        ("Hi @brand.example and @other", [("mention", "brand.example")]),
        ("mail a@b.example is none; a#b neither", []),
    ],
)
def test_what_is_found(text, found):
    """As people write it, and each place holds exactly it."""
    assert [(each.kind, each.value) for each in facets(text)] == found
    raw = text.encode()
    for each in facets(text):
        assert raw[each.start : each.end].decode().lstrip("#@") == each.value
