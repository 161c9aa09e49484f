"""Versions for the tests of the policy's pages."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.web.conftest import small_policy
from vangrail.policy.model import Policy
from vangrail.web.policies.actions import propose, publish

REASON = "To try it out."


def with_text(policy: Policy, languages: str = "en nl es", **parts: str) -> Policy:
    """Return a small policy whose one clause says something else in these languages."""
    clause = policy.clauses[0]
    wanted = languages.split()
    texts = {
        language: text.model_copy(update=parts) if language in wanted else text
        for language, text in clause.texts.items()
    }
    return policy.model_copy(update={"clauses": (clause.model_copy(update={"texts": texts}), *policy.clauses[1:])})


def relabelled(policy: Policy, label: str) -> Policy:
    """Return a policy that calls itself something else."""
    return policy.model_copy(update={"version": label})


@pytest.fixture
def put(owner):
    """Give a function that proposes and publishes a policy so many days ago and returns its version."""

    def make(policy: Policy | None = None, *, days: float = 0, files: dict[str, str] | None = None):
        at = timezone.now() - timedelta(days=days)
        version = propose(policy or small_policy(), files or {}, by=owner, at=at)
        publish(version, by=owner, reason=REASON, at=at)
        return version

    return make


@pytest.fixture
def proposed(owner):
    """Give a proposed version of the small policy."""
    return propose(small_policy(), {"policy.toml": "company = 1\r\n"}, by=owner)
