"""The difference in words, tried by the owner, an auditor and an employee."""

import pytest

from tests.web.conftest import small_policy
from tests.web.policies.conftest import with_text

pytestmark = pytest.mark.django_db


def test_what_changed_and_who_reads_it_again(put, as_person, owner, person):
    """Only the owner may decide otherwise."""
    put(days=3)
    put(with_text(small_policy(), text="Ask your manager first, please."), days=2)
    page = as_person(owner).get("/manage/policy/versions/2/difference/").content.decode()
    assert "reads and signs again" in page
    assert "manager" in page
    assert "Decide otherwise" in page
    seen = as_person(person("A", "auditor")).get("/manage/policy/versions/2/difference/").content.decode()
    assert "Decide otherwise" not in seen
    assert as_person(person("E")).get("/manage/policy/versions/2/difference/").status_code == 403


def test_any_two_versions(put, as_person, owner):
    """The first has none before it; one that is not there is not found."""
    for days in (4, 3, 2):
        put(days=days)
    visitor = as_person(owner)
    assert b"both say the same" in visitor.get("/manage/policy/versions/3/difference/?since=1").content
    assert b"first version" in visitor.get("/manage/policy/versions/1/difference/").content
    assert visitor.get("/manage/policy/versions/3/difference/?since=9").status_code == 404
