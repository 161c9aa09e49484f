"""What building says."""

from datetime import date
from pathlib import Path

from tests.build import policy
from vangrail.cli.output_build import Progress, built
from vangrail.policy.company import Review


def test_the_files_are_named(capsys):
    """In order, and that nobody has reviewed the policy."""
    built(policy(), {"b.md": b"", "a.html": b""}, Path("out"))
    lines = capsys.readouterr().out.splitlines()
    assert lines[:3] == ["2 files in out:", "  a.html", "  b.md"]
    assert lines[3].startswith("This is a template")


def test_a_reviewed_policy_is_no_template(capsys):
    """And is not called one."""
    built(policy(review=Review(by="Anna", on=date(2026, 1, 1))), {"a.md": b""}, Path("out"))
    assert capsys.readouterr().out.splitlines() == ["1 file in out:", "  a.md"]


def test_it_is_said_when_pdf_was_left_out(capsys):
    """With what it needs."""
    built(policy(), {"a.md": b""}, Path("out"), complete=False)
    assert "pip install 'vangrail[documents]'" in capsys.readouterr().out


def test_a_bar_moves_on_a_terminal(capsys, monkeypatch):
    """And says how many files there are."""
    monkeypatch.setattr("vangrail.cli.output_build.sys.stderr.isatty", lambda: True)
    with Progress() as progress:
        progress.tell(3, 7)
        assert progress._bar.tasks[0].completed == 3
        assert progress._bar.tasks[0].total == 7
    assert capsys.readouterr().out == ""


def test_nothing_is_drawn_where_nobody_watches(capsys):
    """As in a build system."""
    with Progress() as progress:
        progress.tell(1, 2)
    assert capsys.readouterr().err == ""
