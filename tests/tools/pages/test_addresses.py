"""The page of addresses."""

from tools.pages.addresses import OWNS, pages


def test_an_address_stands_there_with_who_may_open_it():
    """The sentence is that of the view."""
    assert "| `/manage/programs/` | `api.tokens` | List the tokens and make a new one" in pages()[OWNS]
