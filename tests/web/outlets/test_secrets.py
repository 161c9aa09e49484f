"""Secrets stand elsewhere, and nothing else can be named as one."""

import pytest

from vangrail.web.outlets import secrets
from vangrail.web.outlets.secrets import SecretError


@pytest.fixture
def place(settings, tmp_path):
    """Give the folder for secrets."""
    settings.DATA = tmp_path
    (tmp_path / "secrets").mkdir()
    return tmp_path / "secrets"


def test_a_file_and_a_variable(place, monkeypatch):
    """Read when asked, without the white space around it."""
    (place / "bluesky.token").write_text("word\n", "utf-8")
    monkeypatch.setenv("VANGRAIL_OUTLET_SHOP", " other ")
    assert secrets.read("file", "bluesky.token") == "word"
    assert secrets.read("environment", "VANGRAIL_OUTLET_SHOP") == "other"
    assert secrets.is_there("file", "bluesky.token")


@pytest.mark.parametrize("name", ["../key", "/etc/passwd", "", ".hidden", "A", "a/b", "gone", "large", "link"])
def test_nothing_else_can_be_read(place, name):
    """No other folder, by no spelling and no link; nothing huge."""
    (place.parent / "key").write_text("the site's own", "utf-8")
    (place / "large").write_text("x" * 5000, "utf-8")
    (place / "link").symlink_to(place.parent / "key")
    assert not secrets.is_there("file", name)
    with pytest.raises(SecretError) as found:
        secrets.read("file", name)
    assert "own" not in str(found.value)


@pytest.mark.parametrize("name", ["DATABASE_URL", "VANGRAIL_SECRET_KEY", "VANGRAIL_OUTLET_", "vangrail_outlet_x"])
def test_no_other_variable_can_be_named(name, monkeypatch):
    """The site's own secrets cannot be sent anywhere as somebody's token."""
    monkeypatch.setenv(name, "the site's own")
    assert not secrets.is_there("environment", name)
