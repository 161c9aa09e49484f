"""A punishment in the same sentence as a ban."""


def test_ban_and_punishment_in_two_sentences_are_no_threat(found):
    """The consequences may stand in a part of their own."""
    assert found("threat", "You must not post this or you will be dismissed.")
    assert not found("threat", "You must not post this. Our work rules say when somebody can be dismissed.")


def test_both_are_marked(found, words_at):
    """The ban and what makes it a threat are marked."""
    text = "You must not post this or you will be dismissed immediately."
    assert words_at(text, found("threat", text)[0]) == "must not immediately"


def test_ten_are_enough(found):
    """Whoever threatens in every sentence knows it after ten."""
    assert len(found("threat", "You must not post this or you will be dismissed. " * 12)) == 10
