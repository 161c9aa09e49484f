"""The draft of the invented company."""

import pytest

from vangrail.web.config.example import folder
from vangrail.web.editor.demo import files_in, fill
from vangrail.web.editor.models import Change, Workspace

pytestmark = pytest.mark.django_db


def test_the_draft_is_the_example_company_once(owner):
    """A second time nothing happens."""
    fill()
    fill(owner)
    assert Workspace.objects.get().files == files_in(folder() / "policy")
    assert Change.objects.count() == 1


def test_without_an_owner_there_is_none(employee):
    """Somebody has to have begun it."""
    fill()
    assert not Workspace.objects.exists()
