"""Links are asked for only through the fetcher that was handed in."""

import pytest

TEXT = "Read https://example.org/a, (https://example.org/b) and https://example.org/a again."


def test_each_link_is_asked_for_once(found):
    """Without the signs that end a sentence or a bracket."""
    asked = []
    found("dead-link", TEXT, fetch=lambda link: asked.append(link) or 200)
    assert asked == ["https://example.org/a", "https://example.org/b"]


@pytest.mark.parametrize(
    ("status", "speaks"),
    [(200, False), (301, False), (403, False), (429, False), (404, True), (410, True), (503, True), (0, True)],
)
def test_a_status_is_judged(found, status, speaks):
    """Errors and silence are dead; a door that is closed to programs is not."""
    assert bool(found("dead-link", TEXT, fetch=lambda _link: status)) is speaks


def test_the_link_is_marked(found, words_at):
    """The address itself, so that it can be replaced."""
    assert words_at(TEXT, found("dead-link", TEXT, fetch=lambda _link: 404)[0]) == "https://example.org/a"
