"""Every colour can be read on what it stands on: 4.5 to 1 for text, 3 to 1 for edges and rings (WCAG 2.2, 1.4.3 and 1.4.11)."""

import re
from pathlib import Path

import pytest

from vangrail.web import ui

STYLES = Path(ui.__file__).parent / "static/ui"
TEXT = [
    *((name, ground) for name in ("ink", "muted", "link", "visited", "stop") for ground in ("paper", "canvas")),
    *((name, ground) for name in ("ink", "link") for ground in ("quiet-over", "draft-ground")),
    *((name, f"{name}-ground") for name in ("fine", "change", "ask", "stop", "draft")),
    *(("ink", f"{name}-ground") for name in ("fine", "change", "ask", "stop")),
    *(("link", f"{name}-ground") for name in ("fine", "change", "ask", "stop")),
    *(("visited", f"{name}-ground") for name in ("fine", "change", "ask", "stop")),
    *(("muted", f"{name}-ground") for name in ("fine", "change", "ask", "stop", "draft")),
    ("on-main", "main"), ("on-main", "main-over"), ("on-danger", "danger"), ("on-danger", "danger-over"), ("focus-ink", "focus"),
]  # fmt: skip
EDGES = [
    *(("edge", ground) for ground in ("paper", "canvas")),
    *(("focus-ring", ground) for ground in ("paper", "canvas")),
    *((name, "paper") for name in ("main", "danger", "fine", "change", "ask", "stop")),
    ("main", "canvas"),
]
SCHEMES = ("light", "dark")


def tokens(scheme: str) -> dict[str, str]:
    """Return the colours of a scheme by their names."""
    light, dark = re.split(r"@media \(prefers-color-scheme: dark\)", (STYLES / "tokens.css").read_text("utf-8"))
    dark = dark[: dark.index("/* Reading")]
    found = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", light))
    return found | (dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", dark)) if scheme == "dark" else {})


def light_of(colour: str) -> float:
    """Return the relative luminance of a colour such as #16202a."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return how far two colours are apart, from 1 to 21."""
    low, high = sorted((light_of(one), light_of(other)))
    return (high + 0.05) / (low + 0.05)


def too_close(scheme: str, pairs: list[tuple[str, str]], least: float) -> list[str]:
    """Say which pairs are too close to each other."""
    colours = tokens(scheme)
    found = [(front, ground, contrast(colours[front], colours[ground])) for front, ground in pairs]
    return [f"{scheme}: {front} on {ground} is {ratio:.2f}" for front, ground, ratio in found if ratio < least]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_can_be_read(scheme):
    """On every ground that it stands on."""
    assert too_close(scheme, TEXT, 4.5) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_edges_and_rings_can_be_seen(scheme):
    """Of fields, buttons, states and what has the focus."""
    assert too_close(scheme, EDGES, 3.0) == []


def test_a_pair_that_is_too_close_is_flagged():
    """Yellow alone on white cannot be seen."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert len(too_close("light", [("focus", "paper")], 3.0)) == 1


def test_both_schemes_have_every_colour():
    """A colour that the dark scheme forgets is too bright there."""
    light, dark = (STYLES / "tokens.css").read_text("utf-8").split("@media (prefers-color-scheme: dark)")
    names = [set(re.findall(r"--([\w-]+): #", part)) for part in (light, dark)]
    assert names[0] == names[1]
