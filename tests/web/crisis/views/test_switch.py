"""Turning the switch on and off."""

import pytest

from vangrail.web.policies.models import Freeze
from vangrail.web.policies.queries import held

pytestmark = pytest.mark.django_db
QUICK = {"what": "A fire in a hall", "scope": "everything", "hours": "4", "desk": "crisis"}


def _press(visitor, **more):
    """Press twice: the second time with what the page shows."""
    page = visitor.post("/manage/crisis/start/", QUICK | more)
    words = {name: field.value() for name, field in ((f.html_name, f) for f in page.context["words"])}
    return page, visitor.post("/manage/crisis/start/", QUICK | more | words | {"confirm": "1"})


def test_a_sentence_and_two_presses(as_person, carla, published):
    """What people will read stands there before anything happens."""
    visitor = as_person(carla)
    assert visitor.get("/manage/crisis/start/").status_code == 200
    page, done = _press(visitor)
    assert "We know: A fire in a hall." in page.text
    assert "Ya" in page.text or "Sabemos" in page.text
    freeze = Freeze.objects.get()
    assert done["Location"] == f"/manage/crisis/{freeze.pk}/"
    assert held() == freeze
    again = _press(visitor)[1]
    assert again["Location"].endswith("?joined=1")
    assert "a moment earlier" in visitor.get(again["Location"]).text
    assert Freeze.objects.count() == 1


def test_going_back_and_what_is_missing_lose_nothing(as_person, carla, published):
    """The sentence stays in its field."""
    visitor = as_person(carla)
    back = visitor.post("/manage/crisis/start/", QUICK | {"again": "1"})
    assert 'value="A fire in a hall"' in back.text
    assert visitor.post("/manage/crisis/start/", QUICK | {"scope": "topic"}).status_code == 422
    assert visitor.post("/manage/crisis/start/", QUICK | {"confirm": "1", "told_en": ""}).status_code == 200
    assert not Freeze.objects.exists()


def test_an_exercise(as_person, carla, person, published):
    """It holds nothing."""
    visitor, inside = as_person(carla), person("", "desk", desk="pr")
    texts = {f"{name}_{code}": "Words" for name in ("told", "say") for code in ("en", "nl", "es")}
    assert visitor.get("/manage/crisis/exercise/").status_code == 200
    visitor.post("/manage/crisis/exercise/", QUICK | texts | {"people": [inside.pk], "confirm": "1"})
    freeze = Freeze.objects.get()
    assert (freeze.exercise, held()) == (True, None)
    assert {each.person for each in freeze.participants.all()} == {carla, inside}


def test_it_is_changed_and_ended(as_person, carla, freeze, published):
    """Each on the page; what is wrong comes back."""
    visitor, begun = as_person(carla), freeze()
    page = f"/manage/crisis/{begun.pk}/"
    visitor.post(f"{page}extension/", {"hours": "24"})
    visitor.post(f"{page}scope/", {"scope": "country", "country": "BE"})
    texts = {f"{name}_{code}": "Other words" for name in ("told", "say") for code in ("en", "nl", "es")}
    visitor.post(f"{page}words/", texts)
    begun.refresh_from_db()
    assert (begun.countries, begun.told["nl"]) == (["BE"], "Other words")
    for part, wrong in (("extension", {"hours": "5000"}), ("scope", {"scope": "topic"}), ("words", {})):
        assert visitor.post(f"{page}{part}/", wrong).status_code == 422
    assert visitor.post(f"{page}end/", {"why": "It is out."})["Location"] == f"{page}record/"
    assert held() is None
    assert "ended already" in visitor.post(f"{page}extension/", {"hours": "1"}).text


@pytest.mark.parametrize(
    ("roles", "status"),
    [
        ([("desk", "crisis")], 200),
        ([("approver", ""), ("desk", "communications")], 200),
        ([("admin", "")], 200),
        ([("desk", "pr")], 403),
        ([("policy_owner", "")], 403),
        ([("auditor", "")], 403),
        ([], 403),
    ],
)
def test_only_who_may_turns_it(as_person, person, freeze, roles, status):
    """Every page of it, by every role."""
    from vangrail.web.people.models import Role

    who, begun = person(), freeze()
    for name, desk in roles:
        Role.objects.create(person=who, name=name, desk=desk)
    visitor = as_person(who)
    found = {visitor.get(f"/manage/crisis/{page}/").status_code for page in ("start", "exercise")}
    assert found == {status}
    posts = {
        visitor.post(f"/manage/crisis/{begun.pk}/{part}/").status_code
        for part in ("extension", "scope", "words", "end")
    }
    assert posts == ({422, 302} if status == 200 else {403})


def test_a_link_can_choose_the_account(as_person, carla, published):
    """One that is in use; anything else begins as usual."""
    from vangrail.web.accounts.models import Account

    account = Account.objects.create(platform="x", name="Acme")
    visitor = as_person(carla)
    assert f'<option value="{account.pk}" selected>' in visitor.get(f"/manage/crisis/start/?account={account.pk}").text
    for other in ("0", "x", "-1", str(account.pk + 1)):
        assert visitor.get(f"/manage/crisis/start/?account={other}").context["form"].initial == {}
