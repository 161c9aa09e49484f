"""Who sees the list."""

import pytest
from django.core.exceptions import PermissionDenied

from vangrail.web.editor import actions
from vangrail.web.editor.queries.secret import secret_about, secret_for

pytestmark = pytest.mark.django_db


def test_its_desk_sees_the_terms_and_others_that_it_is_there(owner, legal, employee, person):
    """An employee not even that."""
    assert secret_for(legal) == ()
    assert secret_about() is None
    actions.add_secret(["Bluefinch"], by=owner)
    assert secret_for(legal) == ("Bluefinch",)
    assert secret_for(owner) is None
    assert secret_for(person("Root", "admin")) is None
    assert secret_about().changed_by == owner
    with pytest.raises(PermissionDenied):
        secret_for(employee)
