"""The database finds every expression, from many threads, and survives being written down."""

import threading

from vangrail.rules.database import SHIFT, Database

WORDS = [b"heron", b"finch"]
TEXT = b"a heron and a finch"
FOUND = [(0, 7), (1, 19)]


def test_a_scan_reports_ids_and_ends() -> None:
    """Every match is reported with the number of its expression and where it ends."""
    database = Database(WORDS)
    assert database.scan(TEXT) == FOUND
    assert [(packed >> SHIFT, packed & ((1 << SHIFT) - 1)) for packed in database.scan_packed(TEXT)] == FOUND


def test_a_database_can_be_written_down() -> None:
    """What was dumped answers the same; what is not a database is none."""
    loaded = Database.load(Database(WORDS).dump())
    assert loaded is not None
    assert loaded.scan(TEXT) == FOUND
    assert Database.load(b"rubbish" * 20) is None


def test_many_threads_scan_at_once() -> None:
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


def test_nothing_to_look_for_finds_nothing() -> None:
    """An empty database is allowed, and so is an empty text."""
    assert Database([]).scan(TEXT) == []
    assert Database(WORDS).scan(b"") == []
