"""From what a company wrote to a policy."""

import pytest

from tests.build import cue
from tests.source.conftest import clause, whole_rule
from vangrail.errors import PolicyError
from vangrail.policy.company import NeedToKnow
from vangrail.policy.model import Policy
from vangrail.source.library import Library
from vangrail.source.resolve import resolve


def with_text(text: str, name: str = "a_clause", **more: object) -> Library:
    """Return a library of one clause with this text."""
    return Library({name: clause(name, text=text, **more)}, {}, {})


def test_clauses_are_chosen_by_their_condition(source, shelf):
    """A clause for banks is in a bank's policy alone."""
    assert [each.id for each in resolve(source(), shelf).clauses] == ["quiet_rooms", "your_rights"]
    assert "only_banks" in {each.id for each in resolve(source(sectors=["finance"]), shelf).clauses}


def test_a_clause_can_be_left_out(source, shelf):
    """By its id."""
    assert [each.id for each in resolve(source(leave_out=["quiet_rooms"]), shelf).clauses] == ["your_rights"]


def test_an_own_clause_replaces_the_librarys(source, shelf):
    """Same id, other words."""
    mine = clause("quiet_rooms", origin="company", text="Our own.")
    assert resolve(source((mine,)), shelf).clause("quiet_rooms").texts["en"].text == "Our own."


def test_clauses_stand_in_the_order_of_the_document(source):
    """By section first, then as the list of ids says, others by name."""
    names = {"zebra": "speak", "who_speaks": "speak", "apple": "speak", "conflict": "speak", "lone_worker": "protect"}
    shelf = Library({name: clause(name, section=section) for name, section in names.items()}, {}, {})
    assert [each.id for each in resolve(source(), shelf).clauses] == [
        "who_speaks",
        "conflict",
        "apple",
        "zebra",
        "lone_worker",
    ]


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("{company} in {country}: {sector}.", "Acme in Belgium: retail."),
        ("Ask {desk}.", "Ask Anna (Legal)."),
        ("Ask {desk.hr}.", "Ask Karin."),
        ("{desk.hr} and {owner}", "Karin and Karin"),
        ("We stand for {values}.", "We stand for honesty, respect and care for each other."),
    ],
)
def test_texts_are_filled_from_the_facts(source, text, filled):
    """A desk without a person falls back to the policy's owner."""
    made = source(sectors=["retail"], owner="Karin", desks={"legal": "Anna"})
    assert resolve(made, with_text(text)).clause("a_clause").texts["en"].text == filled


def test_without_an_owner_a_desk_is_your_manager(source):
    """In the language of the text."""
    policy = resolve(source(languages=["en", "nl", "es"]), with_text("Ask {desk}"))
    texts = [policy.clause("a_clause").texts[language].text for language in ("en", "nl", "es")]
    assert texts == ["Ask your manager", "Ask je leidinggevende", "Ask tu responsable"]


def test_a_placeholder_without_a_value_does_not_load(source):
    """And an article of the work rules is asked for by name."""
    with pytest.raises(PolicyError, match=r"\[work_rules\] with article, date and document"):
        resolve(source(), with_text("See {work_rules.article}"))


def test_a_text_of_which_nothing_is_left_does_not_load(source):
    """A clause whose only passage is dropped would be an empty page."""
    with pytest.raises(PolicyError, match="text that is left"):
        resolve(source(), with_text("::: when listed = yes\nx\n:::"))


def test_only_the_languages_of_the_policy_are_kept(source, shelf):
    """In texts, words and examples; cues stay whole, because a draft may be in any language."""
    policy = resolve(source(languages=["nl"]), shelf)
    rule = policy.clause("quiet_rooms").rules[0]
    assert [set(each) for each in (policy.clause("quiet_rooms").texts, rule.words, rule.examples)] == [{"nl"}] * 3
    assert rule.cues["loud"] == cue(en=["very loud"])


