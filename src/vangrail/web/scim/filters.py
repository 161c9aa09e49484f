"""Filters of the protocol as conditions for the database."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final

from django.db.models import CharField, Q, QuerySet, Value
from django.db.models.functions import Cast, Coalesce, Concat
from django.utils import timezone
from scim2_models import InvalidFilterException, ScimFilter
from scim2_models.path import AttrPath, Comparison, LogicalExpr, Not, Present, ValuePath
from scim2_models.path.expressions import LogicalOperator

LOOKUPS: Final = {
    "eq": "iexact", "co": "icontains", "sw": "istartswith", "ew": "iendswith",
    "gt": "gt", "ge": "gte", "lt": "lt", "le": "lte",
}  # fmt: skip
LOGIN: Final = Coalesce(
    "directory__login", "email", "number", Concat(Value("person-"), Cast("pk", CharField())), output_field=CharField()
)
"""What somebody is called in the directory: as it said, else their work address, their number, or the number they have here."""

PEOPLE: Final[Mapping[str, str]] = {
    "id": "pk", "username": "login", "externalid": "directory__external_id", "displayname": "name",
    "emails": "email", "emails.value": "email", "employeenumber": "number", "organization": "agency",
    "preferredlanguage": "language",
    "name.givenname": "directory__given", "name.familyname": "directory__family",
    "manager": "manager", "manager.value": "manager", "groups": "groups", "groups.value": "groups",
    "meta.created": "directory__made_at", "meta.lastmodified": "directory__changed_at",
}  # fmt: skip
GROUPS: Final[Mapping[str, str]] = {
    "id": "pk", "displayname": "name", "externalid": "directory__external_id", "members": "people", "members.value": "people",
    "meta.created": "directory__made_at", "meta.lastmodified": "directory__changed_at",
}  # fmt: skip
NUMBERS: Final = frozenset({"pk", "manager", "groups", "people"})
EXACT: Final = frozenset({"directory__external_id"})
MOMENTS: Final = frozenset({"directory__made_at", "directory__changed_at"})


def narrowed(rows: QuerySet[Any], wanted: ScimFilter[Any], fields: Mapping[str, str]) -> QuerySet[Any]:
    """Return the rows that a filter lets through. `fields`: `PEOPLE` or `GROUPS`.

    Raises:
        InvalidFilterException: it asks for something that cannot be looked for here.
    """
    if fields is PEOPLE and "username" in str(wanted).casefold():
        rows = rows.annotate(login=LOGIN)
    return rows.filter(_condition(wanted.ast, fields))


def number(value: Any) -> int:
    """Return the number that an id is, or one that nothing has."""
    text = str(value)
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 18 else 0


def _condition(node: Any, fields: Mapping[str, str]) -> Q:
    match node:
        case Not():
            return ~_condition(node.expr, fields)
        case LogicalExpr():
            join: Callable[[Q, Q], Q] = Q.__and__ if node.op == LogicalOperator.and_ else Q.__or__
            found = [_condition(term, fields) for term in node.terms]
            whole = found[0]
            for each in found[1:]:
                whole = join(whole, each)
            return whole
        case ValuePath() if _name(node.attr_path) == "emails":
            return _email(node.val_filter)
        case Present():
            return _present(_name(node.attr_path), fields)
        case Comparison():
            return _comparison(_name(node.attr_path), node.op.value, node.value, fields)
    raise InvalidFilterException(detail=f"This filter cannot be used here: {node}")


def _name(path: AttrPath) -> str:
    return ".".join(part for part in (path.attr, path.sub_attr) if part).casefold()


def _email(node: Any) -> Q:
    """Return the condition for `emails[…]`: every address that is kept is one for work."""
    if isinstance(node, LogicalExpr) and node.op == LogicalOperator.and_:
        whole = Q()
        for term in node.terms:
            whole &= _email(term)
        return whole
    if isinstance(node, Comparison):
        name = _name(node.attr_path)
        if name == "value":
            return _comparison("emails", node.op.value, node.value, PEOPLE)
        if name == "type" and node.op.value == "eq":
            return Q(email__isnull=False) if str(node.value).casefold() == "work" else Q(pk__in=())
    raise InvalidFilterException(detail=f"This filter cannot be used here: {node}")


def _present(name: str, fields: Mapping[str, str]) -> Q:
    if name == "active":
        return Q()
    field = _field(name, fields)
    there = Q(**{f"{field}__isnull": False})
    return there if field in NUMBERS | MOMENTS else there & ~Q(**{field: ""})


def _comparison(name: str, operator: str, value: Any, fields: Mapping[str, str]) -> Q:
    if operator == "ne":
        return ~_comparison(name, "eq", value, fields)
    if name == "active" and fields is PEOPLE and operator == "eq":
        today = timezone.localdate()
        here = Q(left__isnull=True) | Q(left__gt=today)
        return here if str(value).casefold() == "true" else ~here
    field = _field(name, fields)
    if field in NUMBERS:
        if operator != "eq":
            raise InvalidFilterException(detail=f"{name} can only be compared with eq")
        return Q(**{field: number(value)})
    if field in MOMENTS:
        return Q(**{f"{field}__{LOOKUPS[operator].removeprefix('i')}": _moment(value)})
    if not isinstance(value, str) or "\0" in value:
        raise InvalidFilterException(detail=f"{name} is compared with text")
    if field == "login" and operator == "eq":
        return _called(value)
    return Q(**{f"{field}__{'exact' if field in EXACT and operator == 'eq' else LOOKUPS[operator]}": value})


def _called(value: str) -> Q:
    """Return the condition for who is called so in the directory, in a way that finds them by an index."""
    key, unknown = value.casefold(), Q(directory__isnull=True)
    found = Q(directory__key=key) | unknown & (Q(email=value.lower()) | Q(email__isnull=True, number=value))
    if key.startswith("person-"):
        found |= unknown & Q(email__isnull=True, number__isnull=True, pk=number(key.removeprefix("person-")))
    return found


def _field(name: str, fields: Mapping[str, str]) -> str:
    if name not in fields:
        raise InvalidFilterException(detail=f"{name} cannot be looked for here")
    return fields[name]


def _moment(value: Any) -> datetime:
    if isinstance(value, datetime):
        return value
    try:
        found = datetime.fromisoformat(str(value))
    except ValueError as error:
        raise InvalidFilterException(detail=f"{value!r} is no moment") from error
    return found if found.tzinfo else timezone.make_aware(found)
