"""Between the protocol and the people: what the library asks for, read through queries and written through actions."""

from contextlib import AbstractContextManager
from typing import Any

from django.db import IntegrityError, transaction
from scim2_models import (
    NotFoundException,
    NotImplementedException,
    PreconditionFailedException,
    ResourceType,
    SearchRequest,
    UniquenessException,
)
from scim2_server.storage import ScimStorage, SearchPage

from vangrail.web.people.models import Group, Person
from vangrail.web.people.programs import Program
from vangrail.web.scim import queries, shown
from vangrail.web.scim.actions import groups, people
from vangrail.web.scim.filters import GROUPS, PEOPLE, narrowed, number


class Storage(ScimStorage):
    """The people and groups of this site, as one program reads and changes them."""

    def __init__(self, by: Program) -> None:
        """Keep who acts."""
        self.by = by

    def operation(self) -> AbstractContextManager[None]:
        """Do everything of a request or nothing."""
        return transaction.atomic()

    def get(self, resource_type: ResourceType, resource_id: str, *, response_parameters: Any = None) -> Any:
        """Return somebody or a group; the members of a group only where they are asked for."""
        if resource_type.name == "User":
            return shown.user_of(self._person(resource_id))
        return self._shown(self._group(resource_id), with_members=_members_wanted(response_parameters))

    def search(
        self,
        resource_types: list[ResourceType],
        search_request: SearchRequest[Any],
        *,
        position: Any = None,  # noqa: ARG002 -- the library's name
    ) -> SearchPage:
        """Return a page, read in as many rows as it has."""
        if len(resource_types) != 1:
            raise NotImplementedException(detail="Search in /Users or in /Groups")
        of_people = resource_types[0].name == "User"
        rows: Any = queries.people() if of_people else queries.groups()
        if search_request.filter is not None:
            rows = narrowed(rows, search_request.filter, PEOPLE if of_people else GROUPS)
            rows = rows.distinct() if "members" in str(search_request.filter) else rows
        first, count = search_request.start_index_0 or 0, search_request.count or 0
        found = rows[first : first + count] if first < 2**62 else rows.none()
        if of_people:
            return SearchPage(rows.count(), [shown.user_of(person) for person in found])
        wanted = _members_wanted(search_request)
        return SearchPage(rows.count(), [self._shown(group, with_members=wanted) for group in found])

    def create(self, resource_type: ResourceType, resource: Any) -> Any:
        """Add somebody or a group."""
        try:
            with transaction.atomic():
                if resource_type.name == "User":
                    return self.get(resource_type, str(people.come(resource, by=self.by).pk))
                return self.get(resource_type, str(groups.found(resource, by=self.by).pk))
        except IntegrityError as error:
            raise UniquenessException(detail="Somebody else was faster") from error

    def update(self, resource_type: ResourceType, resource: Any, *, expected_version: str | None = None) -> Any:
        """Make somebody or a group what the resource says."""
        self._expect(resource_type, resource.id, expected_version)
        try:
            with transaction.atomic():
                if resource_type.name == "User":
                    people.change(self._person(resource.id), resource, by=self.by)
                else:
                    groups.change(self._group(resource.id), resource, by=self.by)
        except IntegrityError as error:
            raise UniquenessException(detail="Somebody else was faster") from error
        return self.get(resource_type, resource.id)

    def delete(self, resource_type: ResourceType, resource_id: str, *, expected_version: str | None = None) -> None:
        """Let somebody go, or remove a group."""
        self._expect(resource_type, resource_id, expected_version)
        if resource_type.name == "User":
            people.remove(self._person(resource_id), by=self.by)
        else:
            groups.dissolve(self._group(resource_id), by=self.by)

    def move(self, said: str, moves: list[tuple[str, set[int]]]) -> None:
        """Let people into a group and out of it, one operation after the other; the last one counts."""
        group, added, removed = self._group(said), set[int](), set[int]()
        for kind, numbers in moves:
            known = groups.known_people(numbers) if kind == "add" else numbers
            added, removed = (added | known, removed - known) if kind == "add" else (added - known, removed | known)
        groups.join(group, added, removed, by=self.by)

    def _person(self, said: str) -> Person:
        found = queries.people().filter(pk=number(said)).first()
        if found is None:
            raise NotFoundException(detail=f"Nobody has the id {said!r}")
        return found

    def _group(self, said: str) -> Group:
        found = queries.groups().filter(pk=number(said)).first()
        if found is None:
            raise NotFoundException(detail=f"No group has the id {said!r}")
        return found

    def _shown(self, group: Group, *, with_members: bool) -> Any:
        return shown.group_of(group, queries.members(group) if with_members else None, queries.fingerprint(group))

    def _expect(self, resource_type: ResourceType, said: str, version: str | None) -> None:
        """Lock the row, so that two who write come one after the other, and look whether it is what the program last saw."""
        rows = Person.objects if resource_type.name == "User" else Group.objects
        list(rows.select_for_update().filter(pk=number(said)).values_list("pk"))
        if version is not None and self.get(resource_type, said).meta.version != version:
            raise PreconditionFailedException


def _members_wanted(asked: Any) -> bool:
    """Return whether an answer shows the members of a group."""
    if asked is None:
        return True
    left_out = [str(path).casefold() for path in asked.excluded_attributes or []]
    only = [str(path).casefold() for path in asked.attributes or []]
    return "members" not in left_out and (not only or any("members" in path for path in only))
