"""Secrets stand outside the database."""

import ssl

import pytest

from vangrail.web.config.outgoing.addresses import InnerAddressError
from vangrail.web.config.outgoing.clients import TooMuchError
from vangrail.web.mentions.sources.looking import Asked, SourceError, fault_of, secret_of


def test_a_secret_is_a_setting_or_a_file(monkeypatch, tmp_path):
    """By its name; one that is not there is said."""
    assert secret_of("") == ""
    monkeypatch.setenv("VANGRAIL_A", " planted ")
    assert secret_of("VANGRAIL_A") == "planted"
    file = tmp_path / "secret"
    file.write_text("from a file\n")
    monkeypatch.setenv("VANGRAIL_B_FILE", str(file))
    assert secret_of("VANGRAIL_B") == "from a file"
    monkeypatch.setenv("VANGRAIL_C_FILE", str(tmp_path / "none"))
    for name in ("VANGRAIL_C", "VANGRAIL_D"):
        with pytest.raises(SourceError) as caught:
            secret_of(name)
        assert caught.value.fault == "secret"


def test_a_secret_is_not_printed():
    """Not with what a source is asked with."""
    assert "planted" not in repr(Asked("mail", "x", (), "planted"))


def test_what_lies_behind_an_error_counts():
    """However often a library wrapped it."""
    inside = InnerAddressError("x", host="x.example")
    wrapped = OSError("outer")
    wrapped.__cause__ = inside
    assert fault_of(wrapped).fault == "inside"
    assert fault_of(TimeoutError()).fault == "slow"
    assert fault_of(TooMuchError("x")).fault == "large"
    assert fault_of(OSError()).fault == "down"
    unknown = ssl.SSLCertVerificationError("x")
    unknown.verify_message = "self-signed certificate"
    wrapped.__cause__ = unknown
    assert (fault_of(wrapped).fault, fault_of(wrapped).found) == ("certificate", "self-signed certificate")
