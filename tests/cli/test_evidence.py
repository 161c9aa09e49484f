"""`vangrail evidence` on a database of its own, and the pack of it on a machine without Vangrail."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import vangrail
from tests.cli.sites import lay, surroundings

SCRIPT = Path(vangrail.__file__).parent / "web" / "evidence" / "verify_pack.py"


def test_a_pack_is_written_and_verified_elsewhere(process, tmp_path):
    """With the fingerprint that the other command prints, and the end that this one prints."""
    data, alone = tmp_path / "data", tmp_path / "alone"
    data.mkdir()
    alone.mkdir()
    lay(data)
    where = surroundings(data)
    done = process("evidence", "pack", "--out", str(tmp_path / "pack.zip"), environment=where)
    assert done.returncode == 0, done.stderr
    head = done.stdout.decode().splitlines()[-1]
    key = json.loads(process("evidence", "key", "--format", "json", environment=where).stdout)
    shutil.copy(SCRIPT, alone)
    words = [sys.executable, "-I", "-S", SCRIPT.name, str(tmp_path / "pack.zip"), key["fingerprint"], "--kept", head]
    checked = subprocess.run(words, cwd=alone, env={}, capture_output=True, text=True, timeout=60, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_a_day_that_is_none_is_wrong_use(run, tmp_path):
    """One sentence, before anything is read."""
    done = run("evidence", "pack", "--out", str(tmp_path / "x.zip"), "--since", "yesterday")
    assert (done.exit_code, "yesterday" in done.stderr) == (2, True)
