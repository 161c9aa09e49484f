"""Which ways somebody sees, and where they are."""

import pytest
from django.contrib.auth.models import AnonymousUser

from vangrail.web.ui import navigation
from vangrail.web.ui.navigation import Entry, links, may_see, unknown

WAYS = [
    Entry("Patterns", "ui:patterns"),
    Entry("Session", "ui:session", "policies.publish", "manage"),
    Entry("Language", "ui:language", "signed_out", "account"),
]


@pytest.fixture
def ways(monkeypatch):
    """Let the product have these ways only."""
    monkeypatch.setattr(navigation, "entries", lambda: WAYS)


def seen(rf, who, path="/"):
    """Return the links that somebody sees on a page."""
    request = rf.get(path)
    request.user = who
    return {str(link.label): link.current for link in links(request)}


@pytest.mark.usefixtures("ways")
def test_everybody_sees_what_they_may_open(rf, owner, employee):
    """Who publishes sees more than who does not, and who is signed in is not asked to sign in."""
    assert set(seen(rf, AnonymousUser())) == {"Patterns", "Language"}
    assert set(seen(rf, employee)) == {"Patterns"}
    assert set(seen(rf, owner)) == {"Patterns", "Session"}


@pytest.mark.usefixtures("ways")
def test_the_nearest_way_above_a_page_is_current(rf, employee):
    """On its own page it says so, on a page below that too."""
    assert seen(rf, employee, "/patterns/")["Patterns"] == "page"
    assert seen(rf, employee, "/patterns/fields/")["Patterns"] == "true"
    assert seen(rf, employee, "/")["Patterns"] == ""


def test_what_is_looked_after_stands_beside_its_pages(as_person, person):
    """Every page of it that somebody may open, by its heading."""
    ada = person("Ada", "admin")
    text = as_person(ada).get("/manage/people/").content.decode()
    beside = text[text.index('class="aside"') : text.index("<main")]
    assert (beside.count("<h2>"), beside.count("<a ") > 10) == (6, True)


def test_an_access_that_nobody_has_is_closed(employee):
    """A permission that does not exist opens nothing."""
    assert not may_see(employee, "nothing.at_all")


def test_every_way_leads_somewhere():
    """Each app's entries name an address without arguments, and a section that exists."""
    assert list(unknown()) == []


def test_a_way_to_nowhere_is_flagged(monkeypatch):
    """The system check names the app and the address."""
    monkeypatch.setattr(
        navigation, "_brought", lambda name, _: [Entry("X", "no:where", section="attic", group="loft")] * ("ui" in name)
    )
    faults = list(unknown())
    assert [("no:where" in fault) for fault in faults] == [True, True, True]
