"""Whatever a program sends, the answer is one that the description names, and never a fault of the server."""

import pytest
import schemathesis
from hypothesis import HealthCheck, settings

from vangrail.web.config.wsgi import application

DESCRIPTION = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)


@pytest.mark.django_db
@DESCRIPTION.parametrize()
@settings(max_examples=60, suppress_health_check=list(HealthCheck))
def test_every_answer_is_one_that_is_described(published, case):
    """Bodies that fit and bodies that do not."""
    case.call_and_validate(headers={"host": "localhost"})
