"""Names that hold secrets, in programs and in sentences."""

import pytest

from vangrail.rules.detectors.secrets.assigned import HUMAN, MACHINE, NOT_SECRET, PIN
from vangrail.rules.fold import fold_text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('"api_key": "abcdefgh12"', "abcdefgh12"),
        ("CLIENT_SECRET := abcdefgh12", "abcdefgh12"),
        ("export my.access-key=abcdefgh12;", "abcdefgh12"),
        ('getenv("api_token", "abcdefgh12")', "abcdefgh12"),
        ("token => 'abcdefgh12'", "abcdefgh12"),
    ],
)
def test_a_program_assigns(text, value):
    """With colons, equal signs, arrows and quotation marks."""
    assert MACHINE.search(text.lower())["value"] == value


@pytest.mark.parametrize(
    "text", ["keyword: abcdefgh12", "token_url = abcdefgh12", "monkeys abcdefgh12", "key abcdefgh12"]
)
def test_a_name_ends_in_its_word(text):
    """And something assigns to it."""
    assert not MACHINE.search(text)


@pytest.mark.parametrize("name", ["public_key", "csrf-token", "primarykey", "cache_key", "next_token"])
def test_some_names_hold_nothing_secret(name):
    """Though they end in key or token."""
    assert NOT_SECRET.search(name)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("the password for the wifi is abc123", "abc123"),
        ("wachtwoord: abc123", "abc123"),
        ("la contraseña del wifi es abc123", "abc123"),
        ("das passwort lautet abc123", "abc123"),
        ("le mot de passe = abc123", "abc123"),
    ],
)
def test_a_person_says(text, value):
    """In five languages."""
    assert HUMAN.search(fold_text(text))["value"] == value


@pytest.mark.parametrize("text", ["alarmcode: 4821", "the code of the safe is 4821", "pincode is 12.50", "code 4821"])
def test_a_code_has_a_door(text):
    """Only what opens something, followed by whole digits."""
    assert bool(PIN.search(text)) is text.startswith("alarm")
