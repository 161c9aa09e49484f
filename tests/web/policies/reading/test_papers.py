"""The files to take away."""

from datetime import date

import pytest
from django.utils import timezone

from vangrail.web.policies.actions import consult
from vangrail.web.policies.reading import papers

pytestmark = pytest.mark.django_db


@pytest.fixture
def shelf(settings, tmp_path):
    """Keep made files in a folder of this test."""
    settings.DATA = tmp_path
    return tmp_path / "documents"


@pytest.mark.parametrize(
    ("kind", "audience"),
    [
        ("personal", "personal"), ("corporate", "corporate"), ("practice", "personal"), ("kits/summary-candidate", "candidate"),
        ("kits/candidate-page", "candidate"), ("kits/third-party-page", "third_party"), ("kits/talk", "personal"),
    ],
)  # fmt: skip
def test_each_file_has_its_readers(kind, audience):
    """By the beginning of its name."""
    assert papers.reader(kind) == audience


def test_what_there_is_for_these_readers(published_example):
    """A candidate finds neither the workshop nor the policy for who posts for the company."""
    kinds = [(each.kind, each.audience) for each in papers.papers(published_example, "nl", ["candidate"])]
    assert kinds == [("candidate", "candidate"), ("kits/summary", "candidate"), ("kits/candidate-page", "candidate")]
    everybody = papers.papers(published_example, "nl", ["personal", "corporate"])
    assert {form for each in everybody for form, _, _ in each.files} == {"html", "md", "pdf", "docx"}


def test_a_file_is_made_once(published_example, shelf, monkeypatch):
    """The second time it comes from disk; nobody reads half a file."""
    place = papers.paper(published_example, "personal.nl.md")
    assert place.read_text("utf-8").startswith("# ")
    monkeypatch.setattr(papers, "_plan", lambda *_: pytest.fail("made again"))
    assert papers.paper(published_example, "personal.nl.md") == place
    assert not list(shelf.rglob(".*"))


def test_a_legal_reading_makes_them_anew(published_example, shelf, owner):
    """Its status line stands on every text."""
    before = papers.paper(published_example, "kits/talk.en.md")
    consult(published_example, kind="legal", who="Lex Legal", on=date(2026, 11, 2), outcome="agreed", by=owner)
    after = papers.paper(published_example, "kits/talk.en.md")
    assert before != after
    assert "Lex Legal" in after.read_text("utf-8")


@pytest.mark.parametrize("name", ["policy.json", "../secret", "personal.fr.html", "/etc/passwd", "need_to_know.toml"])
def test_there_is_nothing_else(published_example, shelf, name):
    """The published form holds the company's own words and is no paper."""
    with pytest.raises(KeyError):
        papers.paper(published_example, name)


def test_everything_is_made_in_one_go(published, shelf):
    """And not a second time."""
    made = papers.make_all(published)
    assert made == len({*papers.names(published), "index.html"})
    assert papers.make_all(published) == 0


def test_what_cannot_be_made_is_named(monkeypatch):
    """PDF needs an extra."""
    monkeypatch.setattr(papers, "available", lambda: ("html", "md", "docx"))
    assert papers.lacking() == ("PDF",)


def test_old_files_make_room(published, shelf):
    """Those of another version, and only when they are old."""
    place = papers.paper(published, "personal.nl.md")
    other = shelf / "0123"
    other.mkdir()
    now = timezone.now()
    assert papers.tidy([published], now) == 0
    assert papers.tidy([published], now + papers.KEPT * 2) == 1
    assert (place.is_file(), other.exists()) == (True, False)
