"""A company for the tests of the web application, and the three people who try every page."""

from functools import lru_cache
from itertools import count
from typing import get_args

import pytest

from tests.build import cue, policy, rule
from tests.web.guards import let_tables_be_emptied, look_for_static_files_once
from vangrail.policy.company import Company, Desk, DeskName
from vangrail.policy.company import Person as Somebody
from vangrail.policy.model import Policy
from vangrail.source.published import load_policy
from vangrail.web.checks import limits
from vangrail.web.config.example import folder
from vangrail.web.people.models import Person, Role
from vangrail.web.policies.actions import propose, publish
from vangrail.web.policies.queries import holding, precedents

_NUMBERS = count(1)
let_tables_be_emptied()
look_for_static_files_once()


@lru_cache(maxsize=1)
def example_policy() -> Policy:
    """Return the policy of the example company, read once in a process."""
    return load_policy(folder() / "policy")


def small_policy() -> Policy:
    """Return a policy of one clause and one rule, which compiles in milliseconds; the word `heron` asks first."""
    heron = rule("heron-named", "heron", "ask", cues={"heron": cue(en=["heron"], nl=["reiger"], es=["garza"])})
    olga = Somebody(name="Olga Owner", contact="olga@example.org")
    company = Company(name="Acme Retail BV", country="BE", works_council=False, owner=olga)
    return policy(heron, company=company, desks={name: Desk(person=olga) for name in get_args(DeskName)})


@pytest.fixture(autouse=True)
def _fresh(monkeypatch):
    """Ask the database each time which version holds: between two tests it is another one."""
    monkeypatch.setattr(holding, "FRESH", 0.0)
    holding.forget()
    precedents.look_again()


@pytest.fixture
def clock_stands(monkeypatch):
    """Let no time pass between requests, so that a slow machine gives nobody another try."""
    now = limits.monotonic()
    monkeypatch.setattr(limits, "monotonic", lambda: now)


@pytest.fixture
def person(db):
    """Give a function that makes a person: `person("Ada", "people_admin", desk="legal", language="nl")`."""

    def make(name: str = "", *roles: str, desk: str = "", **more: object) -> Person:
        number = next(_NUMBERS)
        made = Person.objects.create_user(f"person{number}@example.org", name or f"Person {number}", **more)
        for role in roles:
            Role.objects.create(person=made, name=role, desk=desk if role == "desk" else "")
        return made

    return make


@pytest.fixture
def owner(person):
    """Give somebody who owns the policy."""
    return person("Olga Owner", "policy_owner")


@pytest.fixture
def employee(person):
    """Give somebody without any role."""
    return person("Emil Employee")


@pytest.fixture
def as_person(client):
    """Give a function that signs somebody in at a client of their own and returns it."""

    def enter(who: Person | None):
        visitor = type(client)()
        if who is not None:
            visitor.force_login(who, backend="vangrail.web.people.backends.PeopleBackend")
        return visitor

    return enter


@pytest.fixture
def published(owner):
    """Publish the small policy and give its version."""
    version = propose(small_policy(), {"policy.toml": "company = 1\n"}, by=owner)
    publish(version, by=owner, reason="To try it out.")
    return version


@pytest.fixture
def published_example(owner):
    """Publish the example company's policy and give its version; compiling it takes seconds the first time on a machine."""
    version = propose(example_policy(), {}, by=owner)
    publish(version, by=owner, reason="To try it out.")
    return version
