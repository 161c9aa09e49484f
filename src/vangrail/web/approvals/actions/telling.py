"""Who hears what by mail: once each, and never with the words of a draft in it."""

from collections.abc import Iterable

from django.urls import reverse

from vangrail.decisions.approval import Standing
from vangrail.web.approvals.models import Request
from vangrail.web.approvals.queries.teams import people_of, writers
from vangrail.web.due.mail import send
from vangrail.web.people.models import Person


def tell(request: Request, template: str, people: Iterable[Person], key: str) -> None:
    """Mail these people about a request, once for each key."""
    context = {"path": reverse("approvals:request", args=(request.pk,)), "who": str(request.made_by or "")}
    for person in people:
        send(to=person, template=f"approvals/mail/{template}", context=context, key=f"{request.pk} {key} {person.pk}")


def tell_next(request: Request, now: Standing) -> None:
    """Ask who holds an open seat; where only those who stand in may decide, ask them."""
    tell(request, "waiting", people_of(now.first or sorted(now.may)), f"step {now.step}")


def tell_writers(request: Request, template: str, key: str, *, but: Person | None = None) -> None:
    """Tell everybody whose post it is, but who did it."""
    people = Person.objects.here().filter(pk__in=writers(request.draft, request))
    tell(request, template, [each for each in people if but is None or each.pk != but.pk], key)
