"""Many texts in one scan. Which rules may speak about which row is worked out on whole columns; only those rows are then decided.

A row is decided by the very code that decides a single draft, on the hits of that row; so a batch cannot answer differently.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from vangrail.check.checker import Checker
from vangrail.check.context import Context
from vangrail.check.draft import MAX_CHARACTERS, Account, Draft, Moment
from vangrail.check.verdict import Verdict
from vangrail.rules.database import SHIFT, RawHits
from vangrail.rules.expressions import INFLECTED
from vangrail.rules.fold import Folded, fold_text
from vangrail.rules.matcher import Hits
from vangrail.rules.rule import CompiledRule, possible
from vangrail.rules.spellings import ENDS, STARTS
from vangrail.rules.words import LONGEST_ENDING

_OTHER, _ALNUM, _WIDE = 0, 1, 2
_END: Final = (1 << SHIFT) - 1
_KIND: Final = np.array(
    [_WIDE if byte >= 0x80 else _ALNUM if chr(byte).isalnum() else _OTHER for byte in range(256)],
    dtype=np.uint8,
)

Bytes = NDArray[np.uint8]
Numbers = NDArray[np.int64]
Truths = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What all rows of a batch share: whose account, which platform, role, country and language, and the moment."""

    moment: Moment
    account: Account = "personal"
    platform: str | None = None
    role: str | None = None
    country: str | None = None
    language: str | None = None

    def draft(self, text: str) -> Draft:
        """Return one row as a draft."""
        return Draft(
            text=text,
            account=self.account,
            platform=self.platform,
            role=self.role,
            language=self.language,
            country=self.country,
        )


