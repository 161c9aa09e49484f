"""Addresses of static files change with their content."""

from hashlib import sha256
from pathlib import Path

from django.templatetags.static import static

from vangrail.web import ui


def test_an_address_carries_the_digest_of_the_content():
    """So a browser that kept the old file asks for the new one."""
    content = (Path(ui.__file__).parent / "static/ui/tokens.css").read_bytes()
    assert static("ui/tokens.css") == f"/static/ui/tokens.css?v={sha256(content).hexdigest()[:12]}"


def test_who_changes_a_file_sees_it_at_once(settings):
    """While debugging there is no digest, which is read once."""
    settings.DEBUG = True
    assert static("ui/tokens.css") == "/static/ui/tokens.css"


def test_a_file_that_is_not_there_has_its_plain_address():
    """And a page with it still opens."""
    assert static("ui/nothing.css") == "/static/ui/nothing.css"
