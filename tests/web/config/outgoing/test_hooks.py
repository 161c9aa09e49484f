"""Messages to other programs."""

from base64 import b64encode

import pytest

from vangrail.web.config.outgoing.hooks import LEAST, Hook, HookAwayError, HookSecretError, Reply, strength

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"


@pytest.mark.parametrize(
    ("status", "taken", "another"),
    [
        (200, True, False),
        (204, True, False),
        (302, False, False),
        (400, False, False),
        (429, False, True),
        (503, False, True),
    ],
)
def test_what_an_answer_means(status, taken, another):
    """Taken, worth another try, or a no."""
    assert (Reply(status).is_taken, Reply(status).is_worth_another) == (taken, another)


@pytest.mark.parametrize("secret", ["", "whsec_é"])
def test_a_secret_that_cannot_sign(secret):
    """It says what is wanted, and not what was found."""
    with pytest.raises(HookSecretError, match="whsec_"):
        Hook("https://hooks.example/", secret)


@pytest.mark.parametrize("size", [1, 23])
def test_a_short_secret_signs_nothing(size):
    """It says how long one has to be and how long this one is, and not what it is."""
    secret = f"whsec_{b64encode(b'x' * size).decode()}"
    with pytest.raises(HookSecretError, match=f"at least {LEAST} bytes .* found one of {size}$") as told:
        Hook("https://hooks.example/", secret)
    assert secret not in str(told.value)


@pytest.mark.parametrize("start", ["", "whsec_"])
def test_a_secret_that_is_long_enough(start):
    """With its usual start or without, and however its end is padded."""
    assert strength(start + b64encode(b"x" * LEAST).decode()) == LEAST
    assert strength(start + b64encode(b"x" * 31).decode().rstrip("=")) == 31
    Hook("https://hooks.example/", start + b64encode(b"x" * LEAST).decode())


def test_nothing_inside_is_reached(settings):
    """Unless the settings allow it."""
    settings.INNER_HOSTS = ()
    with pytest.raises(HookAwayError, match="wanted a public address"):
        Hook("http://127.0.0.1:9/", SECRET).send("msg_1", {})
