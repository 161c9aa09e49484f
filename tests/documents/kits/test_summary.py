"""The two-minute summary."""

import pytest

from vangrail.documents.kits.summary import ASKS, MOST_WORDS, YES, summary, words
from vangrail.documents.model import Items
from vangrail.languages import SHIPPED
from vangrail.policy.audience import AUDIENCES


def lists(kit):
    """Return what one can do, and what is asked."""
    found = {
        section.anchor: block.items for _, section in kit.walk() for block in section.blocks if isinstance(block, Items)
    }
    return found["kit-yes"], found["kit-ask"]


@pytest.mark.parametrize("language", SHIPPED)
@pytest.mark.parametrize("audience", AUDIENCES)
def test_it_is_read_in_two_minutes(policy, audience, language):
    """What one can do first, then a handful of things that are asked."""
    kit = summary(policy, audience, language)
    assert words(kit) <= MOST_WORDS
    assert [section.anchor for section in kit.sections] == ["kit-yes", "kit-ask", "kit-post", "kit-desks"]
    can, asks = lists(kit)
    assert len(can) >= 3
    assert 3 <= len(asks) <= 5


@pytest.mark.parametrize("language", SHIPPED)
@pytest.mark.parametrize("audience", AUDIENCES)
def test_every_sentence_stands_in_a_clause(policy, audience, language):
    """Nothing is invented: each piece of a line is a piece of the clause it names."""
    clauses = {
        policy.clause(name).texts[language].title: policy.clause(name) for name in (*YES[audience], *ASKS[audience])
    }
    for line in (*lists(summary(policy, audience, language))[0], *lists(summary(policy, audience, language))[1]):
        _, title, said = line.split("**", 2)
        text = clauses[title.rstrip(".")].texts[language]
        known = " ".join(" ".join((text.text, text.instead, *text.parts.values())).split())
        for piece in said.replace("…", "").replace(";", "").split(" "):
            assert piece.strip(".,:") in known


def test_no_line_ends_with_an_open_question(policy):
    """A question without its answer helps nobody."""
    for audience in AUDIENCES:
        for language in SHIPPED:
            assert not [
                line for part in lists(summary(policy, audience, language)) for line in part if line.endswith("?")
            ]


def test_a_listed_company_asks_about_figures_first(policy):
    """Others have them among the rest of the policy."""
    listed = policy.model_copy(update={"company": policy.company.model_copy(update={"listed": True})})
    assert lists(summary(listed, "personal", "en"))[1][0].startswith("**Money and results.**")
    assert not any("Money and results" in line for line in lists(summary(policy, "personal", "en"))[1])


def test_long_clauses_of_the_companys_own_leave_fewer(policy):
    """Three things that are asked stay, and two that one can do."""
    long = {
        name: policy.clause(name).model_copy(
            update={
                "texts": {
                    "en": policy.clause(name)
                    .texts["en"]
                    .model_copy(update={"text": f"Yes {'so ' * 60}done.\n\nAsk {'a ' * 60}lot."})
                }
            }
        )
        for name in (*YES["personal"], *ASKS["personal"])
    }
    own = policy.model_copy(update={"clauses": tuple(long.get(each.id, each) for each in policy.clauses)})
    can, asks = lists(summary(own, "personal", "en"))
    assert (len(can), len(asks)) == (2, 3)


def test_what_is_always_theirs_stands_whole_for_people_of_other_companies(policy):
    """Their part of the clause alone would say only that it is theirs too."""
    assert "your pay, your hours" in lists(summary(policy, "third_party", "en"))[0][0]
