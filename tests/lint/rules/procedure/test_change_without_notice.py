"""A policy that may change behind people's backs."""


def test_both_parts_are_marked(found, words_at):
    """The change and the silence."""
    text = "We may amend this policy without notice."
    assert words_at(text, found("change-without-notice", text)[0]) == "amend without notice"


def test_silence_about_something_else_is_fine(found):
    """A visit without notice changes no policy."""
    assert not found("change-without-notice", "Inspectors may come without notice.")
