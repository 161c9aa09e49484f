"""The same act, forbidden here and allowed there."""

PERSONAL = "# Personal accounts\n\nYou must not answer questions of customers.\n\n"
COMPANY = "# Company accounts\n\nYou can answer all questions of our customers.\n\n"


def test_both_places_are_shown(found, words_at):
    """The ban is the place, and the permission is quoted and marked."""
    finding = found("contradiction", PERSONAL + COMPANY)[0]
    assert "You can answer all questions of our customers." in finding.what
    assert words_at(PERSONAL + COMPANY, finding).count("customers") == 2


def test_the_order_of_the_parts_does_not_count(found):
    """Company accounts first is the same contradiction."""
    assert len(found("contradiction", COMPANY + PERSONAL)) == 1


def test_a_sentence_that_names_its_accounts_is_bounded(found):
    """Whoever says which accounts are meant contradicts nobody."""
    named = "# Personal accounts\n\nOn your own account you must not answer questions of customers.\n\n"
    assert not found("contradiction", named + COMPANY)


def test_within_one_part_nothing_is_compared(found):
    """A heading without a kind of account says nothing about the two."""
    text = "# Customers\n\nYou must not answer questions of customers. You can answer questions of customers."
    assert not found("contradiction", text)
