"""Pieces of the page of an account that others bring."""

from vangrail.web.accounts import panels


def test_what_says_nothing_takes_no_place(monkeypatch):
    """Brought twice, it stands there once."""
    monkeypatch.setattr(panels, "_PANELS", [])

    def said(_request, account):
        return f"<p>{account}</p>"

    for panel in (said, lambda *_given: "", said):
        panels.provide(panel)
    assert panels.shown(None, "shop") == ["<p>shop</p>"]
