"""Letting go, taking back, and posting by hand: by whom, and only what is approved."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from vangrail.web.audit.models import Entry
from vangrail.web.outlets.actions.planning import cancel, confirm, plan
from vangrail.web.outlets.models import Attempt, Delivery, Sent

pytestmark = pytest.mark.django_db
LINK = "https://social.example/@brand/1"


def kinds():
    """Return what was written down about this app."""
    return [each.kind for each in Entry.objects.filter(kind__startswith="outlets.").order_by("seq")]


def test_letting_go_twice_is_once(account, approved, writer):
    """Each text has one delivery, by hand where nothing is connected."""
    draft = approved(account(), account("bluesky"))
    assert len(plan(draft, by=writer)) == 2
    assert plan(draft, by=writer) == []
    assert set(Delivery.objects.values_list("way", flat=True)) == {"copy"}
    assert kinds() == ["outlets.planned"]


def test_only_what_is_approved(account, approved, writer, switches):
    """Else nothing is planned."""
    draft = approved(account())
    switches.approved.clear()
    with pytest.raises(ValidationError, match="not approved"):
        plan(draft, by=writer)
    assert not Delivery.objects.exists()


@pytest.mark.parametrize("why", ["consent", "quote", "rights", "fact", "embargo"])
def test_only_what_still_holds(why, account, leaning, writer, undone):
    """What came between the yes and now is said, and nothing is planned."""
    draft = leaning(account())
    undone[why](draft)
    words = {
        "consent": "Ada no longer agrees",
        "quote": "Bea no longer agrees",
        "rights": "We may use it until",
        "fact": "We repair",
        "embargo": "heron",
    }
    with pytest.raises(ValidationError, match=words[why]):
        plan(draft, by=writer)
    assert not Delivery.objects.exists()


def test_only_by_who_posts_there(account, approved, writer, poster, auditor):
    """For every account of the draft, not only one of them."""
    mine, other = account(posters=[poster]), account("bluesky")
    for person in (auditor, poster):
        with pytest.raises(PermissionDenied):
            plan(approved(mine, other), by=person)
    assert plan(approved(mine), by=poster)
    with pytest.raises(PermissionDenied):
        plan(approved(mine), by=writer)  # whom the charter of an account names, nobody else


def test_by_hand(account, approved, writer, auditor):
    """The link is kept once, with the seal of what was approved."""
    made = plan(approved(account()), by=writer)[0]
    with pytest.raises(PermissionDenied):
        confirm(made, LINK, by=auditor)
    with pytest.raises(ValidationError, match="stands at"):
        confirm(made, "https://elsewhere.example/1", by=writer)
    first = confirm(made, LINK, by=writer)
    assert confirm(made, LINK + "2", by=writer).link == LINK == first.link
    assert len(first.seal) == 64


def test_by_hand_only_what_is_approved(account, approved, writer, switches):
    """What changed since cannot be written down as if it had been."""
    made = plan(approved(account()), by=writer)[0]
    switches.approved.clear()
    with pytest.raises(ValidationError, match="not approved"):
        confirm(made, LINK, by=writer)


def test_a_post_of_a_connection_is_not_confirmed_by_hand(connected, approved, writer):
    """It would go out a second time; a webhook's post gets its link afterwards."""
    made = plan(approved(connected()), by=writer)[0]
    with pytest.raises(ValidationError, match="another way"):
        confirm(made, LINK, by=writer)
    Sent.objects.create(delivery=made, seal="s")
    assert confirm(made, LINK, by=writer).seal == "s"


def test_taking_back(connected, approved, writer, auditor):
    """Not by who only looks, not while it is being sent, and not once it is out."""
    made = plan(approved(connected()), by=writer)[0]
    with pytest.raises(PermissionDenied):
        cancel(made, by=auditor)
    attempt = Attempt.objects.create(delivery=made, seal="", text="")
    with pytest.raises(ValidationError, match="being sent"):
        cancel(made, by=writer)
    attempt.delete()
    cancel(made, by=writer)
    cancel(made, by=writer)
    assert kinds()[-2:] == ["outlets.planned", "outlets.cancelled"]
