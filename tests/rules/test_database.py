"""The compiled database is cached safely: whatever happens to the cache, the answer is the same."""

import threading
from pathlib import Path

import pytest

from vangrail.rules.database import SHIFT, Database

WORDS = [b"heron", b"finch"]
TEXT = b"a heron and a finch"
FOUND = [(0, 7), (1, 19)]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty cache folder that databases use."""
    monkeypatch.setenv("VANGRAIL_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_a_scan_reports_ids_and_ends(cache: Path) -> None:
    """Every match is reported with the number of its expression and where it ends."""
    database = Database(WORDS)
    assert database.scan(TEXT) == FOUND
    assert [(packed >> SHIFT, packed & ((1 << SHIFT) - 1)) for packed in database.scan_packed(TEXT)] == FOUND
    assert len(list(cache.iterdir())) == 1


def test_a_cached_database_answers_the_same(cache: Path) -> None:
    """A second start loads what the first compiled."""
    Database(WORDS)
    before = [path.stat().st_mtime_ns for path in cache.iterdir()]
    assert Database(WORDS).scan(TEXT) == FOUND
    assert [path.stat().st_mtime_ns for path in cache.iterdir()] == before


@pytest.mark.parametrize("content", [b"", b"rubbish", b"vangrail-db-1\n" + b"x" * 100])
def test_a_corrupt_cache_is_not_trusted(cache: Path, content: bytes) -> None:
    """What cannot be verified is compiled anew and replaced."""
    Database(WORDS)
    path = next(cache.iterdir())
    path.write_bytes(content)
    assert Database(WORDS).scan(TEXT) == FOUND
    assert path.read_bytes() != content


def test_a_cut_or_changed_cache_is_not_trusted(cache: Path) -> None:
    """One changed byte is enough."""
    Database(WORDS)
    path = next(cache.iterdir())
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)
    assert Database(WORDS).scan(TEXT) == FOUND


def test_a_cache_that_cannot_be_written_costs_only_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that is a file, or read-only, changes no answer."""
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    monkeypatch.setenv("VANGRAIL_CACHE", str(blocked))
    assert Database(WORDS).scan(TEXT) == FOUND


@pytest.mark.parametrize("folder", ["", None])
def test_nothing_is_written_where_caching_is_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str | None
) -> None:
    """An empty VANGRAIL_CACHE, or a database that must not be cached, leaves no file."""
    monkeypatch.setenv("VANGRAIL_CACHE", str(tmp_path) if folder is None else folder)
    assert Database(WORDS, cached=folder is not None).scan(TEXT) == FOUND
    assert not list(tmp_path.iterdir())


def test_many_threads_scan_at_once(cache: Path) -> None:
    """Each thread has its own scratch space."""
    database = Database(WORDS)
    answers: list[object] = []

    def scan() -> None:
        answers.extend(database.scan(TEXT) == FOUND for _ in range(200))

    threads = [threading.Thread(target=scan) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [True] * 1600
    assert cache.exists()


def test_nothing_to_look_for_finds_nothing(cache: Path) -> None:
    """An empty database is allowed, and so is an empty text."""
    assert Database([]).scan(TEXT) == []
    assert Database(WORDS).scan(b"") == []
    assert cache.exists()
