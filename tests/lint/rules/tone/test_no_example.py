"""A text without an example."""


def test_a_heading_may_announce_examples(found):
    """A part with examples is recognised by its heading."""
    assert found("no-example", "Think first.")
    assert not found("no-example", "# Examples\n\nThink first.")


def test_it_is_about_the_whole_text(found):
    """There is no place where an example is missing."""
    assert [finding.span for finding in found("no-example", "Think first.")] == [None]
