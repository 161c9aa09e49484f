"""Text in a picture is read on this machine; where it cannot be, that is known."""

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
