"""Whom somebody means with a name that they wrote. What is found is never shown."""

from django.db.models import Q, QuerySet

from vangrail.web.people.models import Person


def meant_by(text: str) -> QuerySet[Person]:
    """Return everybody whom a text can mean: by whole name, work e-mail or staff number, several with commas between them.

    Two people of one name are both meant: better one too many who may not know of a report.
    """
    wanted = Q(pk__in=())
    for part in text.replace(";", ",").replace("\n", ",").split(","):
        if name := " ".join(part.split()):
            wanted |= Q(name__iexact=name) | Q(email__iexact=name) | Q(number__iexact=name)
    return Person.objects.filter(wanted)
