"""The log of requests: method, route, status and time. No address, no query, no name, no program."""

import logging
import time
from collections.abc import Callable
from typing import Final

from django.http import HttpRequest, HttpResponseBase

from vangrail.web.config.reports import route

logger: Final = logging.getLogger("vangrail.access")

MACHINES: Final = ("/static/", "/health/", "/metrics")
"""What machines ask for all day."""

CONFIDENTIAL: Final = ("/saw-something/", "/problem-at-work/", "/manage/reports/", "/api/v1/reports")
"""Where a line would tell whoever reads the log that somebody reported something, and when."""

QUIET: Final = (*MACHINES, *CONFIDENTIAL)


def access_log(respond: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Write a line for each request that a person made."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        start = time.perf_counter()
        response = respond(request)
        if not request.path_info.startswith(QUIET):
            spent = (time.perf_counter() - start) * 1000
            logger.info("%s %s %d %.0f ms", request.method, route(request), response.status_code, spent)
        return response

    return answer
