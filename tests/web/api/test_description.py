"""Whatever a program sends, the answer is one that the description names, and never a fault of the server."""

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from vangrail.web.config.wsgi import application

UNKNOWABLE = [positive_data_acceptance]
"""A description cannot tell a picture from other bytes, and what is none is refused."""

DESCRIPTION = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)


@pytest.fixture
def one_connection():
    """Keep the test's own connection, in whose transaction everything happens, from being closed after an answer."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


@pytest.mark.django_db
@pytest.mark.usefixtures("published", "one_connection")
@DESCRIPTION.parametrize()
@settings(max_examples=60, suppress_health_check=list(HealthCheck))
def test_every_answer_is_one_that_is_described(case):
    """Bodies that fit and bodies that do not."""
    case.call_and_validate(headers={"host": "localhost"}, excluded_checks=UNKNOWABLE)
