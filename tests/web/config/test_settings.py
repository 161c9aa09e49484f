"""The settings hold together."""

from django.conf import settings


def test_nothing_from_elsewhere_and_nothing_inline():
    """The content security policy names this site alone."""
    directives = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
    assert directives["default-src"] == ["'none'"]
    assert all("unsafe" not in word and "http" not in word for words in directives.values() for word in words)
