"""The weekly mail."""

import pytest

from vangrail.web.breaches.actions.running import begin, stop, tick
from vangrail.web.breaches.tasks import remind

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(monkeypatch):
    """Collect the mails."""
    found = []
    monkeypatch.setattr("vangrail.web.breaches.tasks.send", lambda **letter: found.append(letter))
    return found


def test_who_keeps_accounts_hears_what_is_red(account, ada, person, sent):
    """With one key a week; once it is rehearsed nobody hears anything."""
    carol = person("Carol", "desk", desk="communications")
    remind.func()
    remind.func()
    assert [letter["to"] for letter in sent] == [carol, carol]
    assert len({letter["key"] for letter in sent}) == 1
    assert sent[0]["context"] == {"accounts": ["Acme (Instagram)"]}
    run = begin(account, real=False, by=ada)
    tick(run, "seen", by=ada)
    stop(run, by=ada)
    sent.clear()
    remind.func()
    assert sent == []
