"""What stands around a page."""

import pytest
from django.contrib.auth.models import AnonymousUser

from vangrail.web.ui import frame
from vangrail.web.ui.frame import Banner, Frame, provide
from vangrail.web.ui.navigation import Link


@pytest.fixture
def places(monkeypatch):
    """Give places that nobody fills yet."""
    empty = {place: [] for place in frame.PLACES}
    monkeypatch.setattr(frame, "_PROVIDERS", empty)
    return empty


@pytest.mark.usefixtures("places")
def test_the_company_is_named_by_who_knows_it(rf):
    """Until then the product stands there."""
    assert Frame(rf.get("/")).company == "Vangrail"
    provide("company")(lambda _request: "Fietshuis")
    assert Frame(rf.get("/")).company == "Fietshuis"


@pytest.mark.usefixtures("places")
def test_a_banner_is_shown_while_there_is_one(rf):
    """A provider may have nothing to say."""
    provide("banner")(lambda _request: None)
    provide("banner")(lambda _request: Banner("Please post nothing about the fire"))
    assert [banner.title for banner in Frame(rf.get("/")).banners] == ["Please post nothing about the fire"]


def test_a_provider_is_asked_once(places):
    """A module that is read twice changes nothing."""

    def name(_request):
        return "x"

    provide("company")(provide("company")(name))
    assert places["company"] == [name]


def test_who_is_not_signed_in_has_no_session_to_lose(rf):
    """So nothing warns them."""
    request = rf.get("/")
    request.user = AnonymousUser()
    assert Frame(request).session_seconds == 0


def test_the_footer_and_the_languages_stand_on_a_page(client, db):
    """With each language's own name, marked as that language."""
    text = client.get("/no-such-page/").content.decode()
    assert all(f'lang="{code}"' in text for code in ("en", "nl", "es"))
    assert "Nederlands" in text


def test_what_is_looked_after_stands_under_headings(rf, monkeypatch):
    """In the order of the groups, and without a heading where there is one group only."""
    monkeypatch.setattr(
        frame,
        "links",
        lambda _request: [Link("Audit", "/a/", "manage", group="site"), Link("Write", "/w/", "manage", group="policy")],
    )
    assert [[link.url for link in links] for _, links in Frame(rf.get("/")).groups] == [["/w/"], ["/a/"]]
    monkeypatch.setattr(frame, "links", lambda _request: [Link("Audit", "/a/", "manage", group="site")])
    assert [label for label, _ in Frame(rf.get("/")).groups] == [""]


@pytest.mark.django_db
def test_whatever_somebody_looks_after_stands_in_a_group(rf, person):
    """Nothing is left out of the list beside their pages."""
    request = rf.get("/manage/people/")
    request.user = person("", "admin")
    shown = Frame(request)
    assert [link for _, links in shown.groups for link in links] == shown.manage
    assert len(shown.manage) > 5
