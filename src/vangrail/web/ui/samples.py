"""Every component with an example of how it is written, for `/patterns/`: a file in `patterns/` is a sample. In English only."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest
from django.template import engines
from django.utils import translation

from vangrail.web.ui.components.charts import Chart, Series
from vangrail.web.ui.components.lists import Cell, Column, Happened, Row, Task, state_words

DENSITIES: Final = ("reading", "working")
FOLDER: Final = Path(__file__).parent / "patterns"
WHEN: Final = datetime(2026, 11, 20, 14, 5, tzinfo=UTC)
"""Any moment will do, as long as it stays the same."""


@dataclass(frozen=True)
class Sample:
    """A component: its name, how it is written, and what comes of it."""

    name: str
    source: str
    shown: str


class SampleForm(forms.Form):
    """A field of every kind."""

    text = forms.CharField(label="Name of the shop", help_text="As it stands above the door.")
    email = forms.EmailField(label="E-mail at work")
    about = forms.CharField(label="What do you want to ask?", widget=forms.Textarea, required=False, max_length=500)
    country = forms.ChoiceField(label="Country", choices=[("be", "Belgium"), ("es", "Spain")])
    account = forms.ChoiceField(
        label="Whose account is it?",
        choices=[("personal", "Mine"), ("company", "The company’s")],
        widget=forms.RadioSelect,
    )
    sees = forms.MultipleChoiceField(
        label="What is in the picture?",
        choices=[("face", "A face"), ("screen", "A screen"), ("badge", "A badge")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    day = forms.DateField(label="From which day?", required=False)
    file = forms.FileField(label="Picture", required=False, help_text="JPEG or PNG, at most 8 MB.")
    agreed = forms.BooleanField(label="I have read it", help_text="You can read it again at any time.")


def samples() -> list[Sample]:
    """Return every sample, in the order of the files."""
    sources = {file.stem: file.read_text("utf-8").strip() for file in sorted(FOLDER.glob("*.html"))}
    engine = engines["django"]
    with translation.override("en"):
        context = _context()
        return [
            Sample(name, source, engine.from_string("{% load ui %}" + source).render(dict(context)))
            for name, source in sources.items()
        ]


def _context() -> dict[str, Any]:
    """Return what the samples show."""
    return {
        "form": SampleForm(initial={"day": date(2026, 12, 1)}),
        "wrong": SampleForm({"email": "me", "about": "x" * 520}, auto_id="wrong_%s"),
        "page": Paginator(range(95), 20).page(2),
        "rows": [Row("Company", "Fietshuis"), Row("Country", "Belgium", "#country")],
        "shop": Column("Shop", "?sort=-shop", "ascending"),
        "people": Column("People", "?sort=people", number=True),
        "table": [
            [Cell("Gent", "#gent"), 24, Cell("Everybody signed", state="done")],
            [Cell("Leuven", "#leuven"), 9, Cell("3 to go", state="due")],
        ],
        "entries": [
            Happened("Olga Owner", WHEN, "Published version 2"),
            Happened("Lena Lawyer", date(2026, 11, 18), "Read it for the legal desk"),
        ],
        "tasks": [
            Task("Read the policy", "#read", "done"),
            Task("Sign it", "#sign", "due", hint="Until 4 December"),
            Task("Train on it", "", "draft"),
        ],
        "spans": [(0, 9, "dont"), (22, 32, "ask"), (42, 56, "change")],
        "states": state_words(),
        "charts": _charts(),
    }


def _charts() -> dict[str, Chart]:
    """Return a chart of each kind."""
    weeks = [f"week {number}" for number in range(37, 47)]
    open_ = Series("Open", (3, 5, 2, 8, 13, 9, 4, 6, 2, 3))
    done = Series("Answered", (20, 22, 31, 28, 19, 24, 35, 30, 33, 29))
    hours = Series("Hours", (6.5, 5, None, 4.2, 7.1, 3.9, 3.5, 3, 2.8, 2.5))
    topics = Series("Mentions", (48, 31, 12, 7))
    return {
        "bar": Chart("Mentions by week", weeks, (open_, done)),
        "stacked": Chart("All mentions by week", weeks, (done, open_), "stacked"),
        "line": Chart("Time to the first answer", weeks, (hours,), "line", "h", hint="Half of them took less."),
        "rows": Chart("By topic", ("Delivery", "Repairs", "The new shop in Leuven", "Prices"), (topics,), "rows"),
    }


def density(request: HttpRequest) -> str:
    """Return the density that was asked for."""
    wanted = request.GET.get("density", "")
    return wanted if wanted in DENSITIES else DENSITIES[0]
