"""The chain shows every change, every cut and every silent erasure, and survives the erasures that were told."""

import tracemalloc
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vangrail.decisions.chain import ERASED, ORIGIN, Finding, Head, Payload, verify

START = datetime(2026, 11, 2, 9, tzinfo=UTC)


def made(count, erased=()):
    """Return a chain of `count` entries, of which some were erased and told at the end."""
    head, rows = Head(), []
    for number in range(1, count + 1):
        payload = Payload(f"salt{number}", "a:1", "", {"who": number})
        entry = head.entry("signatures.signed", payload.seal, START + timedelta(minutes=number))
        rows.append((entry, payload))
        head = Head(entry.seq, entry.digest)
    if erased:
        rows = [(entry, None if entry.seq in erased else payload) for entry, payload in rows]
        payload = Payload("e" * 16, "", "", {"entries": sorted(erased), "why": "kept long enough"})
        rows.append((head.entry(ERASED, payload.seal, START + timedelta(days=9)), payload))
    return rows


def test_an_untouched_chain_is_intact():
    """It says up to where, with the head that can be mailed."""
    rows = made(20)
    assert verify(rows) == Finding(Head(20, rows[-1][0].digest))
    assert verify([]).intact
    assert verify([]).head == Head(0, ORIGIN)


@given(st.integers(1, 12), st.sampled_from(["at", "kind", "said", "prev", "seq"]))
def test_a_changed_entry_breaks_the_chain_there_or_right_after(number, part):
    """Whatever part of whichever entry is changed, all before it stays trusted."""
    rows = made(13)
    entry, payload = rows[number - 1]
    new = {"at": START, "kind": "signatures.withdrawn", "said": "0" * 64, "prev": "1" * 64, "seq": number + 40}[part]
    rows[number - 1] = (replace(entry, **{part: new}), payload)
    found = verify(rows)
    assert not found.intact
    assert found.broken_at in {number, number + 1, number + 40}
    assert found.head.seq in {number - 1, number}


@given(st.integers(1, 12))
def test_a_missing_entry_is_a_break(number):
    """Except the last ones: that cut shows by the head that was kept."""
    rows = made(13)
    del rows[number - 1]
    assert (verify(rows).broken_at, verify(rows).why) == (number + 1, "number")


def test_a_cut_tail_shows_beside_a_head_that_was_kept():
    """Without it the shorter chain looks whole, which is why the head is mailed every day."""
    rows = made(20)
    kept = Head(20, rows[-1][0].digest)
    assert verify(rows, kept=[kept]).intact
    assert verify(rows[:15]).intact
    assert (verify(rows[:15], kept=[kept]).broken_at, verify(rows[:15], kept=[kept]).why) == (16, "cut")


def test_every_head_that_was_kept_is_looked_for():
    """A mail of each day: one that is not on the way is enough."""
    rows = made(20)
    heads = [Head(entry.seq, entry.digest) for entry, _ in rows[::5]]
    assert verify(rows, kept=heads).intact
    assert verify(rows, kept=[*heads, Head(7, "0" * 64)]).broken_at == 7
    assert verify(rows, kept=[*heads, Head(16, "0" * 64)]).broken_at == 16
    assert verify(rows, kept=[Head()]).intact


def test_a_digest_that_stands_beside_an_entry_is_its_own():
    """Another one would lead whoever looks it up astray."""
    rows = [(replace(entry, beside=entry.digest), payload) for entry, payload in made(5)]
    assert verify(rows).intact
    rows[2] = (replace(rows[2][0], beside="0" * 64), rows[2][1])
    assert (verify(rows).broken_at, verify(rows).why) == (3, "digest")


def test_a_rewritten_chain_does_not_pass_through_a_head_that_was_kept():
    """Somebody who makes a whole new chain cannot make the old head."""
    kept = Head(5, made(20)[4][0].digest)
    forged, head = [], Head()
    for number in range(1, 8):
        payload = Payload("f" * 16, "", "", {"forged": number})
        entry = head.entry("signatures.signed", payload.seal, START)
        forged.append((entry, payload))
        head = Head(entry.seq, entry.digest)
    assert verify(forged).intact
    assert (verify(forged, kept=[kept]).broken_at, verify(forged, kept=[kept]).why) == (5, "kept")


def test_a_changed_payload_is_a_break():
    """What was said is sealed, salt included."""
    rows = made(5)
    entry, payload = rows[2]
    for other in (replace(payload, said={"who": 99}), replace(payload, salt="z"), replace(payload, actor="b:2")):
        rows[2] = (entry, other)
        assert (verify(rows).broken_at, verify(rows).why) == (3, "payload")


def test_what_was_erased_and_told_still_verifies():
    """Payload and salt are gone, the entries stay, and a later entry names them."""
    found = verify(made(20, erased={3, 4, 11}))
    assert (found.intact, found.erased, found.head.seq) == (True, 3, 21)


def test_what_was_erased_in_silence_shows():
    """A gap that nobody told, or a told one that is none, is a fault though the chain itself holds."""
    rows = made(20, erased={3, 4})
    silent = [(entry, None if entry.seq == 9 else payload) for entry, payload in rows]
    assert (verify(silent).intact, verify(silent).untold, verify(silent).broken_at) == (False, True, None)
    restored = [(entry, made(20)[2][1] if entry.seq == 3 else payload) for entry, payload in rows]
    assert verify(restored).untold


def test_reading_may_start_behind_a_head_that_is_trusted():
    """A daily look needs only the day; the wrong head is a break at once."""
    rows = made(20, erased={3})
    trusted = Head(10, rows[9][0].digest)
    assert verify(rows[10:], after=trusted).intact
    assert verify(rows[10:], after=Head(10, "0" * 64)).broken_at == 11


def test_the_same_moment_in_another_zone_is_the_same_entry():
    """A database may give times back in its own zone."""
    entry = made(1)[0][0]
    elsewhere = replace(entry, at=entry.at.astimezone(timezone(timedelta(hours=5))))
    assert entry.digest == elsewhere.digest


def test_a_time_without_its_zone_is_refused():
    """It would mean another moment on another machine."""
    with pytest.raises(ValueError, match="time zone"):
        Head().entry("policies.published", "0" * 64, datetime(2026, 11, 2, 9))  # noqa: DTZ001 -- that is what is refused


def test_a_payload_cannot_be_guessed_from_its_seal():
    """The same words with another salt have another seal, and the order of keys means nothing."""
    one, other = Payload("a" * 16, "", "", {"x": 1, "y": "é"}), Payload("a" * 16, "", "", {"y": "é", "x": 1})
    assert one.seal == other.seal
    assert one.seal != replace(one, salt="b" * 16).seal


def test_memory_does_not_grow_with_the_chain():
    """A stream is read once and nothing of it is kept."""

    def stream(count):
        head = Head()
        for _ in range(count):
            payload = Payload("s" * 16, "", "", {})
            entry = head.entry("people.imported", payload.seal, START)
            head = Head(entry.seq, entry.digest)
            yield entry, payload

    peaks = []
    for count in (100, 100, 3000):
        tracemalloc.start()
        assert verify(stream(count)).head.seq == count
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[2] < 2 * peaks[1]
