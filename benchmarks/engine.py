"""Vangrail itself, for one number of company terms: compiling, loading, one draft, batches, tables, and the bare scan."""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final

import hyperscan
import pyarrow as pa

from benchmarks.clock import Timing, bulk, once, single
from benchmarks.posts import Post
from benchmarks.report import WITH, Figure
from benchmarks.terms import make_answers
from tools.evaluate.policies import usable_checker
from vangrail import Checker, Draft, Moment, Policy, policy_from_answers
from vangrail.rules.fold import fold_text
from vangrail.screen.batch import BatchScreener, Setting
from vangrail.screen.table import ROWS

MOMENT: Final = Moment(at=datetime(2026, 11, 21, 12, tzinfo=UTC))
"""When everything is checked."""


@dataclass(frozen=True, slots=True)
class Load:
    """What is measured, and how: the posts are checked one by one, screened in batches and as a table."""

    posts: list[Post]
    how: Timing


@contextmanager
def own_cache() -> Iterator[None]:
    """Keep compiled databases in a folder that is gone afterwards, so that cold is cold and cached is cached."""
    before = os.environ.get("VANGRAIL_CACHE")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["VANGRAIL_CACHE"] = folder
        try:
            yield
        finally:
            if before is None:
                del os.environ["VANGRAIL_CACHE"]
            else:
                os.environ["VANGRAIL_CACHE"] = before


def make_policy(terms: int) -> Policy:
    """Return the policy that is measured at `terms` company terms."""
    return policy_from_answers(make_answers(terms))


def measure(terms: int, load: Load) -> list[Figure]:
    """Return every figure of the engine at `terms` company terms."""
    policy = make_policy(terms)
    cold = once(lambda: usable_checker(policy), load.how)
    checker = usable_checker(policy)
    cached = once(lambda: Checker(checker.policy), load.how)
    # The same rules without the model, as `second_opinion = false` would have it; another policy would be compiled anew.
    second, checker.second = checker.second, None
    alone = [*_one_by_one(checker, load, terms), *_in_bulk(checker, load, terms)]
    checker.second = second
    return [
        Figure("compile, cold", terms, millis=cold, note=f"{len(checker.policy.rules())} rules"),
        Figure("load, cached", terms, millis=cached),
        *alone,
        *(_renamed(each) for each in (*_one_by_one(checker, load, terms)[:1], *_in_bulk(checker, load, terms)[:1])),
        *_bare(checker, load, terms),
    ]


def _renamed(figure: Figure) -> Figure:
    return replace(figure, what=figure.what + WITH)


def _one_by_one(checker: Checker, load: Load, terms: int) -> list[Figure]:
    def given(post: Post) -> object:
        return checker.check(Draft(text=post.text, language=post.language or None), MOMENT)

    def unknown(post: Post) -> object:
        return checker.check(Draft(text=post.text), MOMENT)

    return [
        Figure("check, language given", terms, single=single(given, load.posts, load.how)),
        Figure("check, language not given", terms, single=single(unknown, load.posts, load.how)),
    ]


def _in_bulk(checker: Checker, load: Load, terms: int) -> list[Figure]:
    parts = batches([post.text for post in load.posts])
    tables = [pa.table({"text": pa.array(part, pa.string())}) for part in parts]
    screener = BatchScreener(checker, Setting(moment=MOMENT))
    spoken = len(screener.screen(parts[0])) / len(parts[0])
    note = f"{len(parts[0])} rows at a time; a rule speaks in {spoken:.1%}"
    table = bulk(lambda part: checker.screen(part, moment=MOMENT), tables, load.how)
    return [
        Figure("screen, batches", terms, rate=bulk(screener.screen, parts, load.how), note=note),
        Figure("screen, Arrow table", terms, rate=table, note="table in, table out"),
    ]


def batches(texts: list[str]) -> list[list[str]]:
    """Return the texts in pieces of as many rows as a table is screened in."""
    return [texts[start : start + ROWS] for start in range(0, len(texts), ROWS)]


def _bare(checker: Checker, load: Load, terms: int) -> list[Figure]:
    """Scan the same folded bytes with the same database, without anything of ours behind it: the limit of the machine."""
    database = checker.rules.matcher.database._database  # noqa: SLF001 -- the limit is the library's own scan, not our wrapper
    scratch = hyperscan.Scratch(database)
    parts = [list(map(fold_text, part)) for part in batches([post.text for post in load.posts])]
    buffers = [_Buffer("\n".join(part).encode("utf-8", "replace"), len(part)) for part in parts]
    met = 0

    def count(*_match: object) -> None:
        nonlocal met
        met += 1

    def scan(report: Callable[..., None] | None) -> Callable[[_Buffer], None]:
        return lambda buffer: database.scan(buffer.data, match_event_handler=report, scratch=scratch)

    scan(count)(buffers[0])
    note = f"{met / len(buffers[0]):.2f} matches a post, none reported"
    return [
        Figure("raw scan, no callback", terms, rate=bulk(scan(None), buffers, load.how), note=note),
        Figure("raw scan, counting callback", terms, rate=bulk(scan(count), buffers, load.how)),
    ]


@dataclass(frozen=True, slots=True)
class _Buffer:
    data: bytes
    rows: int

    def __len__(self) -> int:
        return self.rows
