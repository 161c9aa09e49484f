"""What the second reading looks at: words, their beginnings, and pairs of words, each as a number below `BUCKETS`.

Many rows are read at once; the sum of one row alone is quicker in plain numbers than in arrays of twenty words, and the same.
A row is the folded UTF-8 text of a draft; rows end with a line feed.
"""

import re
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

BUCKETS: Final = 1 << 15
"""Numbers that words are spread over. Different words may share one."""

_OTHER, _SPACE, _WORD = 0, 1, 2
_KIND: Final = np.array(
    [
        _SPACE if byte <= 0x20 else _WORD if byte >= 0x80 or chr(byte).isalnum() or byte == ord("_") else _OTHER
        for byte in range(256)
    ],
    dtype=np.uint8,
)
_FIRST: Final = np.array([(1 << 8 * count) - 1 for count in range(9)], dtype=np.uint64)
"""By number of bytes: what keeps so many of the eight that are read at once."""

_LOW: Final = np.uint64(0x9E3779B97F4A7C15)
_HIGH: Final = np.uint64(0xD6E8FEB86659FD93)
_PAIR: Final = np.uint64(0x2545F4914F6CDD1D)
_STEMS: Final = ((4, 4, np.uint64(0x51ED270B51ED270B)), (6, 5, np.uint64(0x7F4A7C157F4A7C15)))
"""Of words longer than the first number, so many first bytes, and a mark that tells them from whole words."""

_MIX, _TOP, _LAST = np.uint64(32), np.uint64(40), np.uint64(BUCKETS - 1)

_TOKEN: Final = re.compile(rb"[0-9A-Za-z_\x80-\xff]+|[^\x00-\x20]")
_ALL: Final = (1 << 64) - 1

Numbers = NDArray[np.int64]


def words_of(data: bytes, *, single: bool = False) -> tuple[Numbers, Numbers, Numbers, Numbers]:
    """Return, for every feature of the rows in `data`: its row, its number, and the bytes [start, end) it was made from.

    The features of one row are the same whatever rows stand around it. `single` says that there is one row, without a line feed.
    Of a word its first 16 bytes count.
    """
    buffer = np.frombuffer(data, dtype=np.uint8)
    starts, ends = _tokens(buffer)
    size = ends - starts
    eight: NDArray[np.uint64] = np.ndarray((len(data) + 8,), "<u8", data + bytes(16), 0, (1,))
    low = eight[starts] & _FIRST[np.minimum(size, 8)]
    high = eight[starts + 8] & _FIRST[np.minimum(np.maximum(size - 8, 0), 8)]
    whole = low * _LOW ^ high * _HIGH
    rows = np.zeros(len(starts), np.int64) if single else np.searchsorted(np.flatnonzero(buffer == ord("\n")), starts)
    pieces = [(rows, whole, starts, ends)]
    for longer, kept, mark in _STEMS:
        long = np.flatnonzero(size > longer)
        pieces.append((rows[long], (low[long] & _FIRST[kept]) * _LOW ^ mark, starts[long], ends[long]))
    next_to = np.arange(max(len(starts) - 1, 0)) if single else np.flatnonzero(rows[:-1] == rows[1:])
    after = next_to + 1
    pieces.append((rows[next_to], whole[next_to] * _PAIR + whole[after], starts[next_to], ends[after]))
    where, hashes, begins, stops = map(np.concatenate, zip(*pieces, strict=True))
    buckets = ((hashes ^ (hashes >> _MIX)) * _HIGH >> _TOP) & _LAST
    return where, buckets.astype(np.int64), begins, stops


def _tokens(buffer: NDArray[np.uint8]) -> tuple[Numbers, Numbers]:
    """Return where words begin and end; every sign is a word of its own."""
    kind = np.full(len(buffer) + 2, _SPACE, dtype=np.uint8)
    kind[1:-1] = _KIND[buffer]
    word, other = kind == _WORD, kind[1:-1] == _OTHER
    inside = word[1:-1]
    starts = np.flatnonzero(other | (inside & ~word[:-2]))
    ends = np.flatnonzero(other | (inside & ~word[2:])) + 1
    return starts, ends


def sum_of(data: bytes, weights: Sequence[int]) -> tuple[int, int]:
    """Return the sum of the weights of one row's features, and how many features it has: what `words_of` would find."""
    low_mark, high_mark, pair_mark = int(_LOW), int(_HIGH), int(_PAIR)
    (longer, kept, mark), (longest, most, last_mark) = (
        (size, int(_FIRST[own]), int(salt)) for size, own, salt in _STEMS
    )
    hashes: list[int] = []
    before = -1
    for word in _TOKEN.findall(data):
        low = int.from_bytes(word[:8], "little")
        whole = (low * low_mark ^ int.from_bytes(word[8:16], "little") * high_mark) & _ALL
        hashes.append(whole)
        size = len(word)
        if size > longer:
            hashes.append(((low & kept) * low_mark & _ALL) ^ mark)
            if size > longest:
                hashes.append(((low & most) * low_mark & _ALL) ^ last_mark)
        if before >= 0:
            hashes.append((before * pair_mark + whole) & _ALL)
        before = whole
    # Bits 40 to 54 of a product do not depend on those above bit 63, so nothing need be cut off here.
    return sum([weights[((one ^ (one >> 32)) * high_mark >> 40) & (BUCKETS - 1)] for one in hashes]), len(hashes)
