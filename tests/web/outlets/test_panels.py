"""What a draft's page shows of what goes out."""

import pytest
from django.test import RequestFactory

from vangrail.web.drafts.models import Draft
from vangrail.web.outlets import panels
from vangrail.web.outlets.actions.planning import confirm, plan

pytestmark = pytest.mark.django_db


def shown(draft, who):
    """Return the piece of the page that somebody sees."""
    request = RequestFactory().get("/")
    request.user = who
    return panels.going_out(request, draft)


def test_the_piece_of_the_page(account, approved, writer, auditor, switches):
    """Approved it offers to let it go, to who may; let go it says how it stands, to everybody who reads it."""
    draft = approved(account())
    assert "Let it go out" in shown(draft, writer)
    assert shown(draft, auditor) == ""
    plan(draft, by=writer)
    assert "Post it by hand" in shown(draft, auditor)
    switches.approved.clear()
    assert shown(draft, writer)


def test_what_is_out_stays(account, approved, writer):
    """The draft is among those that are out, and says why it cannot be changed."""
    draft = approved(account())
    made = plan(draft, by=writer)[0]
    assert panels.unchangeable(draft) == ""
    confirm(made, "https://social.example/@brand/1", by=writer)
    assert "is out" in panels.unchangeable(draft)
    assert list(panels.out(Draft.objects.all())) == [draft]
