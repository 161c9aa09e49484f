"""The crisis switch."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.evidence.pack.scope import Scope
from vangrail.web.evidence.parts.freezes import rows
from vangrail.web.policies.models import Freeze, Turn

pytestmark = pytest.mark.django_db


def test_a_freeze_is_told_with_what_was_done_with_it(owner):
    """By whom and why."""
    made = Freeze.objects.create(what="A fire", until=timezone.now() + timedelta(hours=1), started_by=owner)
    Turn.objects.create(freeze=made, kind="started", why="So that nobody jokes.", by=owner)
    (row,) = rows(Scope())
    assert (row["what"], row["turns"][0]["kind"], row["turns"][0]["by"]) == ("A fire", "started", Scope().who(owner.pk))
    assert next(rows(Scope(salt="x")))["what"] is None
