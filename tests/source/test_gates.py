"""What a policy may not be."""

import pytest

from tests.source.conftest import clause, whole_rule
from vangrail.errors import PolicyError
from vangrail.source.gates import RIGHTS, check_resolved, check_source, sanctions_in
from vangrail.source.resolve import resolve


def keys(problems):
    """Return file and key of each problem."""
    return [(problem.file, problem.key) for problem in problems]


def test_a_whole_policy_passes(source, shelf):
    """An own clause with a whole rule has no problem."""
    assert check_source(source((clause("mine", whole_rule(), origin="company"),)), shelf) == []


@pytest.mark.parametrize(
    ("given", "key", "found"),
    [
        ({"leave_out": ["quiet_room"]}, "leave_out[0]", '"quiet_room" (did you mean "quiet_rooms"?)'),
        ({"leave_out": [RIGHTS]}, "leave_out[0]", "it left out"),
        ({"allow": [{"rule": "shipped-rul", "reason": "x", "until": "2027-01-01"}]}, "allow[0].rule", "shipped-rule"),
        ({"allow": [{"rule": "talk-of-pay", "reason": "x", "until": "2027-01-01"}]}, "allow[0].rule", "talk-of-pay"),
    ],
)
def test_names_in_policy_toml_must_exist_and_be_free(source, shelf, given, key, found):
    """Unknown clauses and rules, and those that guard what people may say."""
    problems = check_source(source(**given), shelf)
    assert keys(problems) == [("policy.toml", key)]
    assert found in problems[0].found


def test_a_rule_may_be_switched_off_with_a_reason_and_an_end(source, shelf):
    """A known rule that limits something; it stays in the policy and is listed."""
    policy = resolve(source(allow=[{"rule": "shipped-rule", "reason": "campaign", "until": "2027-01-01"}]), shelf)
    assert policy.allow[0].reason == "campaign"
    assert "shipped-rule" in {rule.name for _, rule in policy.rules()}


def test_rights_cannot_be_silenced_by_replacing_them(source, shelf):
    """An own version of the clause keeps rules that protect, its own or the library's."""
    silent = clause(RIGHTS, whole_rule(), origin="company")
    assert [problem.code for problem in check_source(source((silent,)), shelf)] == ["policy.rights"]
    assert check_source(source((clause(RIGHTS, origin="company"),)), shelf) == []
    assert [
        rule.protects for rule in resolve(source((clause(RIGHTS, origin="company"),)), shelf).clause(RIGHTS).rules
    ] == [True]


def test_a_rule_name_belongs_to_one_clause(source, shelf):
    """Whether the other is the library's or the company's own; a replaced clause may keep its names."""
    one, two = (clause(name, whole_rule("shipped-rule"), origin="company") for name in ("one", "quiet_rooms"))
    assert keys(check_source(source((one,)), shelf)) == [("clauses/one/rules.toml", "rule[0].name")]
    assert check_source(source((two,)), shelf) == []
    assert len(check_source(source((one, two)), shelf)) == 1


def test_an_own_clause_points_to_what_exists(source, shelf):
    """Other clauses and facts of packs."""
    mine = clause("mine", origin="company", see=("quiet_room",), facts=("BE1", "XX9"))
    assert keys(check_source(source((mine,)), shelf)) == [
        ("clauses/mine/clause.toml", "see[0]"),
        ("clauses/mine/clause.toml", "facts[1]"),
    ]


def test_an_own_clause_has_its_text_and_three_questions(source, shelf):
    """In each language of the policy, and only in those."""
    mine = clause("mine", origin="company")
    texts = {
        "nl": mine.texts["nl"].model_copy(update={"questions": mine.texts["nl"].questions[:2]}),
        "es": mine.texts["es"],
    }
    problems = check_source(source((mine.model_copy(update={"texts": texts}),), languages=["nl", "en"]), shelf)
    assert [(problem.file, problem.found) for problem in problems] == [
        ("clauses/mine/nl.md", "2"),
        ("clauses/mine/en.md", "no text"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "You may be dismissed.",
        "::: when listed = no\nYou may be dismissed.\n:::",
        "Nobody is safe. A written warning follows.",
    ],
)
def test_a_sanction_needs_the_work_rules(source, shelf, text):
    """Article, date and document, or it does not load."""
    mine = clause("mine", origin="company", text=text)
    with pytest.raises(PolicyError, match=r"\[work_rules\] with article, date and document"):
        resolve(source((mine,)), shelf)
    rules = {"article": "12", "date": "2024-03-01", "document": "Work rules"}
    assert resolve(source((mine,), work_rules=rules), shelf).work_rules.article == "12"


def test_a_rule_threatens_nobody_either():
    """What somebody is told about a draft is text too."""
    words = {language: {"what": "x", "why": "You may be dismissed.", "instead": "y"} for language in ("en", "nl", "es")}
    problems = list(sanctions_in(clause("mine", whole_rule(words=words), origin="company")))
    assert keys(problems)[0] == ("clauses/mine/rules.toml", "rule[0].words.en.why")


def test_a_passage_that_is_dropped_is_no_sanction(source, shelf):
    """What nobody reads threatens nobody; nor does a story of what happened elsewhere."""
    mine = clause(
        "mine",
        origin="company",
        text="We talk.\n\n::: when has_work_rules = yes\nThen dismissal, {work_rules.article}.\n:::",
    )
    texts = {"en": mine.texts["en"].model_copy(update={"incident": "She was dismissed."})}
    assert (
        resolve(source((mine.model_copy(update={"texts": texts}),)), shelf).clause("mine").texts["en"].text
        == "We talk."
    )


def test_only_the_companys_clauses_are_looked_at(source):
    """The library's are checked before they ship."""
    shipped = clause("shipped", text="You may be dismissed.")
    assert check_resolved(source(), [shipped]) == []
    assert [problem.key for problem in sanctions_in(shipped)] == ["text"]


def test_all_gates_speak_at_once(source, shelf):
    """A person puts everything right in one go."""
    mine = clause("mine", whole_rule(words={}), origin="company", see=("nowhere",))
    with pytest.raises(PolicyError) as caught:
        resolve(source((mine,), leave_out=["nothing"]), shelf)
    assert len(caught.value.problems) == 3
