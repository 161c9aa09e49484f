"""What everybody may see."""

import pytest

from vangrail.source.tips import sheets

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["en", "nl", "es"])
def test_tip_sheets_are_open_to_all(as_person, language):
    """In every language, with their sources; they ask nothing."""
    visitor = as_person(None)
    for sheet in sheets(language):
        assert sheet.title in visitor.get("/safe/", headers={"accept-language": language}).text
        page = visitor.get(f"/safe/{sheet.id}/", headers={"accept-language": language}).text
        assert sheet.own[0].replace("'", "&#x27;") in page
        assert all(source in page for source in sheet.sources)
        assert "<textarea" not in page
    assert visitor.get("/safe/horses/").status_code == 404


def test_everybody_who_works_here_sees_who_does_what(as_person, employee, keeper):
    """Vacant ones too."""
    page = as_person(employee).get("/who-does-what/").text
    assert "Kim Keeper" in page
    assert "vacant" in page
