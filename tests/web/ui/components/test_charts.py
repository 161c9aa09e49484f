"""Charts as SVG."""

import re
from xml.etree import ElementTree as ET

import pytest
from django.utils import translation

from vangrail.web.ui.components.charts import KINDS, Chart, Series, chart

LABELS = ("Mon", "Tue", "Wed")
ONE = (Series("Open", (3, 0, 12.5)),)
TWO = (*ONE, Series("Answered", (1, None, 2)))


def drawings(shown):
    """Return the drawings in a piece of a page, which have to be whole."""
    found = re.findall(r"<svg class=\"chart-drawing\".*?</desc>.*\n</svg>", shown, re.DOTALL)
    return [ET.fromstring(each) for each in found]  # noqa: S314 -- made by us


@pytest.mark.parametrize("kind", KINDS)
def test_a_chart_is_named_told_and_written_out(kind):
    """Who hears the page gets a name, a sentence and a table with every number."""
    shown = chart(Chart("By day", LABELS, ONE, kind))
    (drawing,) = drawings(shown)
    names = [each.get("id") for each in drawing.iter() if each.tag in {"title", "desc"} and each.get("id")]
    assert (drawing.get("role"), drawing.get("aria-labelledby").split()) == ("img", names)
    assert "the most, 12.5" in shown
    assert shown.count("<tr role") == 4


@pytest.mark.parametrize("kind", KINDS)
def test_a_chart_brings_no_style_and_no_colour(kind):
    """Colours come from the tokens, by the number of the series."""
    shown = chart(Chart("By day", LABELS, ONE, kind))
    assert not re.search(r"style=|#[0-9a-f]{6}\b|<style|<script", shown)
    assert 'data-series="0"' in shown


@pytest.mark.parametrize(("kind", "mark"), [("bar", "rect"), ("stacked", "rect"), ("line", "svg")])
def test_two_series_differ_by_more_than_their_colour(kind, mark):
    """By a pattern or by a shape; the legend shows the same."""
    shown = chart(Chart("By day", LABELS, TWO, kind))
    (drawing,) = drawings(shown)
    assert len([each for each in drawing.iter(mark) if each.get("data-series") == "1"]) == 2
    assert shown.count('<ul class="legend">') == 1
    assert ("pattern" in shown) is (kind != "line")


def test_numbers_are_written_as_people_do():
    """In the language of the page, with the unit behind; a dash where nothing is known."""
    with translation.override("nl"):
        shown = chart(Chart("Uren", LABELS, (Series("Uren", (12500, None, 2.46)),), unit="u"))
    assert "12.500 u" in shown
    assert "2,5 u" in shown
    assert ">–<" in shown


def test_coordinates_are_not_translated():
    """A comma in a number would break the drawing."""
    with translation.override("es"):
        (drawing,) = drawings(chart(Chart("Días", LABELS * 4, (Series("Horas", (1.5, 2.5, 3.5) * 4),))))
    assert all("," not in value for each in drawing.iter("rect") for value in each.attrib.values())


def test_a_label_leads_to_what_was_counted():
    """From the table, where a link can be reached by everybody."""
    assert 'href="/mentions/?day=1"' in chart(Chart("By day", LABELS, ONE, urls=("/mentions/?day=1",)))


def test_what_somebody_typed_is_text():
    """A topic is no markup."""
    assert "<b>" not in chart(Chart("<b>", ("<b>",), (Series("<b>", (1,)),), "rows"))


def test_nothing_to_show_is_no_chart():
    """An empty drawing says nothing; all unknown says so."""
    assert chart(Chart("By day", (), (Series("Open", ()),))) == ""
    assert "nothing is known yet" in chart(Chart("By day", LABELS, (Series("Open", (None,) * 3),), "line"))


@pytest.mark.parametrize(
    "drawn",
    [
        Chart("x", LABELS, ONE, "pie"),
        Chart("x", LABELS, (Series("Open", (1,)),)),
        Chart("x", LABELS, TWO, "rows"),
        Chart("x", LABELS, ONE * 6),
    ],
)
def test_a_chart_that_would_lie_is_refused(drawn):
    """Another kind, a missing value, more series than can be told apart."""
    with pytest.raises(ValueError, match="chart: wanted"):
        chart(drawn)


def test_the_ids_of_two_charts_differ():
    """So that a pattern or a name belongs to its own."""
    assert Chart("x", LABELS, ONE).key != Chart("y", LABELS, ONE).key
