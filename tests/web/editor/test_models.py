"""What is kept while a policy is written."""

import pytest

from vangrail.web.editor.models import Change, Interview, NeedToKnowList, Workspace

pytestmark = pytest.mark.django_db


def test_an_empty_list_is_no_list():
    """A policy then has none; what is written in a log about one says whose it is and nothing of it."""
    held = NeedToKnowList(desk="legal", salt="a" * 32, terms=[])
    assert held.value() is None
    held.terms = ["Bluefinch"]
    assert held.value().terms == ("Bluefinch",)
    assert "Bluefinch" not in f"{held} {held!r} {held.value()!r}"


def test_each_says_what_it_is():
    """For whoever looks at it in a shell."""
    assert str(Workspace(revision=3)) == "draft, revision 3"
    assert str(Change(revision=3, kind="rooms", about="attic")) == "3 rooms attic"
    assert str(Interview()).startswith("interview of ")
