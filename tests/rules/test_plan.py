"""The plan looks for every word once, and knows whose it is."""

from datetime import UTC, datetime

import pytest

from tests.build import cue, policy
from vangrail.errors import RuleError
from vangrail.policy.company import Embargo, Lexicon, NeedToKnow, Room
from vangrail.rules.plan import Planner


def test_a_word_of_two_cues_is_looked_for_once() -> None:
    """Shared words have one literal with two owners."""
    planner = Planner(policy(cues={"one": cue(en=["store"]), "two": cue("shared:one", en=["store", "shop"])}))
    assert len(planner.columns_of("shared:two")) == 2
    assert sorted(planner.plan.literals) == ["shop", "store"]
    assert len(planner.plan.literals["store"]) == 2


def test_the_company_is_also_called_without_its_legal_form() -> None:
    """People say *Acme Retail*, the register says *Acme Retail BV*."""
    planner = Planner(policy(lexicon=Lexicon(also_called=("Acmé",))))
    planner.columns_of("lexicon:company")
    assert {"acme retail bv", "acme retail", "acme"} <= set(planner.plan.literals)


def test_need_to_know_terms_stay_out_of_what_is_cached() -> None:
    """They are kept apart from every other word."""
    planner = Planner(policy(need_to_know=NeedToKnow(salt="s", terms=("Van Dam",))))
    planner.columns_of("lexicon:need_to_know")
    assert set(planner.plan.secret) == {"van dam", "vandam", "van-dam"}
    assert not planner.plan.literals


def test_embargoes_and_rooms_are_lists_too() -> None:
    """An embargo's term knows its embargo; a green room is nothing to look for."""
    one = policy(
        embargoes=(Embargo(terms=("Nightingale",), until=datetime(2099, 1, 1, tzinfo=UTC)),),
        rooms=(Room(name="Lab", level="red"), Room(name="Canteen", level="green")),
    )
    planner = Planner(one)
    planner.columns_of("lexicon:embargoed")
    planner.columns_of("lexicon:rooms")
    assert planner.plan.literals["nightingale"][0].payload == 0
    assert "lab" in planner.plan.literals
    assert "canteen" not in planner.plan.literals


@pytest.mark.parametrize("source", ["shared:nothing", "lexicon:nothing", "detector:nothing", "nothing"])
def test_an_unknown_source_is_refused_by_name(source: str) -> None:
    """A rule cannot look for what does not exist."""
    with pytest.raises(RuleError, match="nothing"):
        Planner(policy()).columns_of(source)


def test_cues_that_include_each_other_do_not_run_in_circles() -> None:
    """A circle of shared cues is the sum of their words."""
    planner = Planner(policy(cues={"one": cue("shared:two", en=["aaa"]), "two": cue("shared:one", en=["bbb"])}))
    assert planner.columns_of("shared:one")
    assert sorted(planner.plan.literals) == ["aaa", "bbb"]


def test_a_word_with_nothing_in_it_is_refused() -> None:
    """White space and invisible signs cannot be looked for."""
    with pytest.raises(RuleError, match="nothing in it"):
        Planner(policy(cues={"one": cue(en=["\u200b"])})).columns_of("shared:one")


def test_a_detector_leaves_out_what_is_public_unless_asked_for_by_kind() -> None:
    """A service number and an info@ address are nobody's; a rule that wants them says so."""
    planner = Planner(policy())
    for source in ("detector:phone", "detector:phone.service", "detector:clock.night"):
        planner.columns_of(source)
    bare, service, night = planner.plan.detectors
    assert [one.wants("phone.mobile") for one in (bare, service)] == [True, False]
    assert [one.wants("phone.service") for one in (bare, service)] == [False, True]
    assert [night.wants(kind) for kind in ("clock.night", "clock.day", "clock.nightly")] == [True, False, False]
