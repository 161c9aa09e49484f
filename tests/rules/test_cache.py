"""The cache saves time and never changes an answer, whatever happens to it."""

from pathlib import Path

import pytest

from tests.build import NOON, cue, policy, rule
from vangrail.check.checker import Checker
from vangrail.check.draft import Draft
from vangrail.policy.company import Lexicon, NeedToKnow
from vangrail.rules.cache import cache_path, read, write

ONE = policy(
    rule("secret", "term or word", cues={"term": cue("lexicon:secret"), "word": cue(en=["city", r"re:\b[0-5] ?am\b"])}),
    rule("quiet", "term", cues={"term": cue("lexicon:need_to_know")}),
    rule("mail", "mail", cues={"mail": cue("detector:email")}),
    lexicon=Lexicon(secret=("Bluefinch", "Project Heron")),
    need_to_know=NeedToKnow(salt="s", terms=("Van Dam",)),
)
DRAFTS = ["Blufinch in two cities at 4 am", "#ProjectHeron", "Van Dam", "mail me@example.com", "nothing"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty cache folder."""
    monkeypatch.setenv("VANGRAIL_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def answers(checker: Checker) -> list[object]:
    """Return what the checker says of every draft."""
    return [checker.check(Draft(text=text, language="en"), NOON).findings for text in DRAFTS]


EXPECTED = answers(Checker(ONE, cached=False))


def test_a_cached_policy_answers_the_same(folder: Path) -> None:
    """The second start reads what the first one compiled."""
    assert answers(Checker(ONE)) == EXPECTED
    before = [path.stat().st_mtime_ns for path in folder.iterdir()]
    assert answers(Checker(ONE)) == EXPECTED
    assert [path.stat().st_mtime_ns for path in folder.iterdir()] == before
    assert len(before) == 2


@pytest.mark.parametrize("content", [b"", b"rubbish", b"vangrail-compiled-2\n" + b"x" * 100])
def test_a_corrupt_cache_is_replaced(folder: Path, content: bytes) -> None:
    """What cannot be verified is compiled anew."""
    Checker(ONE)
    for path in folder.iterdir():
        path.write_bytes(content)
        assert answers(Checker(ONE)) == EXPECTED
        assert path.read_bytes() != content


def test_one_changed_byte_is_enough(folder: Path) -> None:
    """Every byte is verified."""
    Checker(ONE)
    for path in folder.iterdir():
        data = bytearray(path.read_bytes())
        data[-1] ^= 1
        path.write_bytes(data)
        assert read(path) is None
        assert answers(Checker(ONE)) == EXPECTED


def test_a_foreign_database_is_compiled_anew(folder: Path) -> None:
    """A whole file that holds no database of this machine is not used."""
    Checker(ONE)
    for path in folder.iterdir():
        write(path, b"not a database")
        assert answers(Checker(ONE)) == EXPECTED


def test_a_cache_that_cannot_be_written_costs_only_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that is a file changes no answer."""
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    monkeypatch.setenv("VANGRAIL_CACHE", str(blocked))
    assert answers(Checker(ONE)) == EXPECTED


def test_nothing_is_written_where_caching_is_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty VANGRAIL_CACHE, or a checker that must not cache, leaves no file."""
    monkeypatch.setenv("VANGRAIL_CACHE", str(tmp_path))
    Checker(ONE, cached=False)
    monkeypatch.setenv("VANGRAIL_CACHE", "")
    assert cache_path("digest") is None
    Checker(ONE)
    assert not list(tmp_path.iterdir())


def test_need_to_know_terms_are_not_in_the_cache(folder: Path) -> None:
    """Neither the plan nor the database holds them."""
    Checker(ONE)
    data = b"".join(path.read_bytes() for path in folder.iterdir())
    assert b"bluefinch" in data
    assert b"van dam" not in data
    assert b"vandam" not in data
