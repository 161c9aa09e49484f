"""What is written down about a failure holds nothing that anybody typed: not in the log, not in an error report."""

import logging
import sys

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.urls import path
from django.views.debug import get_exception_reporter_class

from vangrail.web.config.reports import Plain, Silent, route

MARK = "a-secret-that-somebody-typed"


def breaks(request, token):
    """Fail with everything in the message."""
    typed = f"{request.POST} {token}"
    try:
        int(typed)
    except ValueError as error:
        message = f"because of {typed}"
        raise RuntimeError(message) from error


def fine(_request, token):
    """Answer."""
    return HttpResponse(token)


urlpatterns = [path("breaks/<token>/", breaks, name="breaks"), path("fine/<token>/", fine, name="fine")]
handler500 = "tests.web.config.test_reports.sorry"


def sorry(_request):
    """Answer when something broke."""
    return HttpResponse("sorry", status=500)


@pytest.fixture
def lines(settings):
    """Give what the log holds, as it is written."""
    settings.ROOT_URLCONF = __name__
    said = []

    class Keep(logging.Handler):
        def emit(self, record):
            said.append(self.format(record))

    handler = Keep()
    handler.setFormatter(Plain())
    loggers = [logging.getLogger(name) for name in ("django", "vangrail")]
    for logger in loggers:
        logger.addHandler(handler)
    yield said
    for logger in loggers:
        logger.removeHandler(handler)


def test_a_failure_is_logged_without_what_was_typed(client, lines):
    """The route and the places in the code are there; the body, the query, the path and the messages are not."""
    client.raise_request_exception = False
    headers = {"HTTP_COOKIE": f"x={MARK}", "HTTP_USER_AGENT": MARK, "HTTP_REFERER": f"http://testserver/{MARK}"}
    assert client.post(f"/breaks/{MARK}/?q={MARK}", {"text": MARK}, **headers).status_code == 500
    text = "\n".join(lines)
    assert "500 POST /breaks/<token>/" in text
    assert "builtins.RuntimeError" in text
    assert "builtins.ValueError" in text
    assert "in breaks" in text
    assert MARK not in text


def test_requests_are_logged_without_who_and_what(client, lines):
    """Method, route, status and time."""
    client.get(f"/fine/{MARK}/?q={MARK}", HTTP_USER_AGENT=MARK)
    assert any("vangrail.access: GET /fine/<token>/ 200" in line for line in lines)
    client.get(f"/{MARK}")
    assert any("GET (no such page) 404" in line for line in lines)
    text = "\n".join(lines)
    assert MARK not in text
    assert "127.0.0.1" not in text


def test_an_error_report_holds_no_values(rf):
    """Not of forms, cookies, variables or settings; that is Django's page, and what it would mail."""
    request = rf.post(f"/?q={MARK}", {"text": MARK}, HTTP_COOKIE=f"x={MARK}")
    try:
        local = MARK
        1 / 0  # noqa: B018 -- fails
    except ZeroDivisionError:
        reporter = get_exception_reporter_class(request)(request, *sys.exc_info())
        text = reporter.get_traceback_text()
        report = reporter.get_traceback_data()
    assert isinstance(reporter.filter, Silent)
    assert MARK not in text
    assert [frame["vars"] for frame in report["frames"]] == [[]]
    assert report["settings"] == {}
    assert settings.SECRET_KEY not in text
    assert local


def test_the_log_goes_to_the_console_alone():
    """No file, no mail, nothing elsewhere."""
    assert {one["class"] for one in settings.LOGGING["handlers"].values()} == {"logging.StreamHandler"}
    assert settings.ADMINS == []


def test_a_request_without_a_page_has_no_route(rf):
    """What was asked for may be anything."""
    assert route(rf.get("/x")) == "(no such page)"
