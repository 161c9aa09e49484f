"""What holds at every address."""

import json

import pytest

from vangrail.web.api.endpoints import api
from vangrail.web.api.site import Told, answer, fault


def test_no_cache_keeps_an_answer():
    """Unless its address said otherwise."""
    assert answer({})["Cache-Control"] == fault(404)["Cache-Control"] == "no-store"


def test_a_fault_has_a_code_and_a_sentence():
    """The usual ones, or its own."""
    assert json.loads(fault(401).content)["code"] == "token"
    said = Told(422, "why", "Because.", "text").said
    assert json.loads(fault(*said).content) == {"code": "why", "sentence": "Because.", "field": "text"}


@pytest.mark.django_db
def test_every_operation_says_which_scope_opens_it():
    """And that it needs a token, does not always, or never: a report has none, since a token has a name."""
    schema = api.get_openapi_schema(path_prefix="/api/v1/")
    assert schema["openapi"].startswith("3.1")
    for path, operations in schema["paths"].items():
        for operation in operations.values():
            assert operation["security"], path
            assert operation["x-scope"] or {} in operation["security"], path
            assert {401, 403, 422, 429} <= {int(status) for status in operation["responses"]}, path
