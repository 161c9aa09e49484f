"""A value is judged by its name, its place and its looks."""

import pytest

from vangrail.rules.detectors.secrets.judge import is_assigned_secret, is_header, is_link_password, is_password

LOT = "q7Zp1Xw9Kd3Lm5Tb"


@pytest.mark.parametrize(
    ("name", "value", "secret"),
    [
        ("api_key", LOT, True),
        ("bucket_key", LOT, False),
        ("mykey", LOT, False),
        ("mykey", LOT * 2, True),
        ("api_key", "SalesResults-1.2", False),
        ("api_key", "https://example.com/a1", False),
        ("service_token", "832d2129-a846-4e27-99f4-7004b6ad53ef", True),
        ("db_password", "Zomer2024x", True),
        ("db_password", "aaaaaaaaaa", False),
        ("token", "ghp_" + LOT, False),
    ],
)
def test_a_value_of_a_program(name, value, secret):
    """Telling names need ten signs, others twenty; words and marked keys of another form are none."""
    assert is_assigned_secret(name, value) is secret


@pytest.mark.parametrize(
    ("value", "direct", "quoted", "last", "password"),
    [
        ("hunter2", True, False, False, True),
        ("hunter2", False, False, False, True),
        ("sunshine", True, False, True, True),
        ("sunshine", True, False, False, False),
        ("sunshine", False, True, False, True),
        ("required", True, False, True, False),
        ("123456", True, False, False, True),
        ("123456", False, False, False, False),
        ("10x", True, False, True, False),
        ("2nd!", True, False, True, True),
        ("@home1", True, False, True, False),
        ("shop1.nl", True, False, True, False),
    ],
)
def test_a_word_behind_password(value, direct, quoted, last, password):
    """What looks like one counts anywhere, plain words and digits only in telling places."""
    assert is_password(value, direct=direct, quoted=quoted, last=last) is password


@pytest.mark.parametrize(
    ("found", "value", "password"),
    [
        *(
            ("https://app:s3cr3tpw@x", "s3cr3tpw", True),
            ("https://user:password@x", "password", False),
            ("https://joe:joe1@x", "${PW}", False),
        ),
        *(("https://same:same@x", "same", False), ("https://a:abc@x", "abc", False)),
    ],
)
def test_a_password_in_a_link(found, value, password):
    """No default, no variable, not the user's own name."""
    assert is_link_password(found, value) is password


@pytest.mark.parametrize(
    ("value", "header"), [(LOT, True), ("xxxxxxxxxxxx", False), ("application", False), ("$TOKEN", False)]
)
def test_a_header(value, header):
    """What is drawn by lot."""
    assert is_header(value) is header
