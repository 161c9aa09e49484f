"""Fills the database of a server before its first request: the tables, one person, and a small policy that holds."""

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


if __name__ == "__main__":
    fill()
