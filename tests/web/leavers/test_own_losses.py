"""The kinds of loss that this app knows itself, each found for who has it and put into words."""

import pytest
from django.utils import timezone, translation

from vangrail.web.leavers.losses import kind, losses, waiting
from vangrail.web.leavers.own_losses import OWN
from vangrail.web.leavers.words import called
from vangrail.web.people.models import Role
from vangrail.web.questions.models import Question

pytestmark = pytest.mark.django_db


def words(person, name):
    """Return what somebody has of a kind, in words, with whether only they have it."""
    return [(called(name, one.name), one.only) for one in losses(person).get(name, [])]


def test_accounts_tools_and_factors_are_named(accounts, leo):
    """With the account they belong to."""
    assert words(leo, "accounts")[3] == ("Delta (LinkedIn)", True)
    assert words(leo, "tools") == [("Planner, Alfa (LinkedIn)", False)]
    assert words(leo, "factors") == [("codes from an app, somebody’s own phone, Bravo (LinkedIn)", True)]


def test_seats_and_roles_say_who_else_has_them(accounts, leo, samir, mia):
    """A desk by its name."""
    accounts[0].posters.set([leo, mia])
    accounts[1].posters.set([leo])
    Role.objects.create(person=leo, name="approver")
    Role.objects.create(person=leo, name="desk", desk="communications", deputy=True)
    assert words(leo, "charters") == [("Alfa (LinkedIn)", False), ("Bravo (LinkedIn)", True)]
    assert words(leo, "roles") == [("approves company posts", True), ("Communications", False)]


def test_a_team_and_what_waits_are_counted(leo, person, leaving, mia):
    """Questions are passed on; a team gets another manager elsewhere."""
    person("Ada", manager=mia)
    Question.objects.create(key="k" * 20, answers=mia, due_at=timezone.now(), desk="hr")
    leaving()
    assert words(mia, "team") == [("1 person", False)]
    assert words(mia, "questions") == [("1 question", False)]
    assert words(mia, "leaver_tasks") == [("14 tasks", False)]
    assert waiting(mia) == ["questions"]


def test_every_kind_is_brought_and_has_a_name_in_each_language():
    """When the site starts."""
    for each in OWN:
        assert kind(each.name) is each
        said = set()
        for language in ("en", "nl", "es"):
            with translation.override(language):
                said.add(str(each.label))
        assert len(said) == 3, each.name
