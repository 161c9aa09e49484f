"""The list that one desk alone reads."""

import pytest
from django.core.exceptions import PermissionDenied

from vangrail.web.audit.models import Payload
from vangrail.web.editor import actions
from vangrail.web.editor.errors import ConflictError
from vangrail.web.editor.models import NeedToKnowList
from vangrail.web.editor.parts import token

pytestmark = pytest.mark.django_db


def test_its_desk_writes_it(legal):
    """Each term once; who opened an older list is told."""
    actions.set_secret(["Bluefinch", " Bluefinch", ""], by=legal, seen=token(()))
    assert NeedToKnowList.objects.get().terms == ["Bluefinch"]
    with pytest.raises(ConflictError):
        actions.set_secret([], by=legal, seen=token(()))


def test_an_owner_may_add_and_not_replace(owner, legal, employee):
    """So that the interview can ask; nobody else may do either."""
    actions.add_secret(["Bluefinch"], by=owner)
    actions.add_secret(["Redwing"], by=owner)
    assert NeedToKnowList.objects.get().terms == ["Bluefinch", "Redwing"]
    with pytest.raises(PermissionDenied):
        actions.set_secret([], by=owner, seen=token(("Bluefinch", "Redwing")))
    with pytest.raises(PermissionDenied):
        actions.add_secret(["x"], by=employee)


def test_the_audit_says_that_it_changed_and_nothing_of_it(legal):
    """Not in any column."""
    actions.set_secret(["Bluefinch"], by=legal, seen=token(()))
    assert "Bluefinch" not in str(list(Payload.objects.values()))


def test_it_moves_to_another_desk(legal, owner, person):
    """By whoever has it now; what is added later goes to the same list."""
    actions.set_secret(["Bluefinch"], by=legal, seen=token(()))
    security = person("Sec", "desk", desk="security")
    with pytest.raises(PermissionDenied):
        actions.move_secret("security", by=security)
    actions.move_secret("security", by=legal)
    actions.add_secret(["Redwing"], by=owner)
    actions.set_secret(["Redwing"], by=security, seen=token(("Bluefinch", "Redwing")))
    with pytest.raises(PermissionDenied):
        actions.set_secret([], by=legal, seen=token(("Redwing",)))
    held = NeedToKnowList.objects.get()
    assert (held.desk, held.terms) == ("security", ["Redwing"])
