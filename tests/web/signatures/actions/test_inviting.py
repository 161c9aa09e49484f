"""Somebody is asked once, with a link of their own, by mail where there is an address."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.web.queued import queued
from vangrail.web.signatures.actions.inviting import GRACE, ask, context, link, mail_invitations
from vangrail.web.signatures.codes import code_of
from vangrail.web.signatures.models import Invitation

pytestmark = pytest.mark.django_db


def test_somebody_is_asked_once(employee, version, invited):
    """However often the work is done."""
    first = invited(employee)
    assert invited(employee) == first
    assert first.expires == first.due + GRACE
    assert Invitation.objects.count() == 1


def test_a_link_is_made_for_its_person(employee, invited, settings):
    """It is kept nowhere."""
    invitation = invited(employee)
    assert link(invitation) == f"{settings.ADDRESS}/sign/{code_of(invitation.pk, invitation.nonce)}/"
    assert context(invitation)["new"] is True


def test_mails_go_out_once_to_who_has_an_address(person, version):
    """Others get a sheet, and no reminder by mail."""
    people = [person("Ada"), person("Bea")]
    people[1].email = None
    people[1].save()
    due = timezone.localdate() + timedelta(days=20)
    found = ask(people, version, due=due)
    assert [bool(each.remind_on) for each in found] == [True, False]
    assert (mail_invitations(found), mail_invitations(found)) == (1, 0)
    assert queued("signatures") == 1


def test_nobody_is_an_empty_list(version):
    """No row, no mail."""
    assert ask([], version, due=timezone.localdate()) == []
