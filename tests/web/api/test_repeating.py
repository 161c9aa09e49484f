"""The same again."""

import pytest
from django.test import RequestFactory

from vangrail.web.api.letting import Bearer
from vangrail.web.api.models import Repeat
from vangrail.web.api.repeating import once, only_once
from vangrail.web.api.site import Told

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(site_token):
    """Give a function that makes a request under a key."""
    secret = site_token("check")

    def make(key, body=b"{}"):
        headers = {"authorization": f"Bearer {secret}"} | ({"idempotency-key": key} if key else {})
        request = RequestFactory().post("/", body, content_type="application/json", headers=headers)
        request.auth = Bearer("check")(request)
        return request

    return make


def test_one_key_is_one_name(sent):
    """Another one, or none, is another."""
    assert once(sent("a")) == once(sent("a"))
    assert len({once(sent("a")), once(sent("b")), once(sent("")), once(sent(""))}) == 4


@pytest.mark.parametrize(("key", "body"), [("a", b"[]"), ("a" * 201, b"{}")])
def test_what_is_not_the_same_is_refused(sent, key, body):
    """And too long a key."""
    once(sent("a"))
    with pytest.raises(Told):
        once(sent(key, body))


def test_what_is_asked_again_is_made_once(sent):
    """Without a key it is made each time."""
    made = []

    def make() -> int:
        made.append(1)
        return len(made)

    assert [only_once(sent(key), make) for key in ("a", "a", "b", "", "")] == [1, 1, 2, 3, 4]


def test_what_failed_is_tried_again(sent):
    """Nothing came of it, so nothing is remembered as made."""

    def fail() -> int:
        raise Told(409)

    with pytest.raises(Told):
        only_once(sent("a"), fail)
    assert Repeat.objects.get().made == ""
    assert only_once(sent("a"), lambda: 7) == 7
