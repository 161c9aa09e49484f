"""Made pages: what is stale is found, written, removed and shown."""

import pytest

from tools import docs
from tools.docs import Maker, made, main, makers, stale, write


def maker(pages, owns="rules/*.md"):
    """Return a maker that gives these pages."""
    return Maker("planted", owns, lambda: pages)


def test_a_maker_is_registered_by_its_file():
    """Nothing but the file in `tools/pages/` is needed."""
    assert {"commands", "cues", "detectors"} <= {one.name for one in makers()}


def test_a_page_carries_a_mark_of_its_maker():
    """Who opens the page sees where to change it."""
    assert made(maker({"rules/a.md": "# A\n\n"})) == {
        "rules/a.md": "<!-- Made by tools/pages/planted.py: change the code, then run `make docs`. -->\n\n# A\n"
    }


def test_a_page_that_is_not_the_makers_own_is_refused():
    """A maker cannot overwrite a page that somebody writes by hand."""
    with pytest.raises(ValueError, match=r"planted\.py owns rules/\*\.md and gives policy-format\.md"):
        made(maker({"policy-format.md": "x"}))


def test_writing_makes_every_page_fresh(tmp_path):
    """A missing, a changed and an orphaned page are each found, and gone after writing; other pages stay."""
    (tmp_path / "rules").mkdir()
    for name in ("rules/changed.md", "rules/orphan.md", "by-hand.md"):
        (tmp_path / name).write_text("old", "utf-8")
    one = maker({"rules/changed.md": "new", "rules/missing.md": "new"})
    changes = stale(one, tmp_path)
    assert list(changes) == ["rules/changed.md", "rules/missing.md", "rules/orphan.md"]
    write(changes, tmp_path)
    assert stale(one, tmp_path) == {}
    assert sorted(path.name for path in tmp_path.rglob("*.md")) == ["by-hand.md", "changed.md", "missing.md"]


def test_a_check_fails_on_a_stale_page_and_writes_nothing(tmp_path, monkeypatch, capsys):
    """The build sees it, the folder does not change."""
    monkeypatch.setattr(docs, "makers", lambda: [maker({"rules/a.md": "x"})])
    monkeypatch.setattr(docs, "DOCS", tmp_path)
    assert main(["--check"]) == 1
    assert "docs/rules/a.md: differs from the code" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_the_command_writes_and_then_passes_its_check(tmp_path, monkeypatch):
    """Without a mode the pages are brought up to date."""
    monkeypatch.setattr(docs, "makers", lambda: [maker({"rules/a.md": "x"})])
    monkeypatch.setattr(docs, "DOCS", tmp_path)
    assert main([]) == 0
    assert main(["--check"]) == 0


def test_showing_prints_the_pages(monkeypatch, capsys):
    """What would be written can be read first."""
    monkeypatch.setattr(docs, "makers", lambda: [maker({"rules/a.md": "# A"})])
    assert main(["--show"]) == 0
    assert "# A" in capsys.readouterr().out
