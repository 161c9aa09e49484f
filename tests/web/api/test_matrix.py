"""Each scope opens its own addresses, and no other; each address says which."""

import pytest

from vangrail.web.api.actions import make_token
from vangrail.web.api.endpoints import api
from vangrail.web.api.scopes import SCOPES

SCHEMA = api.get_openapi_schema(path_prefix="/api/v1/")
OPERATIONS = [
    (verb, path, set(operation["x-scope"]), {} in operation["security"])
    for path, operations in SCHEMA["paths"].items()
    for verb, operation in operations.items()
]


def filled(path: str, audience: str) -> str:
    """Return an address with something for each of its gaps."""
    gaps = {"number": "1", "text": "1", "audience": audience, "language": "en", "key": "x", "name": "x"}
    return path.format(**gaps)


@pytest.mark.django_db
@pytest.mark.parametrize("scope", [name for name in SCOPES if name != "scim"])
def test_a_scope_opens_its_own(client, person, published, scope):
    """With a token of who may everything, so that the scope alone decides."""
    boss = person("Boss", "admin", "approver", "policy_owner", "auditor", "desk", desk="communications")
    _, secret = make_token("Tool", by=boss, scopes=[scope], own=True)
    opened = 0
    for verb, path, wanted, _open in OPERATIONS:
        answer = getattr(client, verb)(filled(path, "personal"), headers={"authorization": f"Bearer {secret}"})
        refused = answer.status_code == 403 and answer.json()["code"] == "scope"
        assert refused == (scope not in wanted), (verb, path, answer.status_code)
        opened += not refused
    assert opened, "a scope that opens nothing"


@pytest.mark.django_db
@pytest.mark.parametrize(("verb", "path", "_wanted", "is_open"), OPERATIONS)
def test_without_a_token_only_what_is_open(client, published, verb, path, _wanted, is_open):
    """Everything else asks for one."""
    answer = getattr(client, verb)(filled(path, "candidate"))
    assert (answer.status_code == 401) == (not is_open)


def test_every_scope_is_used():
    """By an address here, or by an app beside."""
    assert {*SCOPES} - {"scim"} == {scope for _, _, wanted, _ in OPERATIONS for scope in wanted}
