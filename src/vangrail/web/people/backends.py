"""How a person is found at each request."""

from typing import Any

from django.contrib.auth.backends import BaseBackend
from django.http import HttpRequest

from vangrail.web.people.models import Person


class PeopleBackend(BaseBackend):
    """Finds who is signed in, with their roles in the same go. It proves nobody: the ways of signing in do."""

    def authenticate(self, request: HttpRequest | None, **credentials: Any) -> None:
        """Return nobody: see `views/sign_in.py`."""

    def get_user(self, user_id: int) -> Person | None:
        """Return the person, unless they have left."""
        person = Person.objects.select_related("site").prefetch_related("roles").filter(pk=user_id).first()
        return person if person and person.is_active else None
