"""Measure the answers on labelled data and print a table a kind of data.

Run: `make eval`, or `python -m tools.evaluate --data FOLDER [--full] [--json FILE]`. Files that are not in the folder are left
out. Ends with 0, or 2 when there is nothing to measure: how good is good enough is for people to say.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from tools.evaluate.asking import Desk
from tools.evaluate.clauses import clauses
from tools.evaluate.data import Source
from tools.evaluate.frozen import frozen
from tools.evaluate.hate import hate
from tools.evaluate.incidents import companies
from tools.evaluate.links import links
from tools.evaluate.numbers import numbers
from tools.evaluate.ordinary import ordinary
from tools.evaluate.presence import presence
from tools.evaluate.secrets import secrets
from tools.evaluate.tables import Section

PARTS: Final = {
    "frozen": frozen,
    "companies": companies,
    "hate": hate,
    "numbers": numbers,
    "secrets": secrets,
    "links": links,
    "ordinary": ordinary,
    "presence": presence,
    "clauses": clauses,
}
"""What is measured, by the name it has on the command line."""


def options(words: list[str]) -> argparse.Namespace:
    """Return what was asked for on the command line."""
    parser = argparse.ArgumentParser(prog="python -m tools.evaluate", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, metavar="FOLDER", help="the labelled data")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write everything there too")
    parser.add_argument(
        "--sample", type=int, default=2000, metavar="N", help="rows of a big set that are used (%(default)s)"
    )
    parser.add_argument("--full", action="store_true", help="use every row")
    parser.add_argument("--seed", type=int, default=1, help="draws the sample (%(default)s)")
    parser.add_argument(
        "--detect-language", action="store_true", help="do not tell the check which language a draft is in"
    )
    parser.add_argument(
        "--each", action="store_true", help="print single posts by their id too (the JSON always has them)"
    )
    parser.add_argument("--only", choices=PARTS, nargs="+", default=list(PARTS), help="measure these alone")
    return parser.parse_args(words)


def measure(given: argparse.Namespace) -> list[Section]:
    """Return every section that the data allows; how long each part took goes to stderr."""
    source = Source(given.data, 0 if given.full else given.sample, given.seed)
    desk = Desk(languages=not given.detect_language)
    sections: list[Section] = []
    for name in given.only:
        before = time.perf_counter()
        sections += PARTS[name](source, desk)
        print(f"{name}: {time.perf_counter() - before:.1f} s", file=sys.stderr)
    return sections


def main(words: list[str]) -> int:
    """Measure, print the tables, and write the JSON where it is wanted."""
    given = options(words)
    if "VANGRAIL_CACHE" in os.environ:
        sections = measure(given)
    else:
        # The policies of these companies are of no use to anybody afterwards.
        with tempfile.TemporaryDirectory() as folder:
            os.environ["VANGRAIL_CACHE"] = folder
            sections = measure(given)
    if not sections:
        print(f"there is nothing to measure in {given.data}: wanted the labelled data", file=sys.stderr)
        return 2
    print("\n\n".join(str(section) for section in sections if given.each or not section.long))
    if given.json:
        body = {"format": 1, "sections": [section.plain() for section in sections]}
        given.json.write_text(json.dumps(body, indent=2, ensure_ascii=False) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
