"""A pack is verified without Vangrail, and whatever was changed in it is found, also by whoever holds the key."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.web.evidence.conftest import contents, signed_again
from vangrail.web.evidence import verify_pack

pytestmark = pytest.mark.django_db
SCRIPT = Path(verify_pack.__file__)


@pytest.fixture
def verify(monkeypatch, capsys):
    """Give a function that verifies a pack and returns how that ended and what was said."""

    def run(pack, key, *more):
        monkeypatch.setattr(sys, "argv", ["verify_pack.py", str(pack), key.fingerprint, *more])
        return verify_pack.main(), capsys.readouterr().out

    return run


def rows_of(files, name):
    """Return the rows of a file of a pack."""
    return [json.loads(line) for line in files[name].splitlines()]


def lines(rows):
    """Return rows as a file."""
    return b"".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode() + b"\n" for row in rows)


def test_it_runs_alone(pack, key, tmp_path):
    """In an empty folder, with nothing but the standard library, and the fingerprint typed as people do."""
    alone = tmp_path / "alone"
    alone.mkdir()
    for each in (SCRIPT, pack):
        shutil.copy(each, alone)
    typed = " ".join(key.fingerprint.upper()[start : start + 8] for start in range(0, 64, 8))
    words = [sys.executable, "-I", "-S", SCRIPT.name, pack.name, typed]
    done = subprocess.run(words, cwd=alone, env={}, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "WHOLE: signed by the key you named." in done.stdout
    assert "1 erased, each told by a later entry; 0 left out of this pack" in done.stdout
    words[-1] = "0" * 64
    done = subprocess.run(words, cwd=alone, env={}, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, key.fingerprint in done.stdout) == (1, True)


def test_it_is_short_enough_to_be_read():
    """Whoever trusts it reads it first: under 200 lines, with nothing of ours."""
    text = SCRIPT.read_text("utf-8")
    assert len(text.splitlines()) < 200
    assert "import vangrail" not in text
    assert "from vangrail" not in text


def test_a_file_that_is_no_pack_or_is_not_there(verify, key, tmp_path, pack):
    """It says so, and how it ends tells the two apart."""
    empty = tmp_path / "empty.zip"
    for data in (b"", b"PK" * 400):
        empty.write_bytes(data)
        assert verify(empty, key)[0] == 1
    with pytest.raises(SystemExit) as ended:
        verify(tmp_path / "none.zip", key)
    assert ended.value.code == 2


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_byte_that_is_changed_is_found(verify, pack, key, data):
    """Wherever it stands: in a file, in the order of the archive, or in the seal itself."""
    whole = pack.read_bytes()
    place = data.draw(st.integers(0, len(whole) - 1))
    other = data.draw(st.integers(1, 255))
    changed = pack.with_name("changed.zip")
    changed.write_bytes(whole[:place] + bytes([whole[place] ^ other]) + whole[place + 1 :])
    assert verify(changed, key)[0] == 1


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_byte_that_is_taken_or_added_is_found(verify, pack, key, data):
    """At the beginning, in the middle and at the end."""
    whole = pack.read_bytes()
    place = data.draw(st.integers(0, len(whole)))
    changed = pack.with_name("changed.zip")
    changed.write_bytes(
        whole[:place] + (b"\0" if data.draw(st.booleans()) or place == len(whole) else b"") + whole[place + 1 :]
    )
    assert verify(changed, key)[0] == (0 if changed.read_bytes() == whole else 1)


def test_what_is_signed_again_with_nothing_changed_is_whole(verify, pack, key):
    """The tests below change one thing each in such a pack."""
    assert verify(signed_again(pack, key, contents(pack)), key)[0] == 0


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_row_of_the_chain_cannot_be_changed_with_the_key_either(verify, pack, key, data):
    """Every part of every entry, what was said, its salt and its gap included."""
    files = contents(pack)
    rows = rows_of(files, "records.jsonl")
    row = data.draw(st.sampled_from(rows))
    name = data.draw(st.sampled_from(sorted(row)))
    values = {
        "seq": row["seq"] + 1, "at": "2020-01-01T00:00:00.000000+00:00", "kind": "people.left", "said": "0" * 64,
        "prev": "1" * 64, "salt": "other", "payload": {"actor": "", "subject": "", "said": {}}, "gap": "left_out",
    }  # fmt: skip
    row[name] = values[name]
    again = signed_again(pack, key, files | {"records.jsonl": lines(rows)})
    assert verify(again, key)[0] == 1


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_row_can_be_taken_doubled_or_moved(verify, pack, key, data):
    """The last one too, for the manifest says where the chain ends."""
    files = contents(pack)
    rows = rows_of(files, "records.jsonl")
    place = data.draw(st.integers(0, len(rows) - 1))
    match data.draw(st.sampled_from(["take", "double", "move", "forget"])):
        case "take":
            del rows[place]
        case "double":
            rows.insert(place, rows[place])
        case "move":
            rows.insert((place + 2) % len(rows), rows.pop(place))
        case _:
            gap = {name: value for name, value in rows[place].items() if name not in {"salt", "payload", "gap"}}
            rows[place] = gap if "gap" in rows[place] else gap | {"gap": "erased"}
    again = signed_again(pack, key, files | {"records.jsonl": lines(rows)})
    assert verify(again, key)[0] == 1


def test_a_cut_tail_shows_beside_an_end_that_was_mailed(verify, pack, key):
    """Also when the manifest was made for the shorter chain."""
    files = contents(pack)
    rows = rows_of(files, "records.jsonl")
    head = json.loads(files["manifest.json"])["heads"]["common"]
    kept = f"{head['entry']}:{head['digest']}"
    assert verify(pack, key, "--kept", kept)[0] == 0
    before = {"entry": rows[-1]["seq"] - 1, "digest": rows[-1]["prev"]}
    again = signed_again(pack, key, files | {"records.jsonl": lines(rows[:-1])}, heads={"common": before})
    assert verify(again, key)[0] == 0
    assert verify(again, key, "--kept", kept) == (1, "NOT WHOLE: the records end before an end that was kept\n")
    assert verify(pack, key, "--kept", f"2:{'0' * 64}")[0] == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [("text", "0" * 64), ("language", "nl"), ("policy", "0" * 64), ("version", 7), ("entry", 1), ("entry", 99)],
)
def test_an_attestation_says_what_its_entry_says(verify, pack, key, name, value):
    """Which text, in which language, of which version."""
    files = contents(pack)
    rows = rows_of(files, "attestations.jsonl")
    rows[0][name] = value
    assert verify(signed_again(pack, key, files | {"attestations.jsonl": lines(rows)}), key)[0] == 1


def test_a_text_that_was_signed_is_there(verify, pack, key):
    """Under its digest, or it is told that today's program writes it with other bytes."""
    files = contents(pack)
    text = next(name for name in files if name.startswith("texts/"))
    missing = {name: data for name, data in files.items() if name != text}
    assert verify(signed_again(pack, key, dict(missing)), key)[0] == 1
    told = signed_again(pack, key, dict(missing), remade=[text[6:-3]])
    assert verify(told, key)[0] == 0


@pytest.mark.parametrize("name", ["manifest.sig", "key.pem"])
def test_other_programs_can_verify_it_too(verify, pack, key, name):
    """What openssl needs stands in it, and is right."""
    files = contents(pack)
    assert len(files["manifest.sig"]) == 64
    key.private.public_key().verify(files["manifest.sig"], files["manifest.json"])
    assert files["key.pem"] == key.pem
