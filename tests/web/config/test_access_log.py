"""Each request of a person is one line; machines that ask all day are none."""

import logging

import pytest
from django.http import HttpResponse

from vangrail.web.config.access_log import access_log


@pytest.mark.parametrize(
    ("place", "lines"),
    [
        ("/", 1),
        ("/static/x.css", 0),
        ("/health/live", 0),
        ("/metrics", 0),
        ("/saw-something/", 0),
        ("/manage/reports/x/", 0),
    ],
)
def test_what_is_logged(rf, caplog, place, lines):
    """Pages are, health and style sheets are not, and nothing that tells of a report."""
    with caplog.at_level(logging.INFO, "vangrail.access"):
        access_log(lambda _request: HttpResponse())(rf.get(place))
    assert len(caplog.records) == lines
