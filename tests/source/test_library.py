"""The shipped library."""

import pytest

from vangrail.errors import PolicyError
from vangrail.languages import SHIPPED
from vangrail.source.data import library
from vangrail.source.gates import sanctions_in
from vangrail.source.library import ORDER, adopt, load_library, read_library
from vangrail.source.resolve import ENGINE_CUES, resolve


def test_the_shipped_library_has_no_problem():
    """Every template, condition and text passes the checks that a company's own pass."""
    shelf = read_library(library(), check=True)
    assert shelf.clauses.keys() <= set(ORDER)
    assert set(ENGINE_CUES) <= shelf.cues.keys()
    assert {"BE", "NL", "ES", "EU"} <= shelf.packs.keys()


def test_the_shipped_library_points_only_to_what_ships():
    """Facts, shared cues that others are built from, and under `see` the ids that a clause may have."""
    shelf = load_library()
    facts = {fact.id for pack in shelf.packs.values() for fact in pack.facts}
    missing = [f"{clause.id}: {name}" for clause in shelf.clauses.values() for name in clause.see if name not in ORDER]
    missing += [
        f"{clause.id}: {name}" for clause in shelf.clauses.values() for name in clause.facts if name not in facts
    ]
    included = {(name, each) for name, cue in shelf.cues.items() for each in cue.include if each.startswith("shared:")}
    missing += [f"{name}: {each}" for name, each in included if each.removeprefix("shared:") not in shelf.cues]
    assert missing == []


@pytest.mark.parametrize("answers_customers", ["official_team", "trained_staff", "everybody"])
def test_the_shipped_texts_name_no_sanction_without_work_rules(source, answers_customers):
    """Whatever the dials, countries and sectors; and every placeholder is filled."""
    sectors = ["retail", "hospitality", "health", "finance", "public_sector"]
    made = source(
        languages=SHIPPED,
        also_in=["NL", "ES", "US", "GB", "DE", "FR"],
        sectors=sectors,
        listed=True,
        size=500,
        dials={"answers_customers": answers_customers},
    )
    policy = resolve(made)
    assert [str(problem) for clause in policy.clauses for problem in sanctions_in(clause)] == []
    assert "{" not in "".join(
        text.text + text.why + text.instead for clause in policy.clauses for text in clause.texts.values()
    )


def test_a_broken_library_says_everything_at_once(tmp_path):
    """A cue, a pack and a clause that cannot be read are three problems."""
    for name in ("cues/x.toml", "packs/be.toml", "clauses/x/en.md"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text("= =")
    with pytest.raises(PolicyError) as caught:
        read_library(tmp_path, check=True)
    files = {problem.file for problem in caught.value.problems}
    assert {"library/cues/x.toml", "library/packs/be.toml", "library/clauses/x/clause.toml"} <= files


def test_a_clause_that_is_still_being_written_is_passed_over(tmp_path):
    """Without clause.toml it is none yet; the check of what ships does not let it pass."""
    (tmp_path / "clauses/x").mkdir(parents=True)
    assert read_library(tmp_path).clauses == {}
    with pytest.raises(PolicyError, match="a file with id"):
        read_library(tmp_path, check=True)


def test_the_library_is_read_once():
    """The same value is returned again."""
    assert load_library() is load_library()


def test_an_adopted_clause_is_the_companys_and_keeps_the_librarys_rules(shelf, source):
    """Changing its words does not switch off its check."""
    mine = adopt(shelf.clauses["quiet_rooms"])
    policy = resolve(source((mine,)), shelf)
    assert mine.origin == policy.clause("quiet_rooms").origin == "company"
    assert [(rule.name, rule.origin) for rule in policy.clause("quiet_rooms").rules] == [("shipped-rule", "library")]
