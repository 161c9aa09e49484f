"""How figures become ratios beside their targets."""

import pytest

from benchmarks.clock import Latency
from benchmarks.report import Figure, Ratio, figures_table, machine, ratios, ratios_table, to_json

FIGURES = [
    Figure("presidio, English set", None, single=Latency(1000.0, 3000.0, 900.0, 10)),
    Figure("check, language given", 10, single=Latency(20.0, 200.0, 40_000.0, 10)),
    Figure("check, language given", 10_000, single=Latency(25.0, 1500.0, 35_000.0, 10)),
    Figure("check, language given", 100_000, single=Latency(40.0, 300.0, 30_000.0, 10)),
    Figure("screen, batches", 10_000, rate=90_000.0),
    Figure("raw scan, no callback", 10_000, rate=1_000_000.0),
    Figure("screen, one process", 10_000, rate=90_000.0),
    Figure("screen, two processes", 10_000, rate=160_000.0),
    Figure("load, cached, new process", 10_000, millis=45.0),
]


@pytest.mark.parametrize(
    ("what", "value", "met"),
    [
        ("check p50, faster than presidio, English set", 40.0, True),
        ("screen posts/s, more than presidio, English set", 100.0, False),
        ("check, language given, p99", 1.5, False),
        ("screen, batches, of the raw scan", 9.0, False),
        ("two processes beside one", 160 / 90, True),
        ("check, language given, p50 at 100,000 terms beside 10", 2.0, False),
        ("load, cached, new process, 10,000 terms", 45.0, True),
    ],
)
def test_each_ratio_is_what_it_says(what, value, met):
    """The right two figures are divided, and the target is read in the right direction."""
    ratio = next(one for one in ratios(FIGURES) if one.what == what)
    assert ratio.value == pytest.approx(value)
    assert ratio.met is met


def test_what_was_not_measured_makes_no_ratio():
    """A run without peers, or of one size, still has its report."""
    assert [one.what for one in ratios(FIGURES[1:2])] == []


def test_tables_name_every_figure_and_every_target():
    """People read a line a figure, and whether a target is met in a word."""
    assert all(figure.what in figures_table(FIGURES) for figure in FIGURES)
    text = ratios_table([Ratio("a", 2, 1), Ratio("b", 2, 1, " ms", at_most=True)])
    assert [line.split()[-1] for line in text.splitlines()[2:]] == ["met", "MISSED"]


def test_programs_get_the_same_figures():
    """Everything is there as plain values, with the kind of machine and nothing that tells whose it is."""
    body = to_json(FIGURES, ratios(FIGURES), machine("cpu"))
    assert len(body["figures"]) == len(FIGURES)
    assert body["machine"]["clock"] == "cpu"
    assert body["ratios"][0]["met"] is True
