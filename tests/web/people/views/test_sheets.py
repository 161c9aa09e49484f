"""Codes on paper, as pages."""

import re

import pytest

from vangrail.web.people.models import Person, Site

pytestmark = pytest.mark.django_db


def test_a_sheet_for_a_site_signs_each_person_in(keeper, as_person):
    """In each person's language, with a picture and a code; shown once."""
    gent = Site.objects.create(name="Gent")
    for name, language in (("Ada", "nl"), ("Bo", "es")):
        Person.objects.create_user(None, name, site=gent, language=language)
    answer = as_person(keeper).post("/manage/people/sheets/", {"site": gent.pk})
    page = answer.content.decode()
    codes = re.findall(r"<code>([2-9A-Z]{4}-[2-9A-Z]{4})</code>", page)
    assert len(codes) == page.count("data:image/svg+xml") == 2
    assert "no-store" in answer["Cache-Control"]
    assert 'lang="nl"' in page
    assert 'lang="es"' in page
    phone = as_person(None)
    assert phone.post("/account/sign-in/code/", {"code": codes[1]}).status_code == 302
    assert "Bo" in phone.get("/account/").content.decode()


def test_a_site_without_such_people_says_so(keeper, as_person, person):
    """And one code can be made for one person."""
    gent = Site.objects.create(name="Gent")
    ada, client = person("Ada", site=gent), as_person(keeper)
    assert "No codes to print" in client.post("/manage/people/sheets/", {"site": gent.pk}).content.decode()
    assert re.search(r"<code>[2-9A-Z]{4}-", client.post(f"/manage/people/{ada.pk}/code/").content.decode())
