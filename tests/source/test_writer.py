"""A policy source written to a folder, whole or not at all."""

import errno
import stat
from pathlib import Path

import pytest

from tests.source.conftest import own_clause
from vangrail.errors import PolicyError
from vangrail.source import writer
from vangrail.source.reader import read_folder
from vangrail.source.writer import write_folder

SECRET = 'salt = "0123456789abcdef"\nterms = ["Zork"]\n'


def names_in(root: Path) -> set[str]:
    """Return what stands in a folder."""
    return {each.name for each in root.iterdir()}


def bytes_of(root: Path) -> dict[str, bytes]:
    """Return every file under a folder by its path."""
    return {str(file.relative_to(root)): file.read_bytes() for file in sorted(root.rglob("*")) if file.is_file()}


def test_what_is_written_reads_back(folder, tmp_path):
    """In another place, with clauses and secrets."""
    source = read_folder(folder(own_clause() | {"need_to_know.toml": SECRET}))
    write_folder(source, tmp_path / "deep/copy")
    assert read_folder(tmp_path / "deep/copy") == source


def test_files_that_did_not_change_keep_their_bytes(folder):
    """Comments, order and layout stay; only what says something else is written anew."""
    root = folder(
        own_clause() | {"policy.toml": '# ours\nlanguages = ["en"]\ncountry = "BE" # here\ncompany = "Acme"\n'}
    )
    before = bytes_of(root)
    source = read_folder(root)
    write_folder(source, root)
    assert bytes_of(root) == before
    write_folder(source.model_copy(update={"version": "2.0"}), root)
    after = bytes_of(root)
    assert [name for name in after if after[name] != before[name]] == ["policy.toml"]


def test_what_is_no_part_of_a_policy_stays(folder):
    """A version history, a note, a corpus beside a clause, and the rights of the folder."""
    root = folder(own_clause() | {".git/HEAD": "x", "README.md": "x", "clauses/quiet_rooms/drafts.jsonl": "{}"})
    root.chmod(0o750)
    write_folder(read_folder(root).model_copy(update={"version": "2.0"}), root)
    assert {".git/HEAD", "README.md", "clauses/quiet_rooms/drafts.jsonl"} <= set(bytes_of(root))
    assert stat.S_IMODE(root.stat().st_mode) == 0o750


def test_what_the_source_no_longer_has_goes(folder):
    """A clause, the rules of one, a language of one, the secrets."""
    other = {
        name.replace("quiet_rooms", "other"): text.replace("quiet_rooms", "other").replace("loud-room", "x")
        for name, text in own_clause().items()
    }
    root = folder(own_clause() | other | {"need_to_know.toml": SECRET, "clauses/other/nl.md": None})
    source = read_folder(root)
    kept = source.clauses[1].model_copy(update={"rules": ()})
    write_folder(source.model_copy(update={"clauses": (kept,), "need_to_know": None}), root)
    assert set(bytes_of(root)) == {"policy.toml", "clauses/quiet_rooms/clause.toml", "clauses/quiet_rooms/en.md"}


def test_secrets_are_written_for_their_owner_alone(folder, tmp_path):
    """Nobody else on the machine can read them."""
    write_folder(read_folder(folder({"need_to_know.toml": SECRET})), tmp_path / "copy")
    assert stat.S_IMODE((tmp_path / "copy/need_to_know.toml").stat().st_mode) == 0o600


def test_a_folder_that_is_no_policy_is_not_overwritten(folder, tmp_path):
    """Unless told; then what is in it stays."""
    source = read_folder(folder())
    other = tmp_path / "other"
    other.mkdir()
    (other / "thesis.txt").write_text("x")
    with pytest.raises(PolicyError, match="an empty folder or a policy folder"):
        write_folder(source, other)
    assert names_in(other) == {"thesis.txt"}
    write_folder(source, other, force=True)
    assert names_in(other) == {"thesis.txt", "policy.toml"}


def test_a_file_in_the_place_of_the_folder_is_refused(folder, tmp_path):
    """Even when told."""
    (tmp_path / "file").write_text("x")
    with pytest.raises(PolicyError, match="wanted a folder, found a file"):
        write_folder(read_folder(folder()), tmp_path / "file", force=True)


def test_an_empty_folder_may_be_used(folder, tmp_path):
    """Somebody made it first."""
    (tmp_path / "empty").mkdir()
    write_folder(read_folder(folder()), tmp_path / "empty")
    assert (tmp_path / "empty/policy.toml").is_file()


@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()])
@pytest.mark.parametrize("step", ["write", "swap"])
def test_a_full_disk_or_an_interruption_leaves_the_old_folder_whole(folder, monkeypatch, error, step):
    """Before the swap and in the middle of it; nothing is left lying about."""
    root = folder(own_clause())
    before = bytes_of(root)
    source = read_folder(root).model_copy(update={"version": "2.0"})
    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise error
        return rename(self, target)

    def full(*_: object) -> None:
        raise error

    monkeypatch.setattr(*((writer, "read_folder", full) if step == "write" else (Path, "rename", failing)))
    with pytest.raises((PolicyError, KeyboardInterrupt)):
        write_folder(source, root)
    assert bytes_of(root) == before
    assert names_in(root.parent) == {root.name}


def test_a_folder_behind_a_link_is_written_where_it_is(folder, tmp_path):
    """The link stays a link."""
    root = folder()
    (tmp_path / "link").symlink_to(root)
    write_folder(read_folder(root).model_copy(update={"version": "2.0"}), tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert read_folder(root).version == "2.0"


def test_a_text_that_cannot_be_written_is_one_problem(folder):
    """And nothing is touched."""
    root = folder(own_clause())
    source = read_folder(root)
    clause = source.clauses[0]
    bad = clause.model_copy(update={"texts": {"en": clause.texts["en"].model_copy(update={"why": "## Why\nx"})}})
    with pytest.raises(PolicyError, match="texts that a clause file can carry"):
        write_folder(source.model_copy(update={"clauses": (bad,)}), root)


def test_what_would_read_back_differently_is_not_written(folder):
    """A value that was put together by hand and is no folder's."""
    root = folder(own_clause())
    before = bytes_of(root)
    source = read_folder(root)
    shipped = source.clauses[0].model_copy(update={"origin": "library"})
    with pytest.raises(PolicyError, match="reads back the same"):
        write_folder(source.model_copy(update={"clauses": (shipped,)}), root)
    assert bytes_of(root) == before
