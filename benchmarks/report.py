"""Figures and ratios as tables, and the targets that stand beside them. A benchmark informs: nothing here fails."""

import os
import platform
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from benchmarks.clock import Latency
from tools.evaluate.tables import table


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing measured: at how many company terms (None: it has none), as single calls, items a second, or milliseconds."""

    what: str
    terms: int | None
    single: Latency | None = None
    rate: float = 0.0
    millis: float = 0.0
    note: str = ""

    @property
    def posts(self) -> float:
        """Posts a second, or 0."""
        return self.single.rate if self.single else self.rate


@dataclass(frozen=True, slots=True)
class Ratio:
    """A figure beside another or beside its limit. `target` is the least it should be, or the most where `at_most` is set."""

    what: str
    value: float
    target: float
    unit: str = "×"
    at_most: bool = False

    @property
    def met(self) -> bool:
        """Whether the target is met."""
        return self.value <= self.target if self.at_most else self.value >= self.target


Found = dict[tuple[str, int | None], Figure]
WITH: Final = ", with the model"
"""Ends the name of a figure that was measured with the second opinion; without it the rules stand alone."""

_MAIN: Final = 10_000
_FEW: Final = 10
_MANY: Final = 100_000
_PEERS: Final = ("presidio, English set", "presidio, every pattern")


def ratios(figures: Iterable[Figure]) -> list[Ratio]:
    """Return the ratios that these figures allow, with their targets."""
    found = {(figure.what, figure.terms): figure for figure in figures}
    return [
        ratio
        for make in (_beside_presidio, _slowest, _with_the_model, _beside_the_scan, _two_processes, _growth, _loading)
        for ratio in make(found)
    ]


def _beside_presidio(found: Found) -> Iterable[Ratio]:
    check, screen = found.get(("check, language given", _MAIN)), found.get(("screen, batches", _MAIN))
    for name in _PEERS:
        peer = found.get((name, None))
        if peer and peer.single and check and check.single:
            yield Ratio(f"check p50, faster than {name}", peer.single.p50 / check.single.p50, 20)
        if peer and screen:
            yield Ratio(f"screen posts/s, more than {name}", screen.posts / peer.posts, 200)


def _slowest(found: Found) -> Iterable[Ratio]:
    for what in ("check, language given", "check, language not given"):
        figure = found.get((what, _MAIN))
        if figure and figure.single:
            yield Ratio(f"{what}, p99", figure.single.p99 / 1e3, 1, " ms", at_most=True)


def _with_the_model(found: Found) -> Iterable[Ratio]:
    check, screen = found.get((f"check, language given{WITH}", _MAIN)), found.get((f"screen, batches{WITH}", _MAIN))
    if check and check.single:
        yield Ratio(f"check{WITH}, p50", check.single.p50, 100, " µs", at_most=True)
    if screen:
        yield Ratio(f"screen{WITH}, posts/s", screen.posts, 150_000)


def _beside_the_scan(found: Found) -> Iterable[Ratio]:
    scan = found.get(("raw scan, no callback", _MAIN))
    for what in ("screen, batches", "screen, Arrow table"):
        figure = found.get((what, _MAIN))
        if figure and scan:
            yield Ratio(f"{what}, of the raw scan", 100 * figure.posts / scan.posts, 10, " %")


def _two_processes(found: Found) -> Iterable[Ratio]:
    gains = {
        work: two.posts / one.posts
        for work in ("screen", "count")
        if (one := found.get((f"{work}, one process", _MAIN))) and (two := found.get((f"{work}, two processes", _MAIN)))
    }
    if "screen" in gains:
        yield Ratio("two processes beside one", gains["screen"], 1.7)
    if len(gains) > 1:
        yield Ratio("the same, of what a plain loop gains", 100 * gains["screen"] / gains["count"], 85, " %")


def _growth(found: Found) -> Iterable[Ratio]:
    for what in ("check, language given", "check, language not given"):
        few, many = found.get((what, _FEW)), found.get((what, _MANY))
        if few and many and few.single and many.single:
            yield Ratio(f"{what}, p50 at 100,000 terms beside 10", many.single.p50 / few.single.p50, 1.5, at_most=True)


def _loading(found: Found) -> Iterable[Ratio]:
    for (what, terms), figure in found.items():
        if what.startswith("load, cached"):
            yield Ratio(f"{what}, {terms:,} terms", figure.millis, 50, " ms", at_most=True)


def figures_table(figures: Iterable[Figure]) -> str:
    """Return the figures as text."""
    rows = [
        (
            figure.what,
            "" if figure.terms is None else f"{figure.terms:,}",
            f"{figure.single.p50:,.1f}" if figure.single else "",
            f"{figure.single.p99:,.1f}" if figure.single else "",
            f"{figure.posts:,.0f}" if figure.posts else "",
            f"{figure.millis:,.1f}" if figure.millis else "",
            figure.note,
        )
        for figure in figures
    ]
    return table(("what", "terms", "p50 µs", "p99 µs", "posts/s", "ms", "note"), rows)


def ratios_table(found: Iterable[Ratio]) -> str:
    """Return the ratios as text, each with its target and whether it is met."""
    rows = [
        (
            ratio.what,
            f"{ratio.value:,.2f}{ratio.unit}",
            f"{'at most' if ratio.at_most else 'at least'} {ratio.target:g}{ratio.unit}",
            "met" if ratio.met else "MISSED",
        )
        for ratio in found
    ]
    return table(("ratio", "measured", "target", ""), rows)


def machine(clock: str) -> dict[str, str]:
    """Return what kind of machine this is (nothing that tells whose), how busy it is, and by which clock it was measured."""
    try:
        info = Path("/proc/cpuinfo").read_text("utf-8", errors="replace").splitlines()
    except OSError:
        info = []
    model = next((line.partition(":")[2].strip() for line in info if line.startswith("model name")), "")
    return {
        "system": f"{platform.system()} {platform.machine()}",
        "processor": model or platform.processor(),
        "python": platform.python_version(),
        "hyperscan": version("hyperscan"),
        "vangrail": version("vangrail"),
        "clock": clock,
        "load": f"{os.getloadavg()[0]:.1f} on {os.cpu_count()} cores" if hasattr(os, "getloadavg") else "",
    }


def to_json(figures: Iterable[Figure], found: Iterable[Ratio], where: dict[str, str]) -> dict[str, Any]:
    """Return everything as plain values."""
    return {
        "format": 1,
        "machine": where,
        "figures": [asdict(figure) for figure in figures],
        "ratios": [asdict(ratio) | {"met": ratio.met} for ratio in found],
    }
