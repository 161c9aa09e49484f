"""Credentials by their form, behind a name and in a sentence. Every secret here is made up, most are drawn by lot."""

import random
import string

import pytest

from tests.rules.detectors.scan import found, marks
from vangrail.rules.detectors.credential import Credential

DRAWN = random.Random(2)


def drawn(count: int, signs: str = string.ascii_letters + string.digits) -> str:
    """Return signs drawn by lot, with letters of both cases and a digit among them."""
    while True:
        value = "".join(DRAWN.choice(signs) for _ in range(count))
        if len(set(value)) > min(10, count // 2) and any(map(str.isdigit, value)):
            return value


HEX = "0123456789abcdef"
KEYS = {
    "aws_access_key": "AKIA" + drawn(16, string.ascii_uppercase + "234567"),
    "github_token": "ghp_" + drawn(36),
    "gitlab_token": "glpat-" + drawn(20),
    "slack_token": f"xoxb-{drawn(12, string.digits)}-{drawn(24)}",
    "stripe_key": "sk_live_" + drawn(24),
    "openai_key": "sk-proj-" + drawn(60),
    "google_key": "AIza" + drawn(35),
    "sendgrid_key": f"SG.{drawn(22)}.{drawn(43)}",
    "npm_token": "npm_" + drawn(36),
    "twilio_key": "SK" + drawn(32, HEX),
    "jwt": f"eyJ{drawn(20)}.eyJ{drawn(40)}.{drawn(43)}",
    "slack_webhook": "hooks.slack.com/services/T" + f"{drawn(8)}/B{drawn(8)}/{drawn(24)}",
    "azure_client_secret": drawn(3) + "8Q~" + drawn(34),
    "terraform_token": f"{drawn(14)}.atlasv1.{drawn(67)}",
    "telegram_token": f"{drawn(9, '123456789')}:AA{drawn(33)}",
    "mailchimp_key": drawn(32, HEX) + "-us12",
}


@pytest.mark.parametrize("kind", sorted(KEYS))
@pytest.mark.parametrize("sentence", ["{}", "look: {} !", "TOKEN={}", '"{}",', "é {} ü"])
def test_a_key_is_known_by_its_form(kind, sentence):
    """Whose key it is stands in the kind; exactly the key is marked."""
    assert found(Credential(), sentence.format(KEYS[kind])) == [(f"credential.{kind}", KEYS[kind])]


@pytest.mark.parametrize("kind", ["aws_access_key", "github_token", "google_key", "npm_token", "stripe_key"])
def test_case_is_part_of_a_key(kind):
    """In other letters it is not that key."""
    assert f"credential.{kind}" not in dict(found(Credential(), KEYS[kind].swapcase()))


@pytest.mark.parametrize(
    ("text", "password"),
    [
        ("password: hunter2", "hunter2"),
        ("the wifi password is Sunshine2024!", "Sunshine2024"),
        ("wachtwoord voor de kassa is Zomer2024.", "Zomer2024"),
        ("contraseña: perro123", "perro123"),
        ("Passwort: Geheim99", "Geheim99"),
        ("le mot de passe est soleil44", "soleil44"),
        ("my password is 'swordfish'", "swordfish"),
        ("Password: sunshine", "sunshine"),
        ("my password is 123456", "123456"),
        ("wifi: guest / pass: Welcome123", "Welcome123"),
    ],
)
def test_a_password_in_a_sentence(text, password):
    """Five languages, a colon or a verb, quotes or none."""
    assert found(Credential(), text) == [("credential.password", password)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *(
            ("pin: 1234", "1234"),
            ("alarm code 4821", "4821"),
            ("de deurcode is 2468#", "2468"),
            ("the gate code is 90210", "90210"),
        ),
        ("código de la alarma: 4821", "4821"),
    ],
)
def test_a_code_that_opens_something(text, code):
    """Doors, alarms and safes."""
    assert found(Credential(), text) == [("credential.pin", code)]


def test_a_value_behind_its_name():
    """What a program calls a key, token or secret, however it is assigned."""
    value = drawn(32)
    for text in (
        f"api_key={value}",
        f'"client_secret": "{value}"',
        f"SERVICE_TOKEN := '{value}'",
        f"export MY_ACCESS_KEY={value};",
    ):
        assert marks(Credential(), text) == [value]


@pytest.mark.parametrize(
    ("text", "kind", "secret"),
    [
        ("postgres://app:s3cr3tpw@db.example.com/x", "url_password", "s3cr3tpw"),
        ("curl -u elastic:qZ81kfw2 https://example.com", "curl_password", "qZ81kfw2"),
        ("curl -H 'Authorization: Basic dXNlcjpxWjgxa2Z3Mg=='", "authorization_header", "dXNlcjpxWjgxa2Z3Mg=="),
    ],
)
def test_secrets_in_links_headers_and_commands(text, kind, secret):
    """Only the secret is marked."""
    assert (f"credential.{kind}", secret) in found(Credential(), text)


def test_a_private_key_is_found_with_its_body():
    """The header alone in a sentence is talk about keys."""
    head = "-----BEGIN RSA " + "PRIVATE KEY-----"
    assert [kind for kind, _ in found(Credential(), f"{head}\n{drawn(64)}\n{drawn(64)}")] == ["credential.private_key"]
    assert marks(Credential(), f"never paste {head} in a chat") == []
    assert marks(Credential(), f"{head}-----END RSA " + "PRIVATE KEY-----") == []


@pytest.mark.parametrize(
    "text",
    [
        *(
            "password is important",
            "password reset: click here",
            "your password is required",
            "wachtwoord is gewijzigd",
        ),
        *(
            "password must be 8 characters",
            "my password was leaked",
            "PIN code: 110001",
            "use code SAVE20",
            "the secret is 2 eggs",
        ),
        *(
            "key to success is 10x",
            "Token is great",
            "La clave es 3 puntos",
            "login with user jan",
            "password: https://example.com",
        ),
        *(
            "API_KEY=abc",
            "API_KEY=${API_KEY}",
            "token: <your token here>",
            "api_key = YOUR_API_KEY_12345",
            "secret=process.env.SECRET1",
        ),
        *(
            "http://user:password@example.com",
            "curl -u username:password https://example.com",
            "curl -u $USER:$PASS x",
            "pass 2nd",
        ),
        *(
            "ghp_" + "x" * 36,
            "AKIAIOSFODNN7EXAMPLE",
            "npm_" + "abcdefghijklmnopqrstuvwxyz0123456789",
            "sk_test_" + "0" * 24,
        ),
        *(
            "public_key = 9Cnzj4p4WGeKLs1Pt8QuKUpRKfFLfRYC9AIK",
            "csrf-token=Mj2qykJO5rELyHgezQ69nzUX0i3OH67V",
            "keyboard: x1y2z3w4v5u6t7s8",
        ),
    ],
)
def test_what_holds_the_place_of_a_secret_is_none(text):
    """Talk about passwords, examples, variables, defaults."""
    assert marks(Credential(), text) == []
