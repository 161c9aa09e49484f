"""What the tests of the addresses for programs share."""

import json

import pytest
from django.test import Client

from vangrail.web.api import queries
from vangrail.web.api.actions import make_token


@pytest.fixture(autouse=True)
def _fresh_tokens(monkeypatch):
    """Look every token up: between two tests it is another one."""
    monkeypatch.setattr(queries, "FRESH", 0.0)
    queries.forget()


@pytest.fixture
def site_token(person):
    """Give a function that makes a token of the site: `site_token("check")` gives its secret."""

    def make(*scopes: str) -> str:
        return make_token("Planning tool", by=person("", "admin"), scopes=scopes)[1]

    return make


@pytest.fixture
def own_token():
    """Give a function that makes somebody's own token: `own_token(person, "approvals")` gives its secret."""

    def make(who, *scopes: str) -> str:
        return make_token("My tool", by=who, scopes=scopes, own=True)[1]

    return make


@pytest.fixture
def ask():
    """Give a function that asks as a program does: `ask("policy")`, `ask("check", {…}, token=…)`, `ask(…, verb="patch")`."""

    def send(path: str, body: object = None, *, token: str = "", verb: str = "", **headers: str):
        if token:
            headers["authorization"] = f"Bearer {token}"
        visitor, address = Client(enforce_csrf_checks=True), f"/api/v1/{path}"
        if body is None:
            return getattr(visitor, verb or "get")(address, headers=headers)
        text = body if isinstance(body, str | bytes) else json.dumps(body)
        return getattr(visitor, verb or "post")(address, text, content_type="application/json", headers=headers)

    return send
