"""Every road to approving one's own post, each of them closed."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from vangrail.web.approvals.actions.deciding import say_no, say_yes
from vangrail.web.approvals.actions.guests import ask_guest
from vangrail.web.approvals.actions.handing import hand_over
from vangrail.web.approvals.actions.submitting import submit
from vangrail.web.approvals.errors import RefusedError
from vangrail.web.approvals.links import token_of
from vangrail.web.approvals.models import Decision
from vangrail.web.approvals.queries import how, waiting_for
from vangrail.web.drafts.actions import add_text, make, write
from vangrail.web.people.models import Role

pytestmark = pytest.mark.django_db


def closed(asked, by, remarks=()):
    """Say that somebody can neither approve nor refuse it, and that it does not wait for them."""
    for step in range(3):
        with pytest.raises(PermissionDenied):
            say_yes(asked, by=by, step=step)
        with pytest.raises(PermissionDenied):
            say_no(asked, remarks, by=by, step=step)
    assert not Decision.objects.filter(actor=str(by.pk)).exists()
    assert asked not in [request for request, _stands in waiting_for(by)]
    return True


@pytest.mark.parametrize("role", ["approver", "policy_owner", "admin"])
def test_by_a_role(asked, writer, role):
    """Who wrote it holds every role there is, and gets it after submitting."""
    Role.objects.create(person=writer, name=role)
    assert closed(asked, writer)


def test_by_letting_somebody_else_submit(draft, approver, person):
    """The one who made it is still its author."""
    colleague = person("Colleague", "desk", desk="pr")
    Role.objects.create(person=draft.made_by, name="approver")
    assert closed(submit(draft, by=colleague), draft.made_by)


def test_by_submitting_somebody_elses(draft, approver):
    """Who asks does not answer."""
    assert closed(submit(draft, by=approver), approver)


def test_by_changing_somebody_elses(draft, approver, writer):
    """One word is enough to have a hand in it, also when somebody else changed it since."""
    variant = draft.variants.get()
    write(variant, "The spring sale begins on Monday!", by=approver)
    write(variant, "The spring sale begins on Monday, really.", by=writer)
    assert closed(submit(draft, by=writer), approver)


def test_by_becoming_the_deputy(asked, writer, published):
    """After it was submitted, for any desk."""
    for desk in ("communications", "legal", "pr"):
        Role.objects.create(person=writer, name="desk", desk=desk, deputy=True)
    Role.objects.create(person=writer, name="approver", deputy=True)
    assert closed(asked, writer)


def test_by_standing_in_for_the_approver(asked, approver, writer):
    """Handed over in good faith, before or after."""
    hand_over(writer, timezone.now(), timezone.now() + timedelta(days=3), by=approver)
    assert closed(asked, writer)


def test_by_handing_ones_own_role_to_a_friend(draft, writer, employee, person):
    """The friend is the author's hand; nobody else is there, so whoever owns the policy decides."""
    Role.objects.create(person=writer, name="approver")
    hand_over(employee, timezone.now(), timezone.now() + timedelta(days=3), by=writer)
    asked = submit(draft, by=writer)
    assert closed(asked, employee)
    assert closed(asked, writer)


def test_by_a_guests_link_to_ones_own_address(asked, approver, writer, whom):
    """Also in capitals; also to another account of the same site."""
    for email in (writer.email, writer.email.upper(), approver.email):
        with pytest.raises(RefusedError, match="has an account here"):
            ask_guest(asked, whom(email), by=approver)


def test_by_asking_the_guest_oneself(asked, writer, approver, whom):
    """Who wrote it asks nobody to decide."""
    Role.objects.create(person=writer, name="approver")
    with pytest.raises(PermissionDenied):
        ask_guest(asked, whom(), by=writer)


def test_by_opening_a_guests_link(asked, guest, writer, as_person):
    """Who is signed in decides under their own name; with the link as with every other page."""
    visitor = as_person(writer)
    for place in ("", "decision/", "refusal/"):
        answer = visitor.post(f"/approval/{token_of(guest)}/{place}", {"step": 0})
        assert answer.status_code in {403, 405}
    assert visitor.get(f"/approval/{token_of(guest)}/").status_code == 403
    assert not Decision.objects.exists()


def test_by_taking_over_a_guests_address(asked, guest, writer):
    """A guest whose address becomes an account's is no guest any more."""
    writer.email = guest.email
    writer.save()
    with pytest.raises(PermissionDenied):
        say_yes(asked, by=guest, step=0)


def test_by_two_tabs(asked, writer, as_person):
    """A form from before, a step that is to come, no step at all: the action asks again each time."""
    Role.objects.create(person=writer, name="approver")
    visitor = as_person(writer)
    for step in ("0", "1", "2", "", "-1", "9", "0 "):
        assert visitor.post(f"/manage/approvals/{asked.pk}/decision/", {"step": step}).status_code == 403
    assert how(asked).state == "waiting"


def test_alone_in_a_team_nobody_approves(published, person, owner, shop):
    """The only one who could is its author: it says so, and waits until somebody gets the role."""
    made = make({"title": "Alone"}, by=_desk(owner))
    add_text(made, shop, "en", "Hello!", by=owner)
    asked = submit(made, by=owner)
    assert how(asked).state == "stuck"
    newcomer = person("New", "approver")
    assert how(asked).now.may == {str(newcomer.pk)}


def _desk(somebody):
    Role.objects.create(person=somebody, name="desk", desk="pr")
    return somebody


def test_somebody_who_left_decides_nothing(asked, approver):
    """From their first day away."""
    approver.left = timezone.localdate()
    approver.save()
    with pytest.raises(PermissionDenied):
        say_yes(asked, by=approver, step=0)
