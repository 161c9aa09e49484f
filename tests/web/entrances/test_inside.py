"""What holds for every small page."""

import pytest
from django.test import RequestFactory
from django.utils.translation import override

from vangrail.web.entrances.codes import code_for
from vangrail.web.entrances.inside import language_of, opened, words


@pytest.mark.parametrize(("asked", "spoken"), [("nl", "nl"), ("xx", "es"), ("", "es")])
def test_the_language_of_the_page_is_the_chosen_one_else_the_browsers(asked, spoken):
    """One that is not spoken here changes nothing."""
    with override("es"):
        assert language_of(RequestFactory().get("/", {"language": asked})) == spoken
        assert language_of(RequestFactory().post("/?language=en", {"language": "nl"})) == "nl"


@pytest.mark.django_db
def test_every_page_can_be_switched():
    """To each language of the site, by its own name."""
    with override("nl"):
        shown = words(RequestFactory().get("/in/x/"), more=1)
    assert [code for code, _name in shown["languages"]] == ["en", "nl", "es"]
    assert (shown["language"], shown["here"], shown["more"]) == ("nl", "/in/x/", 1)


@pytest.mark.django_db
def test_only_an_open_entrance_opens(at_site, until):
    """By its code."""
    request = RequestFactory().get("/")
    assert opened(request, code_for(at_site, "in"), "in") == at_site
    assert opened(request, "wrong", "in") is None
