"""Fills the database of a server before its first request: the tables, one person, and a small policy that holds."""

import sys

import django
from django.core.management import call_command


def fill():
    """Make the tables and publish."""
    django.setup()
    call_command("migrate", verbosity=0)
    from tests.web.checks.company import company
    from vangrail.web.people.models import Person, Role
    from vangrail.web.policies.actions import propose
    from vangrail.web.policies.models import Publication

    owner = Person.objects.create_user("olga@example.org", "Olga Owner")
    Role.objects.create(person=owner, name="policy_owner")
    version = propose(company(), {}, by=owner)
    Publication.objects.create(version=version, by=owner, at=version.proposed_at, effective=version.proposed_at)


def desk():
    """Make somebody of the social team, an account and a draft; print the session they are signed in with, and the text's address."""
    from django.contrib.sessions.backends.db import SessionStore
    from django.test import RequestFactory

    from vangrail.web.accounts.actions import open_account
    from vangrail.web.drafts.actions import add_text, make
    from vangrail.web.people.models import Person, Role
    from vangrail.web.people.session import enter

    person = Person.objects.create_user("carla@example.org", "Carla Care")
    Role.objects.create(person=person, name="desk", desk="communications")
    account = open_account({"platform": "mastodon", "name": "The shop", "languages": ["en"]}, by=person)
    draft = make({"title": "Spring", "topic": "products"}, by=person)
    text = add_text(draft, account, "en", "The heron flies.", by=person)
    request = RequestFactory().get("/", headers={"host": "localhost"})
    request.session = SessionStore()
    enter(request, person, "passkey", "", second=True)
    sys.stdout.write(f"{request.session.session_key} /drafts/{draft.pk}/texts/{text.pk}/\n")


if __name__ == "__main__":
    fill()
    desk()
