"""Who is who."""

import pytest

from vangrail.web.evidence.pack.scope import Scope
from vangrail.web.evidence.parts.people import opened, rows

pytestmark = pytest.mark.django_db


def test_everybody_is_named_only_in_a_pack_with_names(person):
    """Without a password, an address or a language."""
    ada = person("Ada", number="7")
    (row,) = rows(Scope())
    assert row == {
        "id": f"people.person:{ada.pk}", "name": "Ada", "number": "7", "kind": "staff", "agency": "", "joined": ada.joined, "left": None,
    }  # fmt: skip
    hidden = Scope(salt="x" * 32)
    assert not list(rows(hidden))
    assert next(opened(hidden))["id"] == hidden.who(ada.pk)
