"""What to post, when to wait, what to do when somebody is angry, and lines for a profile."""

import pytest

from vangrail.documents.filler import Filler
from vangrail.documents.model import Fold, Pairs, Prose
from vangrail.documents.posting import decision_card, disclaimers, green_list, pause_test
from vangrail.languages import SHIPPED


@pytest.fixture(params=SHIPPED)
def filler(request, policy):
    """Give each language in turn."""
    return Filler(policy, request.param, {}, "")


def named(policy, name):
    """Return English for a company of this name."""
    company = policy.company.model_copy(update={"name": name})
    return Filler(policy.model_copy(update={"company": company}), "en", {}, "")


def test_every_topic_has_first_lines_a_picture_and_the_goal_it_serves(filler):
    """In its language."""
    page = filler.pages.green_list
    sections = green_list(filler).sections
    for topic, section in zip(page.topics, sections, strict=True):
        starts, rows, goal = section.blocks
        assert [f"*{start}*" for start in topic.starts[filler.language]] == list(starts.items)
        assert filler.say(topic.picture) in dict(rows.rows).values()
        assert f"(#goal-{topic.goal})" in goal.rows[0][1]


def test_who_praises_is_told_to_say_where_they_work(filler):
    """At the topics where somebody may, and nowhere else."""
    told = {
        section.anchor
        for section in green_list(filler).sections
        if filler.word("praise_text") in dict(section.blocks[1].rows).values()
    }
    assert told == {f"topic-{topic.id}" for topic in filler.pages.green_list.topics if topic.praise}


def test_the_pause_test_says_at_which_answer_to_wait(policy):
    """After each question, and then what to do; talk of pay and safety is welcome."""
    intro, asked, clear, wait, yours = pause_test(Filler(policy, "en", {}, "")).blocks
    assert asked.items[0].endswith("next to you? *No? Then wait a little.*")
    assert asked.items[1].endswith("two drinks in? *Yes? Then wait a little.*")
    assert (clear.text, wait.text[:11]) == ("Post it, with pleasure.", "Perhaps let")
    assert "Five questions" in intro.text
    assert "That is yours to say" in yours.text


def test_every_answer_on_the_card_says_what_to_do(filler):
    """Each outcome and each question after the first is led to, by number."""
    text = "\n".join(
        block.text for step in decision_card(filler).sections for block in step.blocks if isinstance(block, Prose)
    )
    page = filler.pages.decision_card
    assert all(filler.say(outcome.say) in text for outcome in page.outcomes)
    assert all(f"](#step-{number})" in text for number in range(2, len(page.questions) + 1))
    assert text.count("**") == 4 * len(page.questions)


def test_who_takes_it_over_can_be_reached(policy):
    """Under the question whose answer passes it on."""
    first = decision_card(Filler(policy, "en", {}, "")).sections[0]
    assert first.title == "1. Is somebody threatened, hounded or in danger?"
    assert "<safe@bakfiets.example>" in first.blocks[-1].rows[0][1]


def lines(to):
    """Return the text of each offered line with its fields."""
    return [
        tuple(block.text.split("\n\n"))
        for block in disclaimers(to).blocks
        if getattr(block, "text", "").startswith("> ")
    ]


def test_the_longest_line_that_fits_is_offered(policy):
    """Counted with the company's name in it."""
    assert lines(named(policy, "Acme Stores"))[0] == (
        "> I work at Acme Stores. What I write here is mine.",
        "For (with the most characters that go in): TikTok, bio (80); Facebook, bio (101).",
    )
    long = lines(named(policy, "A" * 60))
    assert long[0][0] == "> I write here for myself. Mistakes are mine too."
    assert "TikTok, bio (80)" in long[0][1]


def test_every_field_gets_one_line(filler):
    """And none gets two."""
    offered = "; ".join(fields for _, fields in lines(filler))
    assert offered.count("(") - len(lines(filler)) == len(filler.pages.disclaimers.fields)


def test_a_name_in_a_line_is_shown_as_it_is(policy):
    """So that it can be copied."""
    assert lines(named(policy, "A_*B* Stores"))[0][0].startswith("> I work at A\\_\\*B\\* Stores.")


def test_the_truth_stands_beside_the_lines(filler):
    """With what to do when somebody praises, a question, and when it was looked up."""
    page, blocks = filler.pages.disclaimers, disclaimers(filler).blocks
    assert blocks[1].text == f"{filler.say(page.truth)}\n\n{filler.say(page.praise)}"
    assert sum(isinstance(block, Fold) for block in blocks) == len(page.questions)
    sources = " ".join(text for block in blocks if isinstance(block, Pairs) for _, text in block.rows)
    assert all(source in sources for field in page.fields for source in field.sources)
