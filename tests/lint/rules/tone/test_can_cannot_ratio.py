"""Bans are weighed against what people can do."""

BANS = "You must not do one. You must not do two. Never do three. You must not do four. Do not do five. "


def test_four_to_one_is_not_too_many(found):
    """More than four bans for each permission is the limit; exactly four is not more."""
    assert found("can-cannot-ratio", BANS + "You can do six.")
    assert not found("can-cannot-ratio", BANS + "You can do six. You may do seven.")


def test_the_counts_are_told(found):
    """The writer sees what was counted."""
    assert "forbids 5 times and says 1 times" in found("can-cannot-ratio", BANS + "You can do six.")[0].what


def test_each_item_of_a_list_is_a_ban_and_its_lead_is_none(found):
    """A list of five things that nobody may do is five bans."""
    items = "You must not:\n\n- do one\n- do two\n- do three\n- do four\n- do five\n"
    assert "forbids 5 times" in found("can-cannot-ratio", items)[0].what
