"""Measure Vangrail and its peers in one run and on one core, and print what came out beside what is claimed.

Run: `make bench`, or `python -m benchmarks [--quick] [--json FILE] [--posts FILE]`. Always ends with 0: figures are not a gate.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks import engine, peers, processes
from benchmarks.clock import CLOCKS, Timing, one_core
from benchmarks.posts import Post, make_posts, read_posts
from benchmarks.report import Figure, figures_table, machine, ratios, ratios_table, to_json
from benchmarks.terms import make_terms

_SIZES = (10, 1_000, 10_000, 100_000)
_QUICK_SIZES = (10, 10_000, 100_000)
_EXPRESSIONS = (10, 1_000)


def options(words: list[str]) -> argparse.Namespace:
    """Return what was asked for on the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer posts and shorter measurements: under a minute")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write everything there too")
    parser.add_argument("--posts", type=Path, metavar="FILE", help="measure with these posts (.jsonl or one a line)")
    parser.add_argument("--sizes", type=_sizes, help="numbers of company terms, with commas")
    parser.add_argument("--count", type=int, help="how many posts to make up")
    parser.add_argument("--seconds", type=float, help="how long each measurement lasts")
    parser.add_argument("--clock", choices=CLOCKS, default="wall", help="cpu: on a machine that others use too")
    parser.add_argument("--no-peers", action="store_true", help="measure Vangrail alone")
    given = parser.parse_args(words)
    given.sizes = given.sizes or (_QUICK_SIZES if given.quick else _SIZES)
    given.count = given.count or (16_384 if given.quick else 65_536)
    given.seconds = given.seconds or (0.4 if given.quick else 3.0)
    return given


def measure(given: argparse.Namespace) -> Iterator[Figure]:
    """Yield every figure as soon as it is known. Compiled databases are forgotten at the end."""
    how = Timing(given.seconds, CLOCKS[given.clock])
    posts = read_posts(given.posts) if given.posts else make_posts(given.count, make_terms(1000))
    if not given.no_peers:
        with one_core():
            yield from _peers(posts, how)
    with engine.own_cache():
        middle = 10_000 if 10_000 in given.sizes else given.sizes[-1]
        for terms in given.sizes:
            with one_core():
                yield from engine.measure(terms, engine.Load(posts, how))
            if terms == middle:
                yield from processes.measure(terms, len(posts), given.seconds)


def main(words: list[str]) -> int:
    """Measure, print both tables, and write the JSON where it is wanted."""
    given = options(words)
    figures: list[Figure] = []
    for figure in measure(given):
        figures.append(figure)
        if sys.stderr.isatty():
            print(f"\r{len(figures)} figures …\r", end="", file=sys.stderr, flush=True)
    found = ratios(figures)
    print(" · ".join(f"{name} {value}" for name, value in machine(given.clock).items()))
    print(f"\n{figures_table(figures)}\n\n{ratios_table(found)}")
    if given.json:
        given.json.write_text(
            json.dumps(to_json(figures, found, machine(given.clock)), indent=2, ensure_ascii=False) + "\n", "utf-8"
        )
    return 0


def _peers(posts: list[Post], how: Timing) -> Iterator[Figure]:
    lack = peers.missing()
    if lack:
        print(lack, file=sys.stderr)
    else:
        yield from peers.measure_presidio(posts, how)
    for terms in _EXPRESSIONS:
        yield from peers.measure_expressions(posts, terms, how)


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(sorted(int(part) for part in text.split(",")))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
