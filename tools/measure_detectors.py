"""Measure the detectors on a folder of labelled data: what they find of what they should, what in ordinary posts, and how fast.

    python tools/measure_detectors.py EVAL_FOLDER [--show]

Each part is skipped where its file is missing. With --show every mistake is printed. How fast: in how many posts one of the
triggers opens the detector, and how long it looks then, without the scan that all of them share.
"""

import argparse
import gzip
import json
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path
from typing import Any

from vangrail.rules.database import Database
from vangrail.rules.detectors import Detector, Match, detectors
from vangrail.rules.fold import Folded

PERSONAL = ("email", "phone", "iban", "payment_card", "national_id")
LEFT_ALONE = frozenset({"email.role", "phone.service"})
SCHEMES = ("nl.bsn", "be.nn", "be.bis", "es.dni", "es.nie", "es.nif", "fr.nir", "de.idnr", "gb.nhs", "us.ssn", "iban")


class Scanner:
    """One detector behind its own triggers, as the matcher runs it."""

    def __init__(self, detector: Detector) -> None:
        """Compile the triggers."""
        self.detector = detector
        self._database = Database([trigger.encode() for trigger in detector.triggers])

    def find(self, text: str) -> tuple[Folded, list[Match]]:
        """Return the folded text and what the detector finds in it."""
        folded = Folded(text)
        ends = self.opened(folded)
        return folded, self.detector.find(folded, ends) if ends else []

    def opened(self, folded: Folded) -> list[int]:
        """Return where triggers end, as the matcher tells the detector; nowhere means that it is not asked."""
        data = folded.text.encode()
        ends = sorted({end for _, end in self._database.scan(data)})
        if len(data) != len(folded.text):
            ends = sorted({len(data[:end].decode(errors="ignore")) for end in ends})
        return ends


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON Lines file, packed or not; nothing where it is missing."""
    if path.exists():
        data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        yield from (json.loads(line) for line in data.splitlines())


def measure_ids(folder: Path, scanners: dict[str, Scanner], *, show: bool) -> None:
    """Print recall and false findings on national numbers, in a sentence that announces them."""
    counts: Counter[tuple[str, bool, bool]] = Counter()
    for row in rows(folder / "national_ids.jsonl"):
        own = row["scheme"] in SCHEMES
        text = f"my {row['scheme'].split('.')[-1]} number is {row['text']}" if own else f"here is number {row['text']}"
        hit = any(scanners[name].find(text)[1] for name in ("national_id", "iban"))
        counts[(row["scheme"] if own else "other", row["valid"], hit)] += 1
        if show and hit != (own and row["valid"]):
            print("   ", "missed" if own and row["valid"] else "false", row)
    for scheme in sorted({scheme for scheme, _, _ in counts}):
        valid = counts[(scheme, True, True)], counts[(scheme, True, True)] + counts[(scheme, True, False)]
        wrong = counts[(scheme, False, True)], counts[(scheme, False, True)] + counts[(scheme, False, False)]
        print(f"ids {scheme}: found {valid[0]} of {valid[1]} valid, {wrong[0]} of {wrong[1]} invalid")


def measure_secrets(folder: Path, scanner: Scanner, *, show: bool) -> None:
    """Print recall and false findings on strings that are and are not credentials."""
    found: Counter[tuple[bool, bool]] = Counter()
    for row in rows(folder / "secrets_gitleaks.jsonl.gz"):
        real, hit = row["label"] == "tp", bool(scanner.find(row["text"])[1])
        found[(real, hit)] += 1
        if show and real != hit:
            print("   ", "missed" if real else "false", row["rule"], row["text"][:120])
    if found:
        real, other = found[(True, True)] + found[(True, False)], found[(False, True)] + found[(False, False)]
        print(
            f"secrets: recall {found[(True, True)] / real:.3f} of {real}, false {found[(False, True)] / other:.3f} of {other}"
        )


def measure_links(folder: Path, scanner: Scanner, *, show: bool) -> None:
    """Print which share of phishing and of ordinary domains is suspicious."""
    for name in ("phishing_domains", "ordinary_domains"):
        path = folder / f"{name}.txt"
        if not path.exists():
            continue
        hosts = path.read_text(encoding="utf-8").split()
        kinds = Counter(matches[0].kind for host in hosts if (matches := scanner.find(f"see https://{host}/")[1]))
        print(f"links {name}: {sum(kinds.values()) / len(hosts):.4f} of {len(hosts)} {dict(kinds)}")
        if show and name.startswith("ordinary"):
            print("   ", [host for host in hosts if scanner.find(f"see https://{host}/")[1]])


def measure_posts(name: str, texts: Iterable[str], scanners: dict[str, Scanner], *, show: bool) -> None:
    """Print how many ordinary posts each detector finds something in, and the personal data per 1,000 posts."""
    posts = list(texts)
    counts: Counter[str] = Counter()
    for post in posts:
        personal = False
        for detector, scanner in scanners.items():
            folded, matches = scanner.find(post)
            counts[detector] += bool(matches)
            personal |= detector in PERSONAL and any(match.kind not in LEFT_ALONE for match in matches)
            if show and matches:
                print(
                    "   ", [(match.kind, folded.original(match.start, match.end)) for match in matches], "|", post[:150]
                )
        counts["personal data"] += personal
    if posts:
        per_thousand = counts.pop("personal data") * 1000 / len(posts)
        print(
            f"posts {name}: personal data in {per_thousand:.1f} of 1,000 ({len(posts)} posts); posts by detector: {dict(counts)}"
        )


def measure_speed(name: str, texts: Iterable[str], scanners: dict[str, Scanner]) -> None:
    """Print for each detector how many posts open it, and its microseconds for one that does and for the average post."""
    posts = [Folded(text) for text in texts]
    for detector, scanner in scanners.items() if posts else ():
        opened = [(post, ends) for post in posts if (ends := scanner.opened(post))]
        best = min(_seconds(scanner.detector, opened) for _ in range(5)) * 1e6
        print(
            f"speed {name}: {detector:15} opened by {1000 * len(opened) / len(posts):6.1f} of 1,000 posts,"
            f" {best / max(1, len(opened)):6.1f} us each, {best / len(posts):6.2f} us a post"
        )


def _seconds(detector: Detector, opened: list[tuple[Folded, list[int]]]) -> float:
    start = time.perf_counter()
    for post, ends in opened:
        detector.find(post, ends)
    return time.perf_counter() - start


def main() -> None:
    """Read the arguments and print every measure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", action="store_true", help="print every mistake")
    arguments = parser.parse_args()
    scanners = {name: Scanner(detector) for name, detector in detectors().items()}
    folder, show = arguments.folder, arguments.show
    measure_ids(folder, scanners, show=show)
    measure_secrets(folder, scanners["credential"], show=show)
    measure_links(folder, scanners["suspicious_link"], show=show)
    sets = {"benign": [row["text"] for row in rows(folder / "benign.jsonl")]}
    for path in sorted((folder / "language").glob("sentiment_*.jsonl")):
        sets[path.stem] = [unescape(row["text"]) for number, row in enumerate(rows(path)) if number < 1000]
    for name, posts in sets.items():
        measure_posts(name, posts, scanners, show=show)
    measure_speed("ordinary", [post for posts in sets.values() for post in posts[:450]], scanners)


if __name__ == "__main__":
    main()
