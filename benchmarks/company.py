"""A large invented company with a policy that most have signed twice, for measuring the web application."""

import random
from datetime import timedelta
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from vangrail.source.published import load_policy
from vangrail.web.audit.actions import Said, record_all
from vangrail.web.config.example import folder
from vangrail.web.people.models import Group, Person, Role, Site
from vangrail.web.policies.actions import propose, publish
from vangrail.web.policies.models import Version
from vangrail.web.signatures.models import Invitation, Signature

SITES, GROUPS, STEP = 120, 30, 2_000
HELD = 0.9
"""Of the people, how many signed the version that holds."""


def make(count: int) -> Person:
    """Make people in sites and groups who signed an earlier version, and most of them the later one; return who runs it all."""
    admin = Person.objects.create_user("admin@example.org", "Ada Admin")
    for role in ("admin", "people_admin", "policy_owner"):
        Role.objects.create(person=admin, name=role)
    sites = Site.objects.bulk_create([Site(name=f"Site {number:03}") for number in range(SITES)])
    groups = Group.objects.bulk_create([Group(name=f"Group {number:02}") for number in range(GROUPS)])
    people = [_person(number, sites) for number in range(count)]
    Person.objects.bulk_create(people, batch_size=STEP)
    through = Person.groups.through
    through.objects.bulk_create(
        [through(person_id=each.pk, group_id=random.choice(groups).pk) for each in people],  # noqa: S311 -- an invented company
        batch_size=STEP,
    )
    first = publish_again(admin)
    sign(first, people, due=-30)
    second = publish_again(admin, material=True)
    sign(second, people[: int(count * HELD)], due=-1)
    invite(second, people[int(count * HELD) :], due=-1)
    settle()
    return admin


def settle() -> None:
    """Do what a database does by itself some minutes after it was filled."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")


def _person(number: int, sites: list[Site]) -> Person:
    return Person(
        email=f"p{number}@example.org",
        name=f"Person {number:06}",
        password="!",  # noqa: S106 -- the sign for none
        language=("en", "nl", "es")[number % 3],
        site=sites[number % SITES],
        joined=timezone.localdate() - timedelta(days=400),
    )


def publish_again(admin: Person, *, material: bool = True) -> Version:
    """Publish the example's policy once more, with another word in one clause."""
    policy = load_policy(folder() / "policy")
    number = Version.objects.count() + 1
    word = f" Ask {number} colleagues, never fewer." if material else ""
    clauses = [
        clause.model_copy(
            update={
                "texts": {key: text.model_copy(update={"text": text.text + word}) for key, text in clause.texts.items()}
            }
        )
        if clause.id == "in_doubt"
        else clause
        for clause in policy.clauses
    ]
    made = propose(policy.model_copy(update={"clauses": tuple(clauses), "version": str(number)}), {}, by=admin)
    publish(made, by=admin, reason="A measurement.")
    return made


def sign(version: Version, people: list[Person], *, due: int) -> None:
    """Let people sign, some thousands in one transaction."""
    for start in range(0, len(people), STEP):
        part = people[start : start + STEP]
        with transaction.atomic():
            entries = record_all("signatures.signed", [Said(each, _said(version, each)) for each in part], by=None)
            Signature.objects.bulk_create(_signature(version, *each) for each in zip(part, entries, strict=True))
        invite(version, part, due=due)


def _said(version: Version, person: Person) -> dict[str, Any]:
    about = {"version": version.number, "policy": version.digest, "audience": "personal", "language": person.language}
    return {**about, "text": "0" * 64, "answers": [], "way": "account"}


def _signature(version: Version, person: Person, entry: Any) -> Signature:
    return Signature(
        person=person,
        version=version,
        audience="personal",
        language=person.language,
        text_digest="0" * 64,
        way="account",
        at=entry.at,
        entry=entry,
    )


def invite(version: Version, people: list[Person], *, due: int) -> None:
    """Ask people to sign until a day, in days from today."""
    last = timezone.localdate() + timedelta(days=due)
    rows = (Invitation(person=each, version=version, nonce="22222222", due=last, expires=last) for each in people)
    Invitation.objects.bulk_create(rows, batch_size=STEP)


def signatures() -> int:
    """Return how many signatures there are."""
    return Signature.objects.count()
