"""What is written down when something goes wrong: where in the code, never what somebody typed."""

import logging
from traceback import extract_tb
from types import TracebackType
from typing import Any, Final

from django.http import HttpRequest
from django.views.debug import ExceptionReporter, SafeExceptionReporterFilter

_WITHOUT_LINE: Final = "(no such page)"


def route(request: Any) -> str:
    """Return the pattern of the address that was asked for, such as `sign/<token>/`: a path may hold a secret or a name."""
    match = getattr(request, "resolver_match", None)
    return f"/{match.route}" if match else _WITHOUT_LINE


class Silent(SafeExceptionReporterFilter):
    """An error report without the values of forms, settings, cookies and variables."""

    def is_active(self, request: HttpRequest | None) -> bool:  # noqa: ARG002 -- Django's form
        """Hold them back always, also while developing."""
        return True

    def get_safe_settings(self) -> dict[str, Any]:
        """Return nothing."""
        return {}

    def get_safe_request_meta(self, request: Any) -> dict[str, Any]:  # noqa: ARG002 -- Django's form
        """Return nothing."""
        return {}

    def get_safe_cookies(self, request: Any) -> dict[str, Any]:  # noqa: ARG002 -- Django's form
        """Return nothing."""
        return {}

    def get_post_parameters(self, request: Any) -> dict[str, Any]:  # noqa: ARG002 -- Django's form
        """Return nothing."""
        return {}

    def get_traceback_frame_variables(self, request: Any, tb_frame: Any) -> Any:  # noqa: ARG002 -- the same
        """Return nothing."""
        return []


class Report(ExceptionReporter):
    """What Django shows a developer in the browser: code and message, and nothing of the request."""

    def __init__(self, _request: Any, *error: Any, **options: Any) -> None:
        """Take the error alone."""
        super().__init__(None, *error, **options)


class Plain(logging.Formatter):
    """A line a record: when, how serious, from where, what. An error adds its kind and its places in the code.

    The message of an error is left out, since it may quote what somebody typed; so are the paths of requests, for their routes.
    """

    def __init__(self) -> None:
        """Take the form of a line."""
        super().__init__("{asctime} {levelname} {name}: {message}", "%Y-%m-%d %H:%M:%S", style="{")

    def format(self, record: logging.LogRecord) -> str:
        """Return the lines."""
        kept = record.msg, record.args, record.exc_text, record.stack_info
        request = getattr(record, "request", None)
        if request is not None:
            status = getattr(record, "status_code", "")
            record.msg, record.args = f"{status} {getattr(request, 'method', '')} {route(request)}".strip(), ()
        record.exc_text = record.stack_info = None
        try:
            return super().format(record)
        finally:
            record.msg, record.args, record.exc_text, record.stack_info = kept

    def formatException(self, ei: Any) -> str:  # noqa: N802 -- logging's name
        """Return the kind of the error and its places."""
        return told(ei[1], ei[2]) if ei[1] is not None else ""


def told(error: BaseException, trace: TracebackType | None) -> str:
    """Return an error as lines: its kind, where it came from, and what it followed from, without a message."""
    lines = [f"  {type(error).__module__}.{type(error).__qualname__}"]
    lines += [f"    {frame.filename}:{frame.lineno} in {frame.name}" for frame in extract_tb(trace)]
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return "\n".join([*lines, *([told(before, before.__traceback__)] if before is not None else [])])


LOGGING: Final[dict[str, Any]] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"()": "vangrail.web.config.reports.Plain"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": [], "level": "WARNING", "propagate": True},
        "django.server": {"handlers": [], "level": "WARNING", "propagate": True},
        "django.db.backends": {"level": "WARNING"},
        "django.request": {"level": "ERROR"},  # what was not found stands in the log of requests
        "vangrail": {"level": "INFO"},
    },
}
"""Everything goes to the standard error of the process, where the system keeps it as long as it is told to."""
