"""Replies by program."""

import pytest

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("published")]


def test_replies_are_found_by_words_and_id(ask, own_token, person):
    """As whom the token acts for may use them; others may not at all."""
    token = own_token(person("", "desk", desk="customer_care"), "replies:read")
    found = ask("replies", token=token)
    assert found.status_code == 200, found.text
    every = found.json()["items"]
    assert len(every) > 20
    assert ask("replies?words=refund", token=token).json()["items"]
    assert ask(f"replies/{every[0]['id']}?language=nl", token=token).json()["language"] == "nl"
    assert ask("replies/nothing", token=token).status_code == 404
