"""A PostgreSQL for one command: there while it runs, gone afterwards."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools import postgres

HERE = any(Path("/usr/lib/postgresql").glob("*/bin/postgres")) or shutil.which("initdb")
ASK = "import os, psycopg; print(psycopg.connect(os.environ['DATABASE_URL']).execute('SELECT 6 * 7').fetchone()[0])"


@pytest.mark.skipif(not HERE, reason="PostgreSQL is not installed; .ci/run installs it and runs this")
def test_a_command_finds_a_database():
    """By its address, in its surroundings."""
    words = [sys.executable, "-m", "tools.postgres", sys.executable, "-c", ASK]
    done = subprocess.run(words, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "42\n"), done.stderr


def test_without_postgresql_a_sentence_says_what_to_do(monkeypatch):
    """Not a traceback."""
    monkeypatch.setattr(postgres.Path, "glob", lambda *_: [])
    monkeypatch.setattr(postgres.shutil, "which", lambda _: None)
    with pytest.raises(SystemExit, match="apt-get install postgresql"):
        postgres.folder()


def test_without_a_command_a_sentence_says_how():
    """The usage."""
    with pytest.raises(SystemExit, match=r"usage: python -m tools\.postgres COMMAND"):
        postgres.main([])