class BatchScreener:
    """Screens batches of texts with one checker and one setting. Not shared between threads."""

    def __init__(self, checker: Checker, setting: Setting) -> None:
        """Lay out the plan's columns for arrays."""
        self._checker = checker
        self._setting = setting
        matcher = self._matcher = checker.rules.matcher
        lengths, edges = matcher.expressions.shapes()
        self._lengths: Numbers = np.array(lengths, dtype=np.int64)
        stands: NDArray[np.uint8] = np.array(edges, dtype=np.uint8)
        self._starts_word: Truths = (stands & STARTS) > 0
        self._ends_word: Truths = (stands & ENDS) > 0
        self._inflected: Truths = (stands & INFLECTED) > 0
        opens = [matcher.expressions.opens(number) for number in range(matcher.expressions.first_sign)]
        self._counts: Numbers = np.array([len(own) for own in opens], dtype=np.int64)
        self._first: Numbers = np.concatenate([[0], np.cumsum(self._counts)]).astype(np.int64)
        self._flat: Numbers = np.array([column for own in opens for column in own], dtype=np.int64)

    @cached_property
    def _rules(self) -> list[tuple[CompiledRule, list[frozenset[int]]]]:
        """The rules that this setting leaves possible, each with its needed groups, smallest first."""
        nothing = Context(self._checker, self._setting.draft(""), self._setting.moment, self._matcher.hits(Folded("")))
        return [
            (rule, sorted(rule.needed, key=len))
            for rule in self._checker.rules.rules
            if possible(rule.condition.tree, nothing)
        ]

    def screen(self, texts: Sequence[str | None]) -> dict[int, Verdict | None]:
        """Return the verdicts of the rows about which a rule speaks, by row number.

        A row that is missing or longer than a draft may be gets None; every row that is not in the answer is fine.
        """
        kept = [text if text is not None and len(text) <= MAX_CHARACTERS else "" for text in texts]
        verdicts: dict[int, Verdict | None] = {
            number: None for number, text in enumerate(texts) if text is None or len(text) > MAX_CHARACTERS
        }
        folded = [fold_text(text) for text in kept]
        data = ("\n".join(folded) + "\n" * (LONGEST_ENDING + 2)).encode("utf-8", "replace")
        buffer = np.frombuffer(data, dtype=np.uint8)
        row_ends = np.flatnonzero(buffer == ord("\n"))[: len(kept)]
        packed = np.frombuffer(self._matcher.database.scan_packed(data), dtype=np.int64)
        # The scan reports ends in rising order within a pattern only; rows are cut out of this as slices.
        packed = packed[np.argsort(packed & _END, kind="stable")]
        numbers, ends = packed >> SHIFT, packed & _END
        rows = np.searchsorted(row_ends, ends - 1)
        secret = self._secret_rows(data, row_ends)
        disguised = set(rows[numbers >= self._matcher.expressions.first_sign].tolist()) - secret
        keep = self._may_be_words(buffer, numbers, ends)
        scan = _Scan(numbers[keep], ends[keep], rows[keep], row_ends)
        candidates = self._candidates(scan)
        doubtful = self._doubtful(data, scan) - disguised - secret
        moment = self._setting.moment
        frozen = set(range(len(kept)) if moment.frozen else ())  # a freeze may speak about any row
        rows_asked = sorted((candidates.keys() | disguised | secret | doubtful | frozen) - verdicts.keys())
        for row, raw, piece in scan.cut(data, rows_asked):
            form = Folded(kept[row], folded[row])
            hits = self._matcher.hits(form) if row in secret else Hits(self._matcher, form, piece, raw, [])
            rules = self._checker.rules.candidates(hits.columns()) if hits.revealed else candidates.get(row)
            asked = row in doubtful or row in disguised or row in secret
            if rules or asked or row in frozen:
                verdict = self._checker.judge(self._setting.draft(kept[row]), moment, hits, rules or [], doubtful=asked)
                if verdict.findings:
                    verdicts[row] = verdict
        return verdicts

    def _doubtful(self, data: bytes, scan: "_Scan") -> set[int]:
        """Return the rows about which the second reading speaks, unless a rule does."""
        second = self._checker.second
        if second is None:
            return set()
        words = scan.numbers < self._matcher.expressions.first_half
        columns, rows = self._columns(scan.numbers[words], scan.rows[words])
        return set(second.rows(data, len(scan.row_ends), columns, rows))

    def _columns(self, numbers: Numbers, rows: Numbers) -> tuple[Numbers, Numbers]:
        """Return which columns the matches open, and in which row each."""
        counts = self._counts[numbers]
        # Each match opens `counts` columns, which lie together in the flat list: places = first, first + 1, …
        before = np.cumsum(counts) - counts
        places = np.repeat(self._first[numbers] - before, counts) + np.arange(int(counts.sum()))
        return self._flat[places], np.repeat(rows, counts)

    def _secret_rows(self, data: bytes, row_ends: Numbers) -> set[int]:
        packed = np.frombuffer(self._matcher.secret.scan_packed(data), dtype=np.int64)
        return set(np.searchsorted(row_ends, (packed & _END) - 1).tolist())

    def _may_be_words(self, buffer: Bytes, numbers: Numbers, ends: Numbers) -> Truths:
        """Drop literals inside longer words, as far as ASCII shows it; what is not plain ASCII is decided with the row."""
        starts = ends - self._lengths[numbers]
        before = np.where(starts > 0, _KIND[buffer[starts - 1]], _OTHER)
        inside_before = (before == _ALNUM) & (_KIND[buffer[np.minimum(starts, len(buffer) - 1)]] == _ALNUM)
        joined = (_KIND[buffer[ends - 1]] == _ALNUM) & (_KIND[buffer[ends]] == _ALNUM)
        too_long = joined.copy()
        for step in range(1, LONGEST_ENDING + 1):
            too_long &= _KIND[buffer[np.minimum(ends + step, len(buffer) - 1)]] == _ALNUM
        outside: Truths = ~(
            (inside_before & self._starts_word[numbers])
            | (joined & self._ends_word[numbers])
            | (too_long & self._inflected[numbers])
        )
        return outside

    def _candidates(self, scan: "_Scan") -> dict[int, list[CompiledRule]]:
        """Return, by row, the rules for which something of every needed group stands in the row."""
        present: Truths = np.zeros((len(self._checker.rules.plan.columns), len(scan.row_ends)), dtype=np.bool_)
        plain = scan.numbers < self._matcher.expressions.first_sign
        numbers, rows = scan.numbers[plain], scan.rows[plain]
        columns, places = self._columns(numbers, rows)
        present[columns, places] = True
        occupied = np.logical_or.reduce(present, axis=1)
        known: dict[frozenset[int], Truths] = {}
        found: dict[int, list[CompiledRule]] = {}
        for rule, groups in self._rules:
            truth: Truths = np.ones(len(scan.row_ends), dtype=np.bool_)
            for group in groups:
                if group not in known:
                    known[group] = np.logical_or.reduce(
                        present[[column for column in group if occupied[column]]], axis=0
                    )
                truth = truth & known[group]
                if not truth.any():
                    break
            for row in np.flatnonzero(truth).tolist():
                found.setdefault(row, []).append(rule)
        return found


@dataclass(frozen=True, slots=True)
class _Scan:
    """What may stand in a batch: expression, end offset and row of each match, and the offset at which each row ends."""

    numbers: Numbers
    ends: Numbers
    rows: Numbers
    row_ends: Numbers

    def cut(self, data: bytes, wanted: Sequence[int]) -> Iterator[tuple[int, RawHits, bytes]]:
        """Yield the row's number, its matches with ends counted from its own start, and its bytes, for each wanted row."""
        if not wanted:
            return
        starts = np.concatenate([[0], self.row_ends[:-1] + 1])
        pairs = list(zip(self.numbers.tolist(), (self.ends - starts[self.rows]).tolist(), strict=True))
        chosen = np.array(wanted, dtype=np.int64)
        places = (np.searchsorted(self.rows, edge).tolist() for edge in (chosen, chosen + 1))
        pieces = zip(starts[chosen].tolist(), self.row_ends[chosen].tolist(), strict=True)
        for row, first, last, (start, end) in zip(wanted, *places, pieces, strict=True):
            yield row, pairs[first:last], data[start:end]
