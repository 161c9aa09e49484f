"""A room at its door."""

import pytest

from vangrail.web.editor import actions
from vangrail.web.policies.models import Publication

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("slug", "state"), [("winkelvloer", "fine"), ("atelier", "ask"), ("ontwerpzolder", "stop")])
def test_whoever_stands_at_the_door_reads_whether_it_may_be_shown(example_draft, owner, as_person, slug, state):
    """Without signing in, from the published policy."""
    page = f"/policy/rooms/{slug}/"
    assert as_person(None).get(page).status_code == 404
    version = actions.propose_draft(by=owner)
    Publication.objects.create(version=version, by=owner, effective=version.proposed_at)
    content = as_person(None).get(page).content.decode()
    assert f'data-kind="{state}"' in content
    assert "Samir Haddad" in content
    assert as_person(None).get("/policy/rooms/cellar/").status_code == 404


def test_the_sheet_for_the_door_has_a_code_to_its_page(example_draft, owner, as_person):
    """As a picture of lines, which prints sharp."""
    visitor = as_person(owner)
    sheet = visitor.get("/manage/policy/draft/lists/rooms/1/door/").content
    assert b"/policy/rooms/atelier/" in sheet
    code = visitor.get("/manage/policy/draft/lists/rooms/1/code/")
    assert code["Content-Type"] == "image/svg+xml"
    assert b"<svg" in code.content
