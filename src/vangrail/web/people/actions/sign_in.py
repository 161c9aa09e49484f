"""Ways to prove who one is: a mailed link, a password, a printed code. Failures are counted, and answered alike for everybody."""

from datetime import datetime, timedelta
from functools import cache
from typing import Final

from django.contrib.auth.hashers import check_password, get_hasher, make_password
from django.contrib.auth.password_validation import password_changed, validate_password
from django.db import transaction
from django.db.models import Q

from vangrail.web.audit.actions import record
from vangrail.web.people.models import MailedLink, Person
from vangrail.web.people.tokens import digest, new_secret

LINK_LIVES: Final = timedelta(minutes=30)
LINKS_AT_ONCE: Final = 3


def find(typed: str) -> Person | None:
    """Return who has this mail address or staff number and works here."""
    name = typed.strip()
    found = Person.objects.here().filter(Q(email=name.lower()) | Q(number=name)) if name else Person.objects.none()
    people = list(found[:2])
    return people[0] if len(people) == 1 else None


@transaction.atomic
def make_link(person: Person, *, at: datetime) -> str | None:
    """Return the secret of a new link for somebody, or None while they have three that still work."""
    live = person.links.filter(used_at__isnull=True, expires_at__gt=at).count()
    if live >= LINKS_AT_ONCE:
        return None
    secret = new_secret()
    MailedLink.objects.create(person=person, digest=digest(secret), made_at=at, expires_at=at + LINK_LIVES)
    record("people.link_mailed", by=None, about=person, at=at)
    return secret


def read_link(secret: str, *, at: datetime) -> MailedLink | None:
    """Return the link with this secret, if it still works. Looking at it does not use it up."""
    found = MailedLink.objects.select_related("person").filter(
        digest=digest(secret), used_at__isnull=True, expires_at__gt=at
    )
    link = found.first()
    return link if link and link.person.is_active else None


@transaction.atomic
def use_link(secret: str, *, at: datetime) -> Person | None:
    """Use a link up and return whose it is; None where it does not work any more. Of two at the same moment one succeeds."""
    link = read_link(secret, at=at)
    if link is None or not MailedLink.objects.filter(pk=link.pk, used_at__isnull=True).update(used_at=at):
        return None
    return link.person


def check(typed: str, password: str) -> Person | None:
    """Return who has this name and password. Where there is nobody, it takes the same time."""
    person = find(typed)
    usable = person is not None and person.has_usable_password()
    right = check_password(password, person.password if person and usable else _nobodys(get_hasher().algorithm))
    return person if right and usable else None


@cache
def _nobodys(algorithm: str) -> str:
    """Return a hash to check where there is nobody, so that an unknown name takes as long as a known one."""
    return make_password("nobody has this one", hasher=algorithm)


@transaction.atomic
def set_password(person: Person, password: str, *, by: Person) -> None:
    """Give somebody a new password.

    Raises:
        ValidationError: it is too short, too common or like their name.
    """
    validate_password(password, person)
    person.set_password(password)
    person.save(update_fields=["password"])
    password_changed(password, person)
    record("people.password_set", by=by, about=person)


@transaction.atomic
def remove_password(person: Person, *, by: Person) -> None:
    """Let somebody sign in without a password from now on."""
    person.set_unusable_password()
    person.save(update_fields=["password"])
    record("people.password_removed", by=by, about=person)


def record_lockout(scope: str) -> None:
    """Write down that an account or a network has to wait, without saying which."""
    record("people.locked_out", by=None, said={"scope": scope})
