"""One connection for mails that follow each other, and a new one when the server went away."""

import pytest

from vangrail.web.due import post
from vangrail.web.due.letters import compose
from vangrail.web.due.post import hand_over

pytestmark = pytest.mark.usefixtures("probe")


def give(to="ann@example.org"):
    """Hand a mail over."""
    hand_over(compose(to, "probe/rich", {"name": "Ann"}, "en", "0123"))


def test_mails_share_a_connection(office):
    """Signing in at a mail server is what takes long."""
    give()
    give()
    assert len(office.mails) == 2
    assert len(office.sessions) == 1


def test_a_connection_that_was_idle_is_not_used_again(office, monkeypatch):
    """Servers close it by themselves."""
    give()
    monkeypatch.setattr(post, "IDLE", 0)
    give()
    assert len(office.sessions) == 2


def test_a_connection_that_the_server_closed_is_noticed_before_the_mail(office):
    """So that no mail hangs on it."""
    give()
    post._LINE.open.connection.sock.close()
    give()
    assert len(office.mails) == 2


@pytest.mark.usefixtures("closed")
def test_a_server_that_is_not_there_is_an_error():
    """Which the task's next attempt meets again, or not."""
    with pytest.raises(OSError, match="refused"):
        give()
