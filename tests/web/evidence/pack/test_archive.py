"""An archive that any program opens, whose bytes depend on its content alone."""

import json
import subprocess
import sys
import zipfile
from datetime import UTC, date, datetime

import pytest

from vangrail.web.evidence.pack.archive import Archive
from vangrail.web.evidence.pack.key import signing_key


def made(folder, key, name="pack.zip"):
    """Write a small archive and return where, and what it said of itself."""
    with (folder / name).open("w+b") as file:
        archive = Archive(file)
        archive.add("a.bin", [b"one", b"two"])
        archive.add_rows("b.jsonl", ({"n": number, "on": date(2026, 1, number + 1)} for number in range(3)))
        archive.add_lines("c.jsonl", [])
        digest = archive.close({"made_at": "x"}, key)
    return folder / name, archive.files, digest


def test_the_same_content_gives_the_same_bytes(tmp_path):
    """Whenever it is made: signatures of Ed25519 hold no luck."""
    key = signing_key("", tmp_path)
    assert made(tmp_path, key)[0].read_bytes() == made(tmp_path, key, "other.zip")[0].read_bytes()


def test_it_says_what_is_in_it(tmp_path):
    """Length, digest and rows of each file, and its own digest."""
    import hashlib

    path, files, digest = made(tmp_path, signing_key("", tmp_path))
    assert digest == hashlib.sha256(path.read_bytes()).hexdigest()
    assert files["a.bin"] == {"sha256": hashlib.sha256(b"onetwo").hexdigest(), "bytes": 6}
    assert (files["b.jsonl"]["rows"], files["c.jsonl"]["rows"]) == (3, 0)
    with zipfile.ZipFile(path) as opened:
        assert json.loads(opened.read("manifest.json"))["files"] == files
        assert json.loads(opened.read("b.jsonl").splitlines()[2]) == {"n": 2, "on": "2026-01-03"}
        assert opened.testzip() is None


def test_other_programs_open_it(tmp_path):
    """With the seal at its end."""
    path = made(tmp_path, signing_key("", tmp_path))[0]
    done = subprocess.run(
        [sys.executable, "-m", "zipfile", "-t", str(path)], capture_output=True, check=False, timeout=60
    )
    assert done.returncode == 0


def test_only_plain_values_are_written(tmp_path):
    """Moments and days as ISO 8601; anything else is a fault of a part."""
    with (tmp_path / "x.zip").open("w+b") as file, Archive(file) as archive:
        archive.add_rows("a.jsonl", [{"at": datetime(2026, 1, 1, tzinfo=UTC)}])
        with pytest.raises(TypeError):
            archive.add_rows("b.jsonl", [{"at": object()}])
        archive.close({}, signing_key("", tmp_path))
