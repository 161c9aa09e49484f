"""The library's handler, with a short way for groups: letting one person in does not read everybody else who is there."""

from collections.abc import Mapping
from typing import Any

from scim2_models import PatchOp, PatchOperation, ResourceType, ResponseParameters
from scim2_models.path import AttrPath, Comparison, ValuePath
from scim2_server.conditions import Conditions
from scim2_server.handler import ScimHandler

from vangrail.web.scim.filters import number
from vangrail.web.scim.resources import Group
from vangrail.web.scim.storage import Storage

Moves = list[tuple[str, set[int]]]
"""Who is let in and out, one operation after the other."""

_WITHOUT_MEMBERS = ResponseParameters[Group](excluded_attributes=["members"])


class Handler(ScimHandler):
    """Serves every operation of the protocol."""

    storage: Storage

    def patch_resource(
        self, resource_type: ResourceType, resource_id: str, patch_op: "PatchOp[Any]", conditions: Conditions
    ) -> Any:
        """Apply a change; one that only lets people into a group or out of it by their ids is done without reading the rest."""
        found = moves(patch_op) if resource_type.name == "Group" else []
        if not found:
            return super().patch_resource(resource_type, resource_id, patch_op, conditions)
        current = self.storage.get(resource_type, resource_id, response_parameters=_WITHOUT_MEMBERS)
        self.service.check_preconditions(current, "PATCH", conditions)
        self.storage.move(resource_id, found)
        return self.storage.get(resource_type, resource_id, response_parameters=_WITHOUT_MEMBERS)


def moves(patch_op: "PatchOp[Any]") -> Moves:
    """Return who is let in and out, or nothing when the change does anything else."""
    found: Moves = []
    for operation in patch_op.operations or []:
        numbers = _members(operation)
        if not numbers:
            return []
        found.append((str(operation.op), numbers))
    return found


def _members(operation: "PatchOperation[Any]") -> set[int]:
    """Return the numbers of the members that an operation names by their ids."""
    node = operation.path.ast if operation.path is not None else None
    removing = operation.op == PatchOperation.Op.remove
    if isinstance(node, ValuePath) and removing and _is_members(node.attr_path) and not node.sub_attr:
        return _by_id(node.val_filter)
    if (
        isinstance(node, AttrPath)
        and _is_members(node)
        and operation.op in {PatchOperation.Op.add, PatchOperation.Op.remove}
    ):
        said = operation.value if isinstance(operation.value, list) else [operation.value]
        return {number(_value(each)) for each in said if each is not None}
    return set()


def _is_members(path: AttrPath) -> bool:
    return path.attr.casefold() == "members" and path.sub_attr is None


def _by_id(node: Any) -> set[int]:
    same = isinstance(node, Comparison) and node.op.value == "eq" and str(node.attr_path).casefold() == "value"
    return {number(node.value)} if same else set()


def _value(member: Any) -> Any:
    return member.get("value") if isinstance(member, Mapping) else getattr(member, "value", None)
