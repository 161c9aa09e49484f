"""The page inside a pack."""

import pytest

from vangrail.web.evidence.pack.readme import readme
from vangrail.web.evidence.parts import every

SAID = {"company": "Acme", "made_at": "2026-11-22T03:00:00+00:00", "since": None, "until": None}


@pytest.mark.parametrize("language", ["en", "nl", "es"])
def test_every_file_is_explained(language):
    """In each language, without gaps."""
    text = readme(language, every(), SAID, named=True)
    assert all(f"`{part.name}.jsonl`" in text for part in every())
    assert "Acme" in text
    assert "{" not in text


def test_days_and_missing_names_are_said():
    """Only where there are any."""
    plain = readme("en", every(), SAID, named=True)
    told = readme("en", every(), SAID | {"since": "2026-01-01"}, named=False)
    assert "This pack names nobody" not in plain
    assert "from 2026-01-01 up to and including 2026-11-22" in told
    assert "This pack names nobody" in told
