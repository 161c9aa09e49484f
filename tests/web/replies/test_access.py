"""Who may read situations: the pages try it for each of them."""

from django.http import HttpResponse

from vangrail.web.replies.access import readers


def test_a_view_says_that_it_is_open():
    """So that the walk over all addresses sees it."""
    assert readers(lambda _request: HttpResponse()).access == "open"
