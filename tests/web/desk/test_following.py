"""What follows when a post is out."""

from vangrail.web.desk.following import went_out
from vangrail.web.outlets.models import Sent


def test_a_post_without_a_link_closes_nothing(monkeypatch):
    """A webhook knows no link at first."""
    called = []
    monkeypatch.setattr("vangrail.web.desk.following.out", lambda *given, **_more: called.append(given))
    went_out(None, Sent(link=""))
    assert called == []
