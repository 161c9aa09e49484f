"""The tables of an empty database are laid at once, and are the same as after the whole history."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.sites import BOTH, database, surroundings

SCHEMA = str(Path(__file__).with_name("schema.py"))


def made(folder, kind, way):
    """Return what a database is made of whose tables were made in one of two ways."""
    folder.mkdir()
    environment = surroundings(folder) | {"DATABASE_URL": database() if kind == "postgresql" else ""}
    done = subprocess.run(
        [sys.executable, SCHEMA, way], env=environment, capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("kind", BOTH)
def test_both_ways_make_the_same_database(tmp_path, kind):
    """To the last condition, index, trigger and right, but for the order of columns."""
    laid, history = (made(tmp_path / way, kind, way) for way in ("laid", "history"))
    assert len(str(laid)) > 100_000
    assert laid.keys() == history.keys()
    assert {name: set(laid[name]) ^ set(told) for name, told in history.items() if laid[name] != told} == {}
