"""Who is let in."""

import pytest
from django.test import RequestFactory

from vangrail.web.api import letting
from vangrail.web.api.letting import Bearer, caller, person, says
from vangrail.web.api.site import Told, TooOften
from vangrail.web.checks.limits import Limit

pytestmark = pytest.mark.django_db


def asking(secret=""):
    """Return a request that shows a token."""
    headers = {"authorization": f"Bearer {secret}"} if secret else {}
    return RequestFactory().get("/", headers=headers)


def test_without_a_token_only_where_everybody_may():
    """And a token is looked at even there."""
    assert Bearer("check")(asking()) is None
    assert Bearer("check", everybody=lambda: True)(asking()) == "everybody"
    assert Bearer("check", everybody=lambda: False)(asking()) is None


def test_a_token_for_one_of_the_scopes_is_let_in(site_token):
    """One for another is told which ones open it."""
    secret = site_token("crisis:read")
    assert Bearer("check", "crisis:read")(asking(secret)).scopes == {"crisis:read"}
    with pytest.raises(Told) as told:
        Bearer("audit:read")(asking(secret))
    assert told.value.said[:2] == (403, "scope")


def test_it_is_known_whom_a_program_acts_for(site_token, own_token, employee):
    """Somebody, or nobody."""
    own, site = asking(), asking()
    own.auth = Bearer("check")(asking(own_token(employee, "check")))
    site.auth = Bearer("check")(asking(site_token("check")))
    assert person(own) == employee
    assert caller(site).person is None
    with pytest.raises(Told):
        person(site)


def test_who_asks_too_often_waits(monkeypatch, site_token):
    """A token has times of its own."""
    monkeypatch.setattr(letting, "READS", Limit(1))
    request = asking()
    request.auth = Bearer("check")(asking(site_token("check")))
    letting.ration(request)
    with pytest.raises(TooOften):
        letting.ration(request)
    letting.ration(asking())


def test_an_operation_says_what_opens_it():
    """And each way in which it refuses."""
    declared = says("x", "check", gives=dict, faults=(404,))
    assert set(declared["response"]) == {200, 401, 403, 404, 422, 429}
    assert declared["openapi_extra"]["x-scope"] == ["check"]
    assert {} in says("x", "check", gives=dict, everybody=bool)["openapi_extra"]["security"]
