"""How screening shows that it is at work."""

import io
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.build import NOON
from vangrail.cli.output_screen import Progress, summarise
from vangrail.screen.batch import Setting
from vangrail.screen.files import Summary
from vangrail.screen.job import Counts, Job


@pytest.fixture
def job(tmp_path):
    """Give a job."""
    return Job(source=Path("in.csv"), text="text", out=tmp_path / "out.parquet", setting=Setting(moment=NOON))


def test_without_a_terminal_nothing_moves(job, capsys):
    """A log is not filled with bars."""
    with Progress(job) as progress:
        progress.started("new", NOON.at)
        progress.tell(5, 10, 5)
    assert capsys.readouterr() == ("", "")


def test_on_a_terminal_there_is_a_bar_with_the_rate(job, monkeypatch):
    """On standard error, so that the answer can be piped."""
    screen = io.StringIO()
    screen.isatty = lambda: True
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    with Progress(job) as progress:
        progress.tell(5, 10, 50_000)
        progress._bar.refresh()
    assert "50,000 rows" in screen.getvalue()
    assert "50%" in screen.getvalue()


@pytest.mark.parametrize(
    ("start", "said"),
    [
        ("resumed", "Going on with an earlier run, as of 2026-11-20T12:00:00+00:00."),
        ("other", "Starting afresh"),
        ("asked", "as asked"),
    ],
)
def test_a_start_that_is_not_simply_new_is_said(job, capsys, start, said):
    """Nobody should wonder why it is so quick, or so slow."""
    Progress(job).started(start, NOON.at)
    assert said in capsys.readouterr().err


def test_what_is_kept_is_said_when_something_goes_wrong(job, capsys):
    """With the folder."""
    job.parts.mkdir()
    (job.parts / "part-000000.json").write_text("{}")
    with pytest.raises(KeyError), Progress(job):
        raise KeyError
    assert "out.parquet.parts; the same command goes on from there" in capsys.readouterr().err


def test_numbers_stand_under_each_other(job, capsys):
    """With shares."""
    counts = Counts(12_000, {"fine": 11_000, "change": 900, "ask": 90, "dont": 10})
    summarise(Summary(counts, "resumed", datetime(2026, 1, 1, tzinfo=UTC), 4_000, 2.0), job, "text")
    lines = capsys.readouterr().out.splitlines()
    assert lines[1:5] == [
        "  Fine                11,000  91.7%",
        "  Fine with a change     900   7.5%",
        "  Ask first               90   0.8%",
        "  Please don't            10   0.1%",
    ]
    assert lines[5:] == ["4,000 rows were done by an earlier run.", "2.0 seconds, 4,000 rows a second."]
