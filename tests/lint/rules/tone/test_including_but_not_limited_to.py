"""A lawyer's open list."""


def test_three_are_shown(found):
    """The fourth sentence tells the writer nothing new."""
    assert len(found("including-but-not-limited-to", "Names, including but not limited to ours. " * 4)) == 3


def test_a_plain_including_is_fine(found):
    """Including alone leaves nothing open that a reader would not expect."""
    assert not found("including-but-not-limited-to", "Names, including ours. The list is limited to names.")
