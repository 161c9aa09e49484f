"""Every action tried by everybody there is: who may, who may know of it only, and who does not even learn that it is there."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from vangrail.web.approvals.actions.deciding import say_yes
from vangrail.web.approvals.actions.handing import hand_over
from vangrail.web.approvals.models import Delegation
from vangrail.web.approvals.urls import urlpatterns
from vangrail.web.people.models import Person, Role

pytestmark = pytest.mark.django_db

WHO = (
    "nobody",
    "left",
    "employee",
    "third",
    "admin",
    "people_admin",
    "auditor",
    "desk",
    "taker",
    "approver",
    "owner",
    "writer",
)
HOME = "/manage/approvals/"
ADDRESS = {
    "waiting": ("get", HOME),
    "submission": ("post", "/drafts/{draft}/approval/"),
    "request": ("get", HOME + "{asked}/"),
    "recall": ("post", HOME + "{asked}/recall/"),
    "picture": ("get", HOME + "{asked}/pictures/none/"),
    "decision": ("post", HOME + "{asked}/decision/"),
    "refusal": ("get", HOME + "{asked}/refusal/"),
    "taking_back": ("get", HOME + "{approved}/taking-back/"),
    "invitation": ("get", HOME + "{asked}/guests/"),
    "guest_end": ("post", HOME + "{asked}/guests/{guest}/end/"),
    "handing_over": ("get", HOME + "handing-over/"),
    "handing_end": ("post", HOME + "handing-over/{handed}/end/"),
}
"""Name of an address to how it is tried. Guests' own addresses are tried by their link."""

MAY = {
    #               nobody left empl third admin padmin audit desk taker appr owner writer
    "waiting":      (302, 302, 403, 403, 403, 403, 403, 200, 200, 200, 200, 200),
    "submission":   (302, 302, 403, 403, 403, 403, 403, 302, 403, 302, 403, 302),
    "request":      (302, 302, 404, 404, 200, 404, 200, 200, 200, 200, 200, 200),
    "recall":       (302, 302, 403, 403, 403, 403, 403, 302, 403, 302, 403, 302),
    "picture":      (302, 302, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404),
    "decision":     (302, 302, 404, 404, 403, 404, 403, 403, 302, 302, 403, 403),
    "refusal":      (302, 302, 404, 404, 403, 404, 403, 403, 200, 200, 403, 403),
    "taking_back":  (302, 302, 404, 404, 403, 404, 403, 403, 404, 200, 200, 200),
    "invitation":   (302, 302, 404, 404, 403, 404, 403, 403, 200, 200, 403, 403),
    "guest_end":    (302, 302, 404, 404, 403, 404, 403, 403, 403, 302, 302, 403),
    "handing_over": (302, 302, 403, 403, 403, 403, 403, 200, 403, 200, 200, 200),
    "handing_end":  (302, 302, 404, 404, 404, 404, 404, 404, 302, 302, 404, 404),
}  # fmt: skip
"""Name of an address to the answer for each of them."""


@pytest.fixture
def things(draft, asked, approver, employee, guest, published, writer, shop):
    """Give the numbers of everything that an address may name."""
    from vangrail.web.approvals.actions.submitting import submit
    from vangrail.web.drafts.actions import add_text, make

    taker = Person.objects.create_user("taker@example.org", "Tara Taker")
    hand_over(taker, timezone.now(), timezone.now() + timedelta(days=2), by=approver)
    other = make({"title": "Approved"}, by=writer)
    add_text(other, shop, "en", "It is open today.", by=writer)
    done = submit(other, by=writer)
    say_yes(done, by=approver, step=0)
    return {
        "draft": draft.pk, "asked": asked.pk, "approved": done.pk, "guest": guest.pk,
        "handed": Delegation.objects.get().pk,
    }  # fmt: skip


def somebody(who, request):
    """Return somebody who tries, or None for a visitor who is not signed in."""
    if who == "nobody":
        return None
    if who == "taker":
        return Person.objects.get(email="taker@example.org")
    if who in {"approver", "owner", "writer"}:
        return request.getfixturevalue(who)
    made = Person.objects.create_user(f"{who}@example.org", who, kind="third_party" if who == "third" else "staff")
    if who == "left":
        Role.objects.create(person=made, name="approver")
        made.left = timezone.localdate()
        made.save()
    if who in {"admin", "people_admin", "auditor", "desk"}:
        Role.objects.create(person=made, name=who, desk="security" if who == "desk" else "")
    return made


@pytest.mark.parametrize("who", WHO)
def test_every_action_by_everybody(things, as_person, request, who):
    """Sign in, try everything; the answers are those of the table."""
    visitor = as_person(somebody(who, request))
    found = {}
    for name, (verb, address) in ADDRESS.items():
        given = {"step": "0"} if verb == "post" else {}
        with transaction.atomic():  # each is tried where nothing was done before
            found[name] = getattr(visitor, verb)(address.format(**things), given).status_code
            transaction.set_rollback(True)
    assert found == {name: answers[WHO.index(who)] for name, answers in MAY.items()}


def test_every_address_stands_in_the_table():
    """A new one is tried by everybody too, or this fails."""
    names = {each.name for each in urlpatterns}
    assert {name for name in names if not name.startswith("guest") or name == "guest_end"} == set(MAY) == set(ADDRESS)
