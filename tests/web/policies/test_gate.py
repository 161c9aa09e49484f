"""What stands between a version and its publication."""

from datetime import date

import pytest

from tests.web.conftest import example_policy, small_policy
from tests.web.policies.conftest import with_text
from vangrail.source.published import load_policy
from vangrail.web.config.example import folder
from vangrail.web.policies.actions import consult, propose
from vangrail.web.policies.gate import gate

pytestmark = pytest.mark.django_db


def own(policy):
    """Return a small policy whose clause is the company's own."""
    return policy.model_copy(update={"clauses": (policy.clauses[0].model_copy(update={"origin": "company"}),)})


@pytest.mark.parametrize(
    "text", ["Ask {desk.legal}.", "Ask [name of the lawyer].", "Mail <company>.", "TBD", "Mail ____."]
)
def test_an_unfilled_placeholder_stops(owner, text):
    """The sentence names the clause, the place and the language."""
    version = propose(own(with_text(small_policy(), "nl", text=text)), {}, by=owner)
    (stop,) = gate(version).stops
    assert "“Title” (Nederlands)" in stop


@pytest.mark.parametrize("text", ["See [the page](https://example.org/).", "- [x] done"])
def test_what_only_looks_like_one_does_not(owner, text):
    """A link and a ticked box are fine."""
    assert gate(propose(own(with_text(small_policy(), text=text)), {}, by=owner)).stops == ()


def test_the_library_has_none(owner):
    """The example company may publish; what is open is to be weighed."""
    found = gate(propose(example_policy(), {}, by=owner))
    assert (found.stops, [each.code for each in found.doubts]) == ((), ["have_checked"])


def test_a_legal_reading_settles_its_doubt(owner):
    """And nothing else."""
    version = propose(example_policy(), {}, by=owner)
    consult(version, kind="legal", who="Lex", on=date(2026, 11, 1), outcome="agreed", jurisdiction="BE", by=owner)
    assert gate(version).doubts == ()


def test_a_works_council_is_a_dated_fact_with_its_source(owner):
    """The Netherlands are among the countries of the second example; a recorded word of the council settles it."""
    version = propose(load_policy(folder("solvane") / "policy"), {}, by=owner)
    doubt = next(each for each in gate(version).doubts if each.code == "works_council.NL1")
    assert doubt.sources
    assert "2017" in doubt.dated
    assert "lawful" not in doubt.text + doubt.why
    consult(version, kind="works_council", who="OR", on=date(2026, 11, 1), outcome="agreed", by=owner)
    assert not [each for each in gate(version).doubts if "works_council" in each.code]