def test_only_the_readers_of_the_policy_are_kept(source):
    """A clause without a reader of this policy is not in it; extra text for others goes too."""
    one = clause("one", audiences=("candidate",))
    two = clause("two")
    two = two.model_copy(update={"texts": {"en": two.texts["en"].model_copy(update={"parts": {"corporate": "x"}})}})
    policy = resolve(source(audiences=["personal"]), Library({"one": one, "two": two}, {}, {}))
    assert [each.id for each in policy.clauses] == ["two"]
    assert (policy.clauses[0].audiences, policy.clauses[0].texts["en"].parts) == (("personal",), {})


def test_words_of_rules_are_filled_with_their_own_desk(source):
    """The rule's desk, or else the clause's."""
    words = {language: {"what": "x", "why": "y", "instead": "Ask {desk}."} for language in ("en", "nl", "es")}
    rules = (whole_rule("one", words=words, desk="hr"), whole_rule("two", words=words))
    policy = resolve(source(desks={"hr": "Tom", "legal": "Anna"}), Library({"a": clause("a", *rules)}, {}, {}))
    assert [rule.words["en"].instead for _, rule in policy.rules()] == ["Ask Tom (HR).", "Ask Anna (Legal)."]


def test_a_rule_is_dropped_where_its_dial_stands_elsewhere(source):
    """The dial of a rule speaks the language of clause conditions."""
    shelf = Library({"a": clause("a", whole_rule(dial="answers_customers = everybody"))}, {}, {})
    assert resolve(source(), shelf).rules() == []
    assert resolve(source(dials={"answers_customers": "everybody"}), shelf).rules()


def test_shared_cues_come_with_what_they_are_built_from(source, shelf):
    """Those of rules, those the engine always reads, and no others."""
    assert set(resolve(source(), shelf).cues) == {"pay", "money", "negation"}


def test_cues_that_silence_a_rule_come_too(source, shelf):
    """Under `unless`."""
    extra = {"a": clause("a", whole_rule(unless=("money",)))}
    assert set(resolve(source(), Library(extra, shelf.cues, {})).cues) == {"money", "negation"}


def test_packs_follow_the_countries(source, shelf):
    """The European Union's for its members, one of another country where people work too."""
    assert [pack.country for pack in resolve(source(), shelf).packs] == ["BE", "EU"]
    assert [pack.country for pack in resolve(source(country="US"), shelf).packs] == []
    assert [pack.country for pack in resolve(source(country="US", also_in=["BE"]), shelf).packs] == ["BE", "EU"]


def test_facts_and_links_that_are_not_in_the_policy_fall_away(source, shelf):
    """A clause shows only what its readers can look up."""
    extra = clause("a", facts=("BE1", "US1"), see=("quiet_rooms", "only_banks"))
    policy = resolve(source(), Library({**shelf.clauses, "a": extra}, shelf.cues, shelf.packs))
    assert (policy.clause("a").facts, policy.clause("a").see) == (("BE1",), ("quiet_rooms",))


def test_the_same_source_gives_the_same_digest(source, shelf):
    """And what it was published as reads back to the same value."""
    made = source(
        also_in=["NL"], embargo=[{"terms": ["x"], "until": "2027-03-01T09:00:00", "timezone": "Europe/Brussels"}]
    )
    one, two = resolve(made, shelf), resolve(made, shelf)
    again = Policy.from_canonical(one.canonical())
    assert one.digest == two.digest == again.digest
    assert again == one


def test_need_to_know_terms_are_sealed(source, shelf):
    """They change the digest and stand nowhere in the canonical form."""
    terms = NeedToKnow(salt="0123456789abcdef", terms=("Zork",))
    policy = resolve(source().model_copy(update={"need_to_know": terms}), shelf)
    assert policy.need_to_know == terms
    assert policy.digest != resolve(source(), shelf).digest
    assert "Zork" not in policy.canonical().decode() + repr(policy)
    assert terms.salt not in policy.canonical().decode()
