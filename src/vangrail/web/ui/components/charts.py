"""Charts, drawn by the server as SVG: no script, no style inside, and every number in a table beside it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final

from django.template.loader import render_to_string
from django.utils.formats import number_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from vangrail.web.ui.components import plots
from vangrail.web.ui.components.lists import Column

KINDS: Final = ("bar", "stacked", "line", "rows")
"""Bars beside each other, on top of each other, lines, and lying bars under long names."""
MOST: Final = 5
"""So many series can be told apart by colour and by pattern."""


@dataclass(frozen=True)
class Series:
    """What one colour shows: its name, and a value for each label; None where nothing is known."""

    name: object
    values: Sequence[float | None]


@dataclass(frozen=True)
class Chart:
    """What is drawn: the series over the labels. `urls` lead from a label to what was counted, `top` is the scale's end."""

    title: object
    labels: Sequence[object]
    series: Sequence[Series]
    kind: str = "bar"
    unit: str = ""
    hint: object = ""
    urls: Sequence[str] = ()
    top: float = 0

    @property
    def key(self) -> str:
        """A name for the ids inside, which changes with what is shown."""
        said = repr((str(self.title), self.kind, [tuple(each.values) for each in self.series]))
        return f"c{sha256(said.encode()).hexdigest()[:10]}"


def chart(drawn: Chart) -> SafeString | str:
    """Return a chart with its title, what it says in a sentence, and its numbers as a table.

    Raises:
        ValueError: there is no such kind, or a series has not as many values as there are labels.
    """
    _check(drawn)
    if not drawn.labels:
        return ""
    values = [each.values for each in drawn.series]
    most = max(plots.highest(values, stacked=drawn.kind == "stacked"), drawn.top)
    said = {"chart": drawn, "sentences": list(_sentences(drawn)), "headers": _headers(drawn), "rows": _rows(drawn)}
    draw = _lying if drawn.kind == "rows" else _standing
    return render_to_string("ui/chart.html", said | draw(drawn, values, most))


def _check(drawn: Chart) -> None:
    if drawn.kind not in KINDS:
        message = f"chart: wanted one of {', '.join(KINDS)}, found {drawn.kind!r}"
        raise ValueError(message)
    if len(drawn.series) > MOST or (drawn.kind == "rows" and len(drawn.series) != 1):
        message = f"chart: wanted at most {MOST} series, and one for rows; found {len(drawn.series)}"
        raise ValueError(message)
    for each in drawn.series:
        if len(each.values) != len(drawn.labels):
            message = f"chart: wanted {len(drawn.labels)} values of {each.name}, found {len(each.values)}"
            raise ValueError(message)


def _standing(drawn: Chart, values: list[Sequence[float | None]], most: float) -> dict[str, Any]:
    """Return the marks of a chart that stands: lines across, bars or lines, and names below."""
    numbers = plots.steps(most)
    top = numbers[-1]
    lines = [plots.points(number, each, top) for number, each in enumerate(values)] if drawn.kind == "line" else []
    bars = {"bar": plots.bars, "stacked": plots.stacked_bars}.get(drawn.kind)
    return {
        "height": plots.HEAD + plots.HEIGHT + 26,
        "ticks": [(each, _number(each.value, drawn.unit)) for each in plots.ticks(numbers)],
        "bars": [(each, _told(drawn, each.series, each.place)) for each in (bars(values, top) if bars else ())],
        "stretches": [piece for line in lines for piece in plots.stretches(line)],
        "points": [(each, _told(drawn, each.series, each.place)) for line in lines for each in line if each],
        "marks": [(each, drawn.labels[each.place]) for each in plots.marks(len(drawn.labels))],
    }


def _lying(drawn: Chart, values: list[Sequence[float | None]], most: float) -> dict[str, Any]:
    """Return the marks of a chart that lies: a name, its bar and its number in each row."""
    found = [
        (each, drawn.labels[each.place], _number(values[0][each.place], drawn.unit))
        for each in plots.lying_bars(values[0], most)
    ]
    return {"height": plots.ROW * len(drawn.labels), "lying": found}


def _told(drawn: Chart, series: int, place: int) -> str:
    """Return what one mark says, for who points at it."""
    each = drawn.series[series]
    value = _number(each.values[place], drawn.unit)
    return (
        f"{drawn.labels[place]} · {each.name}: {value}" if len(drawn.series) > 1 else f"{drawn.labels[place]}: {value}"
    )


def _number(value: float | None, unit: str) -> str:
    """Return a number as people write it: whole, or with one digit behind the sign; a dash where nothing is known."""
    if value is None:
        return "–"
    digits = 0 if round(float(value), 1).is_integer() or abs(value) >= 100 else 1
    return number_format(round(value, digits), digits, use_l10n=True, force_grouping=True) + (
        f" {unit}" if unit else ""
    )


def _sentences(drawn: Chart) -> Iterable[str]:
    """Yield what each series says, for who hears the chart."""
    for each in drawn.series:
        known = [(value, label) for value, label in zip(each.values, drawn.labels, strict=True) if value is not None]
        if not known:
            yield gettext("%(series)s: nothing is known yet.") % {"series": each.name}
            continue
        most = max(known, key=lambda pair: pair[0])
        said = {"series": each.name, "most": _number(most[0], drawn.unit), "where": most[1]}
        if drawn.kind == "rows":
            yield gettext("%(series)s: the most, %(most)s, for %(where)s.") % said
            continue
        last = known[-1]
        said |= {"last": _number(last[0], drawn.unit), "end": last[1]}
        yield gettext("%(series)s: %(last)s at the end (%(end)s); the most, %(most)s, at %(where)s.") % said


def _headers(drawn: Chart) -> list[Column]:
    return [Column(""), *(Column(each.name, number=True) for each in drawn.series)]


def _rows(drawn: Chart) -> list[list[Any]]:
    """Return the numbers as a table: a row for each label, which leads to what was counted where there is an address."""
    names = [
        (label, drawn.urls[place]) if place < len(drawn.urls) and drawn.urls[place] else label
        for place, label in enumerate(drawn.labels)
    ]
    return [
        [name, *(_number(each.values[place], drawn.unit) for each in drawn.series)] for place, name in enumerate(names)
    ]
