"""A directory that speaks to the site, within this process."""

import json

import pytest
from django.core.signals import request_finished, request_started
from django.db import close_old_connections

from vangrail.web.api.actions import make_token
from vangrail.web.scim.answering import REFUSED, REQUESTS


@pytest.fixture(autouse=True)
def _fresh_limits():
    """Count from zero in each test."""
    REQUESTS.forget()
    REFUSED.forget()


@pytest.fixture
def token(person):
    """Make a token for a directory; give it with its secret."""
    return make_token("The directory", by=person("Root", "admin"), scopes=["scim"])


@pytest.fixture
def ask(client, token):
    """Give a function that asks as the directory does: `ask("POST", "Users", {...})` gives the status and what was answered."""

    def asked(method, path, body=None, **headers):
        answer = client.generic(
            method,
            f"/scim/v2/{path}",
            body if isinstance(body, str) else json.dumps(body) if body is not None else "",
            content_type="application/scim+json",
            headers={"Authorization": f"Bearer {token[1]}", **headers},
        )
        return answer.status_code, json.loads(answer.content) if answer.content else None

    return asked


@pytest.fixture
def user():
    """Give a function that describes somebody as a directory does."""

    def described(name="ada", **more):
        return {
            "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
            "userName": f"{name}@example.org",
            "displayName": f"{name.title()} Arends",
            "emails": [{"value": f"{name}@example.org", "type": "work", "primary": True}],
            "active": True,
            **more,
        }

    return described


@pytest.fixture
def one_connection():
    """Keep the test's own connection to the database while the server answers as in production."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)
