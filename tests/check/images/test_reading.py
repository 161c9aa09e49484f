"""Text in a picture is read on this machine; where it cannot be, that is known."""

import os
import subprocess
import sys
from pathlib import Path

from tests.check.images.pictures import plain, written
from vangrail.check.images import reading
from vangrail.check.images.opening import opened


def test_lines_are_read_from_top_to_bottom():
    """With the place of each."""
    found = reading.lines(opened(written("Project Heron", "launches in May", size=(700, 300))))
    assert [line.text for line in found] == ["Project Heron", "launches in May"]
    assert found[0].box[1] < found[1].box[1] < 1


def test_nothing_is_read_where_nothing_is_written():
    """On an empty picture, and on one too small for letters without even trying."""
    assert reading.lines(opened(plain((300, 300)))) == ()
    assert reading.lines(opened(plain((64, 64)))) == ()


def test_without_the_extra_nothing_is_read_and_that_is_known(monkeypatch):
    """The question who or what is in it remains."""
    monkeypatch.setattr(reading, "find_spec", lambda _name: None)
    assert not reading.ocr_available()
    assert reading.lines(opened(written("Project Heron"))) == ()


def test_reading_writes_nothing_and_tells_nobody(tmp_path):
    """A library beneath keeps an identifier of the machine and reports to its maker, unless it is told not to."""
    root = Path(__file__).parents[3]
    script = (
        "from tests.check.images.pictures import written\n"
        "from vangrail.check.images.opening import opened\n"
        "from vangrail.check.images.reading import lines\n"
        "assert lines(opened(written('Heron', size=(300, 200))))"
    )
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    own = {"PYTHONPATH": f"{root / 'src'}{os.pathsep}{root}", "HOME": str(tmp_path), "TMPDIR": str(tmp_path)}
    subprocess.run([sys.executable, "-c", script], env=kept | own, cwd=tmp_path, check=True)
    assert list(tmp_path.iterdir()) == []
