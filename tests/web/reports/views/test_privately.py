"""No cache keeps a page of this app, and no error quotes it."""

import pytest
from django.http import HttpResponse

from vangrail.web.reports.views.privately import privately

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "path", ["/saw-something/", "/saw-something/return/", "/problem-at-work/", "/problem-at-work/new/"]
)
def test_no_cache_keeps_it(client, path):
    """Not the browser's either."""
    assert client.get(path)["Cache-Control"] == "no-store, private"


def test_what_was_sent_is_held_back_from_errors(rf):
    """By the mark that error reports look at."""
    request = rf.post("/", {"what": "x"})
    assert privately(lambda _request: HttpResponse())(request).status_code == 200
    assert request.sensitive_post_parameters == "__ALL__"
