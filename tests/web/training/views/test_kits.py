"""What is handed out on a team day."""

import pytest


@pytest.mark.parametrize("ending", ["html", "docx", "pdf"])
def test_the_workshop_can_be_downloaded(as_person, published_example, employee, ending):
    """By everybody who works here, in a language of the policy."""
    page = as_person(employee).get("/train/kits/").content.decode()
    assert f"/train/kits/workshop/nl/{ending}/" in page
    found = as_person(employee).get(f"/train/kits/workshop/nl/{ending}/")
    assert found.status_code == 200
    assert len(found.content) > 1000
    assert f"workshop.nl.{ending}" in found.headers["Content-Disposition"]


@pytest.mark.parametrize("path", ["x/en/pdf", "workshop/de/pdf", "workshop/nl/exe"])
def test_what_is_no_kit(as_person, published_example, employee, path):
    """Is not found, whoever asks."""
    assert as_person(employee).get(f"/train/kits/{path}/").status_code == 404
    assert as_person(None).get(f"/train/kits/{path}/").status_code == 302


def test_before_a_policy_there_are_none(as_person, employee):
    """The page says when there will be."""
    client = as_person(employee)
    assert "no kits yet" in client.get("/train/kits/").content.decode()
    assert client.get("/train/kits/workshop/nl/html/").status_code == 404
