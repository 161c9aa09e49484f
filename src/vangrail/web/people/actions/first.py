"""The first person of an empty site: who can read what the server says may name themselves."""

from django.db import transaction
from django.utils.crypto import constant_time_compare

from vangrail.web.audit.actions import record
from vangrail.web.people.models import Person, Role
from vangrail.web.people.tokens import keyed


def first_token() -> str:
    """Return the secret of the page for the first person, or nothing where somebody is already."""
    return "" if Person.objects.exists() else keyed("first", "person")[:32]


def is_first(token: str) -> bool:
    """Return whether nobody is here yet and this is the secret that the server has told."""
    wanted = first_token()
    return bool(wanted) and constant_time_compare(token, wanted)


@transaction.atomic
def add_first(name: str, email: str, *, token: str, language: str) -> Person | None:
    """Add the first person, who runs the site; None where somebody was faster or the secret is another one."""
    if not is_first(token):
        return None
    person = Person.objects.create_user(email, name, language=language)
    Role.objects.create(person=person, name="admin")
    record("people.first_added", by=person, about=person)
    return person
