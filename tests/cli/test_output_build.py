"""What building says."""

from datetime import date
from pathlib import Path

from tests.build import policy
from vangrail.cli.output_build import built
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
