"""The key is given, or made once for its owner's eyes only."""

from vangrail.web.config.key import secret_key


def test_a_key_is_made_once(tmp_path):
    """The second start reads what the first one made; nobody else on the machine may read it."""
    first = secret_key("", tmp_path / "data")
    assert len(first) >= 50
    assert secret_key("", tmp_path / "data") == first
    assert (tmp_path / "data/secret-key").stat().st_mode & 0o777 == 0o600


def test_a_given_key_is_used(tmp_path):
    """Nothing is written then."""
    assert secret_key("given", tmp_path) == "given"
    assert list(tmp_path.iterdir()) == []
