"""People and groups as the directory reads them."""

import pytest

from vangrail.web.people.models import Group
from vangrail.web.scim.models import KnownPerson
from vangrail.web.scim.shown import group_of, known, login_of, user_of

pytestmark = pytest.mark.django_db


def test_somebody_of_whom_it_never_spoke_is_shown_with_what_there_is(person):
    """Number, address and language, so that it can find and link them."""
    user = user_of(person("Ada", number="12", language="nl"))
    assert (user.display_name, user.preferred_language, user.active) == ("Ada", "nl", True)
    assert user.emails[0].value == user.user_name
    assert known(person("Bo")) is None


def test_only_what_it_said_is_shown_back(person):
    """The rest is no business of the directory."""
    ada = person("Ada", number="12")
    KnownPerson.objects.create(person=ada, login="ada", key="ada", said=["displayName"])
    shown = user_of(ada).model_dump()
    assert shown["displayName"] == "Ada"
    assert not {"emails", "active", "preferredLanguage"} & set(shown)
    assert "12" not in str(shown.get("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"))


def test_the_version_changes_with_what_is_shown_whoever_changed_it(person):
    """By a list or by hand too."""
    ada = person("Ada")
    before = user_of(ada).meta.version
    assert user_of(ada).meta.version == before
    ada.name = "Ada B"
    assert user_of(ada).meta.version != before


def test_the_version_of_a_group_is_the_same_with_and_without_its_members(person):
    """Else a directory that leaves them out could never change it."""
    group = Group.objects.create(name="Workshop")
    assert group_of(group, [person("Ada")], 1).meta.version == group_of(group, None, 1).meta.version
    assert group_of(group, None, 2).meta.version != group_of(group, None, 1).meta.version


@pytest.mark.parametrize(("email", "number", "said"), [(None, "12", "12"), (None, None, "person-")])
def test_who_has_no_address_has_a_name_too(person, email, number, said):
    """Their number, or the one they have here."""
    ada = person("Ada")
    ada.email, ada.number = email, number
    assert login_of(ada).startswith(said)
