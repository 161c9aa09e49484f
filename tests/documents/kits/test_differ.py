"""Two texts as two passages with the words that differ."""

from vangrail.documents.kits.differ import passages


def test_only_the_sentences_that_changed_are_shown():
    """With the changed words set strong on each side."""
    before = "Stay calm. Post from the sofa. Ask somebody."
    after = "Stay calm. Post from the train. Ask somebody."
    assert passages(before, after) == ("Post from the **sofa**.", "Post from the **train**.")


def test_what_was_only_added_has_no_before():
    """There is nothing that it said."""
    assert passages("You can post.", "You can always post.") == ("", "You can **always** post.")


def test_a_new_paragraph_is_shown_whole():
    """Every line of it is new."""
    assert passages("One.", "One.\n\nTwo is new.") == ("", "**Two is new**.")


def test_scattered_changes_are_read_as_one():
    """A few letters that stayed between them are set strong as well."""
    _, after = passages("we ask you to wait a day", "we want you to rest a day")
    assert after == "we **want you to rest** a day"


def test_a_gap_between_two_changed_sentences_is_marked():
    """So that nobody reads them as neighbours."""
    before, after = passages(
        "Red one here. It stays as it is. Blue one.", "Pink one here. It stays as it is. Grey one."
    )
    assert after == "**Pink** one here. … **Grey** one."
    assert before.count("…") == 1


def test_signs_of_markdown_do_not_break_what_is_set_strong():
    """Those of the text are taken off, those of names are shown as they are."""
    _, after = passages("**Office:** look at snake_case", "**Office:** look at other_case now")
    assert after == "Office: look at **other\\_case now**"


def test_equal_texts_have_nothing_to_show():
    """On neither side."""
    assert passages("Same.", "Same.") == ("", "")
