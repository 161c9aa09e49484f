"""The protocol from outside: what the public checker asks, tokens, malformed requests, and how often."""

import json

import pytest
from django.conf import settings
from scim2_client.engines.wsgi import WSGISCIMClient
from scim2_tester import Status, check_server

from vangrail.web.api.actions import make_token, withdraw_token
from vangrail.web.audit.models import Payload
from vangrail.web.checks.limits import Limit
from vangrail.web.config.wsgi import application
from vangrail.web.people.models import Person
from vangrail.web.scim import answering

pytestmark = pytest.mark.django_db
ERROR = "urn:ietf:params:scim:api:messages:2.0:Error"


def test_every_check_of_the_public_checker_passes(token, person, one_connection):
    """All of scim2-tester, through WSGI, at what this server says it offers."""
    person("")
    headers = {"Authorization": f"Bearer {token[1]}"}
    client = WSGISCIMClient(application, base_url=f"{settings.ADDRESS}/scim/v2", headers=headers)
    results = check_server(client)
    wrong = [(each.title, each.resource_type, each.reason) for each in results if each.status is Status.ERROR]
    assert wrong == [], "\n".join(map(str, wrong))
    assert sum(each.status is Status.SUCCESS for each in results) > 60


@pytest.mark.parametrize("shown", ["", "Bearer ", "Bearer vgr_wrong", "Basic dXNlcjpwYXNz"])
def test_without_a_token_nothing_is_told(client, person, shown):
    """Not even whether an address exists; the answer says how to come in, in the protocol's form."""
    person("Ada")
    for path in ("Users", "Users/1", "nothing", "ServiceProviderConfig"):
        answer = client.get(f"/scim/v2/{path}", headers={"Authorization": shown} if shown else {})
        assert answer.status_code == 401
        assert answer["WWW-Authenticate"] == 'Bearer realm="SCIM"'
        assert json.loads(answer.content)["schemas"] == [ERROR]
        assert b"Ada" not in answer.content


def test_a_token_for_something_else_or_a_withdrawn_one_opens_nothing(client, person):
    """One that checks drafts brings in nobody."""
    admin = person("", "admin")
    _check, secret = make_token("Planning tool", by=admin)
    gone, old = make_token("Old directory", by=admin, scopes=["scim"])
    withdraw_token(gone, by=admin)
    for each in (secret, old):
        assert client.get("/scim/v2/Users", headers={"Authorization": f"Bearer {each}"}).status_code == 401


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("{", "invalidSyntax"),
        ("[]", "invalidSyntax"),
        ('{"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"]}', "invalidValue"),
    ],
)
def test_what_is_malformed_is_said_in_the_protocols_form(ask, body, kind):
    """400 with a type and a sentence; nobody is made."""
    status, answer = ask("POST", "Users", body)
    assert (status, answer["schemas"], answer["status"]) == (400, [ERROR], "400")
    assert answer["scimType"] in {kind, "invalidValue"}
    assert Person.objects.count() == 1


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "Nothing", 404), ("DELETE", "Users", 405), ("GET", "Users/0", 404), ("GET", "Users/99999999999999999999", 404),
     ("POST", "Bulk", 501), ("GET", "Me", 501), ("GET", "", 501), ("GET", "Users?filter=phoneNumbers%20pr", 400)],
)  # fmt: skip
def test_what_is_not_offered_is_said_so(ask, method, path, status):
    """With the status of the protocol."""
    answered, body = ask(method, path, {} if method == "POST" else None)
    assert answered == status
    assert body["schemas"] == [ERROR]


def test_another_kind_of_body_is_refused(client, token):
    """Only JSON is read."""
    answer = client.post(
        "/scim/v2/Users", "a=1", content_type="text/plain", headers={"Authorization": f"Bearer {token[1]}"}
    )
    assert answer.status_code == 415


def test_a_body_that_is_too_large_is_refused(ask, settings):
    """Before it is read whole."""
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100
    status, answer = ask("POST", "Users", {"userName": "x" * 200})
    assert (status, answer["status"]) == (413, "413")


def test_who_asks_too_often_waits(ask, client, monkeypatch):
    """A token, and an address that tries tokens."""
    monkeypatch.setattr(answering, "REQUESTS", Limit(2))
    monkeypatch.setattr(answering, "REFUSED", Limit(1))
    assert [ask("GET", "Users")[0] for _ in range(3)] == [200, 200, 429]
    client.get("/scim/v2/Users")
    answer = client.get("/scim/v2/Users")
    assert answer.status_code == 429
    assert int(answer["Retry-After"]) > 0


def test_the_records_name_the_token(ask, user, token):
    """Who brought somebody in is the token, not who made it."""
    ask("POST", "Users", user("ada"))
    assert Payload.objects.get(entry__kind="people.added").actor == f"api.token:{token[0].pk}"


def test_answers_are_kept_by_no_cache(client, token):
    """And are of the protocol's type."""
    answer = client.get("/scim/v2/Users", headers={"Authorization": f"Bearer {token[1]}"})
    assert answer["Content-Type"] == "application/scim+json"
    assert answer["Cache-Control"] == "no-store"
