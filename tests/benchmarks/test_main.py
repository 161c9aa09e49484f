"""A whole run, as small as it can be."""

import json

from benchmarks import __main__ as run
from benchmarks import engine, processes
from tests.build import cue, policy, rule

TINY = ["--quick", "--sizes", "3,10", "--count", "40", "--seconds", "0.01", "--no-peers"]


def test_a_quick_run_ends_well_without_peers(tmp_path, monkeypatch, capsys):
    """Every kind of figure is measured at every size, printed, and written as JSON; nothing of the cache is left."""
    small = policy(rule("yoga", "word", cues={"word": cue(any=["yoga", "the match"])}))
    monkeypatch.setattr(engine, "make_policy", lambda _: small)
    monkeypatch.setattr(processes, "measure", lambda *_: [])
    file = tmp_path / "figures.json"
    assert run.main([*TINY, "--json", str(file)]) == 0
    figures = json.loads(file.read_text("utf-8"))["figures"]
    kinds = {figure["what"] for figure in figures}
    assert kinds == {figure["what"] for figure in figures if figure["terms"] == 10}
    assert {
        "compile, cold",
        "load, cached",
        "check, language given",
        "screen, batches",
        "raw scan, no callback",
    } <= kinds
    assert "screen, Arrow table" in capsys.readouterr().out


def test_options_have_sizes_of_a_full_and_a_quick_run():
    """A quick run has fewer posts and shorter measurements; both can be chosen."""
    full, quick = run.options([]), run.options(["--quick"])
    assert full.count > quick.count
    assert full.seconds > quick.seconds
    assert run.options(["--sizes", "1000,10"]).sizes == (10, 1000)
