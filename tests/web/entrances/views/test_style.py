"""One style sheet for the small pages."""

import gzip

from vangrail.web.entrances.views.style import SHEETS, sheet, version


def test_it_is_small_and_may_be_kept_for_good(client):
    """As long as its address says what stands in it."""
    answer = client.get(f"/in/style.css?v={version()}", headers={"Accept-Encoding": "gzip"})
    assert answer["Content-Type"].startswith("text/css")
    assert "max-age=31536000" in answer["Cache-Control"]
    assert len(answer.content) < 8 * 1024
    assert gzip.decompress(answer.content).decode() == sheet()
    assert "max-age=0" in client.get("/in/style.css?v=old")["Cache-Control"]


def test_every_sheet_is_in_it():
    """The order of the layers first."""
    assert sheet().index("@layer tokens") < sheet().index("@layer pages {")
    assert len(SHEETS) == 6
