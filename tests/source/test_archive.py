"""A policy folder as a zip file."""

import io
import stat
import zipfile

import pytest

from vangrail.errors import PolicyError
from vangrail.source import archive
from vangrail.source.archive import packed, unpacked

FILES = {"policy.toml": "company = 1\r\n", "clauses/a/en.md": "# Ünï\n"}


def made(entries, mode=0o644):
    """Return a zip file with these entries."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in entries.items():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = mode << 16
            file.writestr(entry, data)
    return stream.getvalue()


def test_the_round_trip_is_exact():
    """Line ends and all, and the same files give the same bytes."""
    assert unpacked(packed(FILES)) == FILES
    assert packed(FILES) == packed(dict(reversed(FILES.items())))


def test_the_need_to_know_file_never_leaves():
    """Whoever asks."""
    data = packed({**FILES, "need_to_know.toml": 'terms = ["bluefinch"]'})
    assert unpacked(data) == FILES
    assert b"bluefinch" not in data


def test_a_folder_around_everything_is_taken_off():
    """As most tools make a zip file; what an operating system adds is passed over."""
    data = made({"acme/policy.toml": "a = 1", "acme/clauses/x/en.md": "b", "__MACOSX/x": b"\xff"})
    assert unpacked(data) == {"policy.toml": "a = 1", "clauses/x/en.md": "b"}


@pytest.mark.parametrize(
    "data",
    [
        b"no zip",
        made({"README.md": "x"}),
        made({"policy.toml": "", "../outside.toml": "x"}),
        made({"policy.toml": "", "/etc/passwd": "x"}),
        made({"policy.toml": "", "C:\\x": "x"}),
        made({"policy.toml": "", "x.png": b"\x89PNG\xff"}),
        made({"policy.toml": "a\0b"}),
        made({"policy.toml": "target"}, stat.S_IFLNK | 0o777),
        made({"policy.toml": ""})[:-30],
    ],
)
def test_what_is_no_policy_folder_is_refused(data):
    """No zip file, no policy, a path that leaves the folder, a picture, a link, half a file."""
    with pytest.raises(PolicyError):
        unpacked(data)


def test_what_unpacks_to_too_much_is_refused(monkeypatch):
    """Whatever its entries say of their own size; so are too many files and too large a file."""
    monkeypatch.setattr(archive, "MAX_UNPACKED", 100_000)
    with pytest.raises(PolicyError, match="more"):
        unpacked(made({"policy.toml": "", "big.txt": "a" * 1_000_000}))
    monkeypatch.setattr(archive, "MAX_FILES", 2)
    with pytest.raises(PolicyError, match="3"):
        unpacked(made({"policy.toml": "", "a": "", "b": ""}))
    monkeypatch.setattr(archive, "MAX_PACKED", 10)
    with pytest.raises(PolicyError, match="MB"):
        unpacked(packed(FILES))
