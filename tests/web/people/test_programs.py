"""Programs that act by themselves."""

import pytest
from django.core.exceptions import PermissionDenied

from vangrail.web.api.actions import make_token
from vangrail.web.audit.actions import name_of
from vangrail.web.people.permissions import require
from vangrail.web.people.programs import Program, opened, person_of


def test_a_program_may_what_it_was_given():
    """And nothing else; the records call it by its name."""
    program = Program("api.token:5", {"people.change"})
    require(program, "people.change")
    assert name_of(program) == "api.token:5"
    with pytest.raises(PermissionDenied):
        require(program, "people.roles")


@pytest.mark.django_db
def test_a_program_is_nobody(person):
    """Where somebody stands in a table, it leaves the place empty."""
    ada = person("Ada")
    assert person_of(ada) == ada
    assert person_of(Program("api.token:5")) is None
    assert person_of(None) is None


@pytest.mark.django_db
def test_a_token_opens_what_it_was_made_for(person):
    """And says how the records call it."""
    token, secret = make_token("Directory", by=person("", "admin"), scopes=["scim"])
    assert opened(secret, "scim") == f"api.token:{token.pk}"
    assert opened(secret, "check") == opened("wrong", "scim") == ""
