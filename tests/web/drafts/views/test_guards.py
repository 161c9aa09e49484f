"""A draft that can no longer be changed."""

import pytest

from vangrail.web.drafts import panels

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("page", ["details/", "withdrawal/", "texts/new/"])
def test_the_reason_is_said_on_its_own_page(as_person, writer, draft, shop, monkeypatch, page):
    """Whatever somebody tried."""
    monkeypatch.setattr(panels, "_LOCKS", [lambda _draft: "It is out since Monday."])
    given = {"title": "x", "account": shop.pk, "language": "en"}
    answer = as_person(writer).post(f"/drafts/{draft.pk}/{page}", given, follow=True)
    assert answer.redirect_chain[-1][0] == f"/drafts/{draft.pk}/"
    assert "It is out since Monday." in answer.text
