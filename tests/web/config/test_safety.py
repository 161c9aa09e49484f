"""Production refuses what would be unsafe, a sentence each, and a demonstration is left alone."""

import pytest

from vangrail.web.config.options import read_all
from vangrail.web.config.safety import DEMO_MARK, unsafe

KEY = "".join(chr(33 + number) for number in range(64))


@pytest.fixture
def good(tmp_path):
    """Give the settings of a company that does everything right."""
    given = {
        "VANGRAIL_PRODUCTION": "yes",
        "VANGRAIL_ADDRESS": "https://policy.company.example",
        "VANGRAIL_MAIL_HOST": "mail.company.example",
        "VANGRAIL_MAIL_FROM": "policy@company.example",
        "VANGRAIL_DATA": str(tmp_path),
    }
    return read_all(given)


def test_good_settings_start(good):
    """Nothing is in the way."""
    assert unsafe(good, KEY) == []


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("VANGRAIL_DEBUG", True, "errors would show what people typed"),
        ("VANGRAIL_DEMO", True, "anybody could sign in"),
        ("VANGRAIL_ADDRESS", "http://policy.company.example", "wanted https://, found http://"),
        ("VANGRAIL_ADDRESS", "https://localhost", "only this machine knows"),
        ("VANGRAIL_ADDRESS", "policy", "wanted https://, found none://"),
        ("VANGRAIL_HOSTS", ("*",), "any address could be put into links"),
        ("VANGRAIL_MAIL_HOST", "", "found none"),
        ("VANGRAIL_MAIL_FROM", "vangrail@localhost", "that can be answered"),
    ],
)
def test_an_unsafe_setting_is_named(good, name, value, said):
    """With what was wanted and what was found."""
    found = unsafe(good | {name: value}, KEY)
    assert any(line.startswith(f"setting {name}: ") and said in line for line in found)


@pytest.mark.parametrize("key", ["short", "x" * 64])
def test_a_weak_key_is_refused_without_being_shown(good, key):
    """Too short, or the same sign again and again."""
    found = unsafe(good, key)
    assert any("setting VANGRAIL_SECRET_KEY" in line for line in found)
    assert not any(key in line for line in found)


def test_the_folder_of_a_demonstration_is_refused(good, tmp_path):
    """The invented people could sign in there."""
    (tmp_path / DEMO_MARK).write_text("")
    assert ["setting VANGRAIL_DATA" in line for line in unsafe(good, KEY)] == [True]


def test_outside_production_everything_goes(good):
    """A demonstration on one's own machine needs nothing."""
    assert unsafe(good | {"VANGRAIL_PRODUCTION": False, "VANGRAIL_DEBUG": True}, "short") == []
