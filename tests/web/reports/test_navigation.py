"""The ways in are the same whatever was reported."""

import pytest

from vangrail.web.reports.navigation import ENTRIES

pytestmark = pytest.mark.django_db


def test_everybody_finds_the_doors_at_the_foot(client, published):
    """Also without signing in."""
    text = client.get("/").content.decode()
    assert "/saw-something/" in text
    assert "/problem-at-work/" in text
    assert "/manage/reports/" not in text


def test_the_list_is_there_for_who_reads_by_their_desk_and_for_nobody_else(
    as_person, published, sam, hanna, owner, person
):
    """With or without a report: nothing counts."""
    for who, there in (
        (sam, True),
        (hanna, True),
        (owner, True),
        (person("Adam", "admin"), False),
        (person("E"), False),
    ):
        assert ("/manage/reports/" in as_person(who).get("/questions/").content.decode()) is there
    assert {entry.section for entry in ENTRIES} == {"footer", "manage"}
