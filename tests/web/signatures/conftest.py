"""A published policy with questions and promises, and people who were asked to sign it."""

from datetime import timedelta
from functools import lru_cache

import pytest
from django.utils import timezone

from tests.web.conftest import example_policy
from vangrail.web.policies.actions import propose, publish
from vangrail.web.signatures.actions.inviting import ask
from vangrail.web.signatures.actions.signing import sign

CLAUSES = ("responsibilities", "in_doubt", "who_speaks", "personal_data", "third_parties", "your_voice", "conflict")


@lru_cache(maxsize=1)
def short_policy():
    """Return the example company's policy with a few clauses and no rules, which is published in no time."""
    kept = [clause.model_copy(update={"rules": ()}) for clause in example_policy().clauses if clause.id in CLAUSES]
    return example_policy().model_copy(update={"clauses": tuple(kept), "cues": {}})


def changed(*, minor=False):
    """Return the policy with other words in the clause about doubt: two of little weight, or a new duty."""
    words = " Well." if minor else " Never answer before you asked two colleagues. That is new."
    clauses = []
    for clause in short_policy().clauses:
        if clause.id == "in_doubt":
            texts = {key: text.model_copy(update={"text": text.text + words}) for key, text in clause.texts.items()}
            clauses.append(clause.model_copy(update={"texts": texts}))
        else:
            clauses.append(clause)
    return short_policy().model_copy(update={"clauses": tuple(clauses)})


@pytest.fixture
def version(owner):
    """Publish the short policy and give its version."""
    made = propose(short_policy(), {}, by=owner)
    publish(made, by=owner, reason="A test.")
    return made


@pytest.fixture
def next_version(owner, version):
    """Give a function that publishes another version, material unless told otherwise."""

    def make(**parts):
        made = propose(changed(**parts), {}, by=owner)
        publish(made, by=owner, reason="A test.")
        return made

    return make


@pytest.fixture
def invited(version):
    """Give a function that asks somebody to sign and returns the invitation."""

    def make(person, days=14):
        return ask([person], version, due=timezone.localdate() + timedelta(days=days))[0]

    return make


@pytest.fixture
def signed(version):
    """Give a function that lets somebody sign what holds."""

    def make(person, **more):
        return sign(version, by=person, **{"language": "en", "way": "account", **more})

    return make
