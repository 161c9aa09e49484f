"""What every page knows."""

from vangrail.web.ui.context import page


def test_a_page_knows_where_it_is(rf):
    """The path, without a query."""
    assert page(rf.get("/policy/?q=x"))["path"] == "/policy/"
