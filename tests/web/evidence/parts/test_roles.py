"""Who held which role."""

import pytest

from vangrail.web.evidence.pack.scope import Scope
from vangrail.web.evidence.parts.roles import rows
from vangrail.web.people.actions.roles import give_role

pytestmark = pytest.mark.django_db


def test_a_role_is_told_with_who_gave_it(person):
    """And with its moments."""
    admin, ada = person("Ad", "admin"), person("Ada")
    give_role(ada, "auditor", by=admin)
    row = next(row for row in rows(Scope()) if row["role"] == "auditor")
    assert (row["who"], row["given_by"], row["taken_at"]) == (Scope().who(ada.pk), Scope().who(admin.pk), None)
