"""Who listens hears of every entry of the common chain, inside its transaction."""

import pytest

from vangrail.web.audit import heard
from vangrail.web.audit.actions import Said, record, record_all

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(monkeypatch):
    """Give what a listener was told."""
    found = []
    monkeypatch.setattr(heard, "LISTENERS", [])
    heard.listen(found.append)
    assert heard.listen(found.append) is not None
    return found


def test_a_listener_hears_number_kind_and_thing(told, person):
    """Never what was said, nor who did it."""
    ada = person("Ada")
    entry = record("probe.done", by=ada, about=ada, said={"word": "x"})
    ((only,),) = told[:1]
    assert only == heard.Heard(entry.seq, "probe.done", entry.at, f"people.person:{ada.pk}")


def test_many_are_told_at_once(told):
    """In their order."""
    entries = record_all("probe.done", [Said(), Said()], by=None)
    assert [each.number for each in told[0]] == [each.seq for each in entries]


def test_the_closed_chain_is_not_heard(told):
    """Not a word of it."""
    record("probe.done", by=None, chain="closed")
    assert told == []
