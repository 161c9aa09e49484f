"""People who agreed on their pages."""

import pytest

from tests.check.images.pictures import located
from vangrail.web.drafts.actions import add_picture
from vangrail.web.drafts.models import Consent, Rights
from vangrail.web.drafts.panels import provide_lock
from vangrail.web.drafts.queries import blocked, problems

pytestmark = pytest.mark.django_db
WHO = {"kind": "customer", "name": "Ada", "agreed_on": "2026-11-01", "kept": "HR"}


@pytest.fixture
def picture(draft, text, writer):
    """Give a picture with words."""
    return add_picture(draft, located("x"), {"en": "A heron"}, by=writer)


@pytest.fixture
def home(draft, picture):
    """Give the address of the picture."""
    return f"/drafts/{draft.pk}/pictures/{picture.pk}/"


@pytest.fixture
def page(draft, text):
    """Give the address of the draft."""
    return f"/drafts/{draft.pk}/"


@pytest.mark.parametrize(
    ("who", "sees", "changes"), [("writer", 200, 200), ("auditor", 200, 403), ("employee", 403, 403), (None, 302, 302)]
)
def test_who_may_open_what(as_person, request, draft, page, home, who, sees, changes):
    """Who reads the draft sees who agreed; who writes changes it."""
    one = Consent.objects.create(draft=draft, kind="other", name="Ada", agreed_on="2026-11-01")
    visitor = as_person(request.getfixturevalue(who) if who else None)
    assert visitor.get(page).status_code == sees
    pages = [f"{home}consents/new/", f"{page}people/new/", f"{page}people/{one.pk}/removal/"]
    assert {visitor.get(address).status_code for address in pages} == {changes}
    assert visitor.post(f"{page}people/{one.pk}/ending/").status_code == (302 if changes == 200 else changes)
    one.refresh_from_db()
    assert (one.taken_back_at is not None) == (who == "writer")


def test_rights_and_people_close_what_is_open(as_person, writer, draft, home):
    """And open it again when somebody no longer agrees."""
    visitor = as_person(writer)
    visitor.post(f"{home}rights/", {"licence": "own", "source": "Our camera", "people": "some", "count": "1"})
    assert [problem.kind for problem in problems(draft)] == ["consent"]
    visitor.post(f"{home}consents/new/", {"kind": "colleague", "name": "Ada", "agreed_on": "2026-11-01", "kept": "HR"})
    draft.refresh_from_db()
    assert Rights.objects.get().people == "some"
    assert problems(draft) == []
    visitor.post(f"{home}consents/{Consent.objects.get().pk}/ending/")
    assert "No longer agrees" in visitor.get(home).text
    assert [problem.kind for problem in problems(draft)] == ["consent"]


def test_a_picture_of_three_waits_for_each_of_them(as_person, writer, draft, home):
    """The page says how many agreed; the same name counts once, and is refused beside the field."""
    visitor = as_person(writer)
    said = {"licence": "own", "source": "Our camera", "people": "some"}
    assert "Say how many: each of them is asked." in visitor.post(f"{home}rights/", said).text
    visitor.post(f"{home}rights/", {**said, "count": "3"})
    who = {"kind": "colleague", "agreed_on": "2026-11-01", "kept": "HR"}
    visitor.post(f"{home}consents/new/", {**who, "name": "Ada"})
    assert "3 people can be recognised. Agreed: 1." in visitor.get(home).text
    assert "This name stands there already." in visitor.post(f"{home}consents/new/", {**who, "name": "ada"}).text
    for name in ("Bea", "Cas"):
        assert [problem.kind for problem in blocked(draft)] == ["consent"]
        visitor.post(f"{home}consents/new/", {**who, "name": name})
        draft.refresh_from_db()
    assert problems(draft) == []


def test_who_is_quoted_agrees_and_takes_it_back(as_person, writer, draft, page):
    """Without a picture; the draft is held as soon as they do not agree any more, and free once they do again."""
    visitor = as_person(writer)
    assert "their words or their story" in visitor.get(f"{page}people/new/").text
    visitor.post(f"{page}people/new/", WHO)
    assert "Ada" in visitor.get(page).text
    assert blocked(draft) == []
    assert "This name stands there already." in visitor.post(f"{page}people/new/", WHO).text
    visitor.post(f"{page}people/{Consent.objects.get().pk}/ending/")
    draft.refresh_from_db()
    assert [problem.words for problem in blocked(draft)] == ["In words: Ada no longer agrees."]
    visitor.post(f"{page}people/new/", WHO)
    draft.refresh_from_db()
    assert blocked(draft) == []


def test_who_no_longer_agrees_goes_once_the_words_changed(as_person, writer, draft, page, text):
    """Before that the page says what to do first."""
    visitor = as_person(writer)
    visitor.post(f"{page}people/new/", WHO)
    one = Consent.objects.get()
    visitor.post(f"{page}people/{one.pk}/ending/")
    assert "still the same" in visitor.post(f"{page}people/{one.pk}/removal/", follow=True).text
    visitor.post(f"{page}texts/{text.pk}/", {"text": "Nobody flies.", "seen": text.digest})
    assert "Ada" in visitor.get(f"{page}people/{one.pk}/removal/").text
    visitor.post(f"{page}people/{one.pk}/removal/")
    assert not Consent.objects.exists()


def test_somebody_elses_draft_has_other_people(as_person, writer, draft, page, picture):
    """An address made up finds nobody."""
    one = Consent.objects.create(picture=picture, kind="other", name="Ada", agreed_on="2026-11-01")
    visitor = as_person(writer)
    assert visitor.get(f"{page}people/{one.pk}/removal/").status_code == 404
    assert visitor.post(f"{page}people/{one.pk}/ending/").status_code == 404


def test_a_draft_that_is_locked_still_hears_who_no_longer_agrees(as_person, writer, draft, page, home, monkeypatch):
    """The button is there, the way to the picture too; nobody new is written down."""
    monkeypatch.setattr("vangrail.web.drafts.panels._LOCKS", [])
    provide_lock(lambda _draft: "It is on its way.")
    one = Consent.objects.create(draft=draft, kind="other", name="Ada", agreed_on="2026-11-01")
    visitor = as_person(writer)
    shown = visitor.get(page).text
    assert f"{page}people/{one.pk}/ending/" in shown
    assert f'href="{home}"' in shown
    assert f"{page}people/{one.pk}/removal/" not in shown
    visitor.post(f"{page}people/new/", {**WHO, "name": "Bea"})
    assert Consent.objects.count() == 1
    visitor.post(f"{page}people/{one.pk}/ending/")
    assert Consent.objects.get().taken_back_at is not None
