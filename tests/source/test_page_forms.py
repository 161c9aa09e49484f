"""The forms of the shared pages, one for each file."""

import pytest
from pydantic import ValidationError

from vangrail.source.page_forms import Checklists, PlatformCard, Strategy

SAID = {"en": "a", "nl": "b", "es": "c"}


@pytest.mark.parametrize("read", ["2015-04-13, 2026", "", "2025-08"])
def test_sources_have_dates_as_precise_as_known(read):
    """Or none."""
    words = dict.fromkeys(("public", "settings", "tip"), SAID)
    assert PlatformCard(id="x", verified="", read=read, **words).read == read
    with pytest.raises(ValidationError):
        PlatformCard(id="x", verified="", read=f"{read} or so", **words)


def test_a_point_of_a_list_says_whose_accounts_it_is_about():
    """One's own, the company's, or both."""
    page = {"id": "passwords", "vault": True, "verified": "", "title": SAID, "why": SAID, "ask": SAID}
    made = Checklists(title=SAID, intro=SAID, list=[page | {"item": [{"for": "own", "text": SAID}]}])
    assert made.lists[0].items[0].whose == "own"
    with pytest.raises(ValidationError):
        Checklists(title=SAID, intro=SAID, list=[page | {"item": [{"for": "all", "text": SAID}]}])


@pytest.mark.parametrize("missing", ["goal", "choice", "who"])
def test_a_strategy_has_goals_choices_and_somebody_who_looks_after_it(missing):
    """At least one of each."""
    page = dict.fromkeys(("title", "intro", "values", "change"), SAID) | {
        "goal": [{"id": "known", "title": SAID, "means": SAID, "sign": SAID}],
        "choice": [{"kind": "do", "text": SAID}],
        "who": [{"desk": "pr", "text": SAID}],
    }
    assert Strategy.model_validate(page)
    with pytest.raises(ValidationError):
        Strategy.model_validate(page | {missing: []})
