"""One process of its own: loads a cached checker, says how long that took, and screens when it is told to.

Run by `benchmarks.processes`, not by hand: reads a line for every turn, answers each with a line of JSON.
"""

import json
import sys
import time

from benchmarks.clock import Timing, bulk, pin
from benchmarks.engine import MOMENT, batches, make_policy
from benchmarks.posts import make_posts
from benchmarks.terms import make_terms
from tools.evaluate.policies import usable_checker
from vangrail.screen.batch import BatchScreener, Setting


def main(core: int, terms: int, count: int, seconds: float) -> None:
    """Load, then screen `count` made-up posts for about `seconds` at every line that comes in, or count at the line `count`."""
    pin([core])
    policy = make_policy(terms)
    before = time.perf_counter()
    checker = usable_checker(policy)
    _say({"load": (time.perf_counter() - before) * 1e3})
    screener = BatchScreener(checker, Setting(moment=MOMENT))
    parts = batches([post.text for post in make_posts(count, make_terms(min(terms, 1000)))])
    for line in sys.stdin:
        rate = bulk(_count, [range(100_000)], Timing(seconds)) if line == "count\n" else None
        _say({"rate": rate or bulk(screener.screen, parts, Timing(seconds))})


def _count(numbers: range) -> None:
    """Do nothing but count: what two cores of this machine do at best beside one."""
    for _ in numbers:
        pass


def _say(values: dict[str, float]) -> None:
    print(json.dumps(values), flush=True)


if __name__ == "__main__":
    words = sys.argv[1:]
    main(int(words[0]), int(words[1]), int(words[2]), float(words[3]))
