"""What people change about themselves."""

from django.db import transaction

from vangrail.web.audit.actions import record
from vangrail.web.people.models import Person


@transaction.atomic
def choose_language(person: Person, language: str, *, by: Person) -> None:
    """Read and be written to in another language from now on."""
    if by.pk != person.pk:
        from django.core.exceptions import PermissionDenied

        raise PermissionDenied
    Person.objects.filter(pk=person.pk).update(language=language)
    record("people.changed", by=by, about=person, said={"fields": ["language"]})
