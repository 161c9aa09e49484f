"""The way in for a server."""

from vangrail.web.config.wsgi import application


def test_it_is_an_application():
    """A server can call it."""
    assert callable(application)
