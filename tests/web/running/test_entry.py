"""What a process of the server answers with."""


def test_it_is_the_application(monkeypatch):
    """And it watches no server where none started it."""
    monkeypatch.delenv("VANGRAIL_PARENT", raising=False)
    from vangrail.web.running import entry

    assert callable(entry.application)
    assert entry.WATCH is None
