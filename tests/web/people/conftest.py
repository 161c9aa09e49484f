"""What tests of people and of signing in share."""

import time

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value

PASSWORD = "four words that rhyme not"


def totp(secret: str, moved: int = 0) -> str:
    """Return the code that an app shows now, or some half minutes from now."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + moved))


@pytest.fixture
def code_of():
    """Give the function that is somebody's app: from a secret to the code of now."""
    return totp


@pytest.fixture(autouse=True)
def _quick_hashes(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def admin(person):
    """Give somebody who runs the site."""
    return person("Anton Admin", "admin")


@pytest.fixture
def keeper(person):
    """Give somebody who looks after people."""
    return person("Petra People", "people_admin")


@pytest.fixture
def auditor(person):
    """Give somebody who may see and not change."""
    return person("Udo Audit", "auditor")
