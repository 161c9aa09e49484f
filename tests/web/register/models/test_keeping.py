"""What is kept about an account says what it is, and has no place for a secret."""

import re

import pytest

from vangrail.web.register import models

pytestmark = pytest.mark.django_db
SECRET = re.compile(r"(?:^|_)(?:password|passwd|secret|token|seed|codes?|key|pin|otp)(?:_|$)")


def fields(kinds):
    """Yield every field of these models."""
    for kind in kinds:
        yield from (f"{kind.__name__}.{field.name}" for field in kind._meta.get_fields())


def suspicious(names):
    """Return the fields that sound as if a secret could stand there."""
    return [name for name in names if SECRET.search(name.rpartition(".")[2])]


def test_no_field_is_for_a_secret():
    """Of no table of the register."""
    found = list(fields(getattr(models, name) for name in models.__all__))
    assert len(found) > 50
    assert suspicious(found) == []


def test_a_field_for_one_would_be_found():
    """By its name."""
    assert suspicious(["Account.password", "Factor.recovery_codes", "Tool.api_key"])


def test_they_say_what_they_are(held, keeper):
    """A factor its kind, a tool its name, a look its day."""
    assert str(models.Factor(kind="key")) == "a security key"
    assert str(models.Tool(name="Planner")) == "Planner"
    assert str(models.Keeping(account=held)) == str(held)
    assert str(models.Verification.objects.create(account=held))[:2] == "20"
