"""People come, change, leave and come back as the directory says, and nothing of them is kept beyond that."""

import pytest
from django.utils import timezone

from vangrail.web.audit.models import Payload
from vangrail.web.people.actions.visits import begin_visit
from vangrail.web.people.models import Person, Role, Visit

pytestmark = pytest.mark.django_db
COMPANY = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"
PATCH = {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"]}


def changed(*operations):
    """Return a change of the protocol."""
    return {**PATCH, "Operations": list(operations)}


def test_somebody_comes_with_what_is_kept_and_nothing_else(ask, user):
    """Telephones, addresses, pictures, nicknames, private mail and a password are read past."""
    boss = ask("POST", "Users", user("boss"))[1]
    status, answer = ask(
        "POST",
        "Users",
        user(
            "ada",
            externalId="x-1",
            preferredLanguage="nl-BE",
            userType="Contractor",
            nickName="Addy",
            password="Secret-of-the-directory",
            profileUrl="https://pics.example/addy",
            phoneNumbers=[{"value": "+32 470 00 00 00", "type": "mobile"}],
            addresses=[{"streetAddress": "Private street 1"}],
            photos=[{"value": "https://pics.example/a.png"}],
            ims=[{"value": "@addy"}],
            roles=[{"value": "admin"}],
            emails=[{"value": "addy@home.example", "type": "home"}, {"value": "ada@example.org", "type": "work"}],
            **{COMPANY: {"employeeNumber": "12", "organization": "Temps & Co", "manager": {"value": boss["id"]}}},
        ),
    )
    ada = Person.objects.get(pk=answer["id"])
    assert status == 201
    assert (ada.name, ada.email, ada.number, ada.language) == ("Ada Arends", "ada@example.org", "12", "nl")
    assert (ada.kind, ada.agency, ada.manager.name) == ("third_party", "Temps & Co", "Boss Arends")
    assert not ada.roles.exists()
    assert not ada.has_usable_password()
    assert answer["externalId"] == "x-1"
    kept = f"{answer} {list(Payload.objects.values_list('said', flat=True))} {vars(ada)} {vars(ada.directory)}"
    for secret in ("Addy", "470", "Private street", "pics.example", "home.example", "Secret-of"):
        assert secret not in kept


def test_who_is_deactivated_is_out_at_once(ask, user, token):
    """Sessions and roles end today, and the records say that the directory did it."""
    answer = ask("POST", "Users", user("ada"))[1]
    ada = Person.objects.get(pk=answer["id"])
    Role.objects.create(person=ada, name="auditor")
    begin_visit(ada, key="key", way="mail", device="Firefox")
    assert ask("PATCH", f"Users/{ada.pk}", changed({"op": "Replace", "path": "active", "value": False}))[0] == 204
    ada = Person.objects.get(pk=ada.pk)
    assert not ada.is_active
    assert ada.left == timezone.localdate()
    assert not ada.roles.filter(taken_at=None).exists()
    assert not Visit.objects.filter(person=ada, ended_at=None).exists()
    assert Payload.objects.get(entry__kind="people.left").actor == f"api.token:{token[0].pk}"
    assert ask("GET", f"Users/{ada.pk}")[1]["active"] is False


def test_who_comes_back_begins_clean(ask, user):
    """Without the groups and roles of before; the earlier stay is kept apart."""
    answer = ask("POST", "Users", user("ada"))[1]
    ask("POST", "Groups", {"displayName": "Workshop", "members": [{"value": answer["id"]}]})
    path = f"Users/{answer['id']}"
    ask("PATCH", path, changed({"op": "replace", "value": {"active": False}}))
    ask("PATCH", path, changed({"op": "replace", "value": {"active": True}}))
    ada = Person.objects.get(pk=answer["id"])
    assert ada.is_active
    assert ada.stays.count() == 1
    assert not ada.groups.exists()


def test_who_is_deleted_and_made_again_is_the_same_person(ask, user):
    """What they signed stays with them; in between the directory finds nobody."""
    first = ask("POST", "Users", user("ada"))[1]
    assert ask("DELETE", f"Users/{first['id']}")[0] == 204
    assert ask("GET", f"Users/{first['id']}")[0] == 404
    assert Person.objects.get(pk=first["id"]).left == timezone.localdate()
    again = ask("POST", "Users", user("ada", displayName="Ada Back"))[1]
    assert again["id"] == first["id"]
    assert Person.objects.get(pk=first["id"]).name == "Ada Back"
    assert Person.objects.get(pk=first["id"]).stays.count() == 1


@pytest.mark.parametrize("operation", [{"op": "replace", "path": "active", "value": False}, None])
def test_the_last_one_who_runs_the_site_stays(ask, token, operation):
    """Neither let go nor deleted: 403 with the reason."""
    root = token[0].made_by
    status, answer = ask("PATCH" if operation else "DELETE", f"Users/{root.pk}", operation and changed(operation))
    assert status == 403
    assert root.name in answer["detail"]
    assert Person.objects.get(pk=root.pk).is_active


def test_a_token_cannot_take_over_who_runs_the_site(ask, token):
    """Whoever gets their mail signs in as them, so their address is not changed from outside."""
    root = token[0].made_by
    change = changed({"op": "replace", "path": 'emails[type eq "work"].value', "value": "thief@example.org"})
    assert ask("PATCH", f"Users/{root.pk}", change)[0] == 403
    assert Person.objects.get(pk=root.pk).email == root.email


@pytest.mark.parametrize("more", [{"userName": "ADA@example.org"}, {"emails": [{"value": "ada@example.org"}]}])
def test_nobody_is_there_twice(ask, user, more):
    """The same name in the directory, or the same address: 409."""
    ask("POST", "Users", user("ada"))
    status, answer = ask("POST", "Users", user("other", **more))
    assert (status, answer["scimType"]) == (409, "uniqueness")


def test_who_came_by_a_list_is_found_and_linked(ask, person):
    """What the directory never spoke of stays as the list says: number, site, language."""
    ada = person("Ada Old", language="es", number="77")
    filter_ = f'Users?filter=userName%20eq%20"{ada.email}"'
    assert ask("GET", filter_)[1]["Resources"][0]["id"] == str(ada.pk)
    body = {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "ada", "displayName": "Ada New"}
    assert ask("PUT", f"Users/{ada.pk}", {**body, "active": True})[0] == 200
    ada.refresh_from_db()
    assert (ada.name, ada.number, ada.language) == ("Ada New", "77", "es")
    assert ada.email


def test_what_the_directory_takes_back_is_gone(ask, user):
    """What it said before and does not say any more is emptied."""
    answer = ask("POST", "Users", user("ada", **{COMPANY: {"employeeNumber": "12"}}))[1]
    ask("PATCH", f"Users/{answer['id']}", changed({"op": "remove", "path": f"{COMPANY}:employeeNumber"}))
    assert Person.objects.get(pk=answer["id"]).number is None


def test_a_change_on_an_old_version_is_refused(ask, user):
    """Whoever read before somebody else wrote reads again."""
    answer = ask("POST", "Users", user("ada"))[1]
    path, old = f"Users/{answer['id']}", answer["meta"]["version"]
    change = changed({"op": "replace", "path": "displayName", "value": "Ada B"})
    assert ask("PATCH", path, change, **{"If-Match": old})[0] == 204
    assert ask("PATCH", path, change, **{"If-Match": old})[0] == 412
    assert ask("GET", path, **{"If-None-Match": old})[0] == 200
    assert ask("GET", path, **{"If-None-Match": ask("GET", path)[1]["meta"]["version"]})[0] == 304


def test_entra_says_a_manager_and_true_in_its_own_way(ask, user):
    """A plain id, and truth in capitals."""
    boss, ada = ask("POST", "Users", user("boss"))[1], ask("POST", "Users", user("ada"))[1]
    change = changed(
        {"op": "Add", "path": f"{COMPANY}:manager.value", "value": boss["id"]},
        {"op": "Replace", "path": "name.familyName", "value": "Bakker"},
        {"op": "Add", "path": "title", "value": "Mechanic"},
    )
    assert ask("PATCH", f"Users/{ada['id']}", change)[0] == 204
    assert Person.objects.get(pk=ada["id"]).manager_id == int(boss["id"])


@pytest.mark.parametrize(
    "more",
    [{"displayName": "x" * 200}, {"emails": [{"value": "no address"}]}, {"externalId": "x" * 300},
     {COMPANY: {"manager": {"value": "0"}}}, {"displayName": "a\x00b"}],
)  # fmt: skip
def test_what_cannot_be_kept_is_refused_whole(ask, user, more):
    """400, and nobody is made by half."""
    assert ask("POST", "Users", user("ada", **more))[0] == 400
    assert Person.objects.count() == 1
