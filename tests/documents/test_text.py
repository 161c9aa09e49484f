"""Names and lines as Markdown."""

import pytest

from vangrail.documents.text import linked, plain


@pytest.mark.parametrize(
    ("text", "shown"),
    [("Tom; a_b@acme.example, 1_2", "Tom; <a_b@acme.example>, 1\\_2"), ("@acme and x@y", "@acme and x@y")],
)
def test_an_address_becomes_a_link(text, shown):
    """What is around it is shown as it is."""
    assert linked(text) == shown


@pytest.mark.parametrize(("text", "shown"), [("a_b*c", "a\\_b\\*c"), ("[x](y)", "\\[x\\](y)"), ("plain", "plain")])
def test_a_name_is_shown_as_it_is(text, shown):
    """Signs of Markdown lose their meaning."""
    assert plain(text) == shown
