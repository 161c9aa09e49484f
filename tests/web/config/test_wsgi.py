"""The way in for a server."""

import gc

from vangrail.web.config import wsgi


def test_it_is_an_application():
    """A server can call it."""
    assert callable(wsgi.application)


def test_what_is_loaded_is_left_alone_once(monkeypatch):
    """After the first requests, and never again; every request is answered all the same."""
    done = []
    monkeypatch.setattr(gc, "collect", lambda: done.append("collect"))
    monkeypatch.setattr(gc, "freeze", lambda: done.append("freeze"))
    monkeypatch.setattr(wsgi, "REQUESTS", 3)
    answer = wsgi.settled(lambda environ, _start: [environ["body"]])
    told = [answer({"body": b"%d" % number}, print)[0] for number in range(9)]
    assert told == [b"%d" % number for number in range(9)]
    assert done == ["collect", "freeze"]
