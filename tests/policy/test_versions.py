"""The difference between two versions of a policy."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.build import cue, policy, rule
from vangrail.policy.clause import ClauseText, Fact, Pack
from vangrail.policy.company import (
    Allow,
    Company,
    Desk,
    Dials,
    Embargo,
    Lexicon,
    NeedToKnow,
    Person,
    QuietPeriod,
    Review,
    Room,
    WorkRules,
)
from vangrail.policy.model import Policy, seal
from vangrail.policy.rule import Example, Words
from vangrail.policy.versions import diff

LOUD = rule("loud-room", "loud", cues={"loud": cue("shared:noise", en=["very loud"])})
BASE = policy(LOUD, cues={"noise": cue(en=["bang"])}, languages=("en",))


def clause_with(change: dict[str, object], base: Policy = BASE) -> Policy:
    """Return the base policy with its clause changed."""
    return base.model_copy(update={"clauses": (base.clauses[0].model_copy(update=change),)})


def text_with(**parts: object) -> Policy:
    """Return the base policy with its text changed."""
    return clause_with({"texts": {"en": BASE.clauses[0].texts["en"].model_copy(update=parts)}})


def rule_with(**parts: object) -> Policy:
    """Return the base policy with its rule changed."""
    return clause_with({"rules": (LOUD.model_copy(update=parts),)})


def said(new: Policy, old: Policy = BASE) -> list[tuple[str, str, str, bool]]:
    """Return path, kind, reason and whether it is material of each change."""
    return [(each.path, each.kind, each.reason, each.material) for each in diff(old, new).changes]


def test_equal_policies_have_no_difference():
    """Not even an empty one that could look like news."""
    changes = diff(BASE, BASE.model_copy(deep=True))
    assert (changes.changes, changes.material, changes.audiences) == ((), False, ())


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (text_with(text="You must ask."), ("clauses.a_clause.text.en", "changed", "limit", True)),
        (text_with(text="Texts."), ("clauses.a_clause.text.en", "changed", "typo", False)),
        (
            text_with(why="Because somebody could follow you home."),
            ("clauses.a_clause.why.en", "changed", "limit", True),
        ),
        (text_with(instead="Not now."), ("clauses.a_clause.instead.en", "changed", "limit", True)),
        (text_with(title="Never alone"), ("clauses.a_clause.title.en", "changed", "limit", True)),
        (text_with(incident="Once upon a time."), ("clauses.a_clause.incident.en", "changed", "training", False)),
        (
            text_with(parts={"personal": "You too may never do this."}),
            ("clauses.a_clause.personal.en", "added", "limit", True),
        ),
        (
            clause_with({"audiences": ("personal", "candidate")}),
            ("clauses.a_clause.audiences", "changed", "readers", True),
        ),
        (clause_with({"review": date(2028, 1, 1)}), ("clauses.a_clause.review", "changed", "facts", False)),
        (clause_with({"desk": "hr"}), ("clauses.a_clause.desk", "changed", "people", False)),
        (clause_with({"rules": ()}), ("clauses.a_clause.rules.loud-room", "removed", "rule", True)),
        (rule_with(level="ask"), ("clauses.a_clause.rules.loud-room.level", "changed", "rule", True)),
        (rule_with(when="not loud"), ("clauses.a_clause.rules.loud-room.when", "changed", "rule", True)),
        (rule_with(within=8), ("clauses.a_clause.rules.loud-room.within", "changed", "rule", True)),
        (rule_with(unless=("noise",)), ("clauses.a_clause.rules.loud-room.unless", "changed", "rule", True)),
        (
            rule_with(cues={"loud": cue(en=["loud"])}),
            ("clauses.a_clause.rules.loud-room.cues", "changed", "rule", True),
        ),
        (rule_with(shadow=True), ("clauses.a_clause.rules.loud-room.shadow", "changed", "rule", True)),
        (rule_with(rewrite="mask"), ("clauses.a_clause.rules.loud-room.rewrite", "changed", "facts", False)),
        (
            rule_with(examples={"en": (Example(kind="pass", text="x"),)}),
            ("clauses.a_clause.rules.loud-room.examples", "changed", "facts", False),
        ),
        (BASE.model_copy(update={"clauses": ()}), ("clauses.a_clause", "removed", "clause", True)),
        (BASE.model_copy(update={"dials": Dials(tone="formal")}), ("dials.tone", "changed", "dial", True)),
        (BASE.model_copy(update={"audiences": ("personal",)}), ("audiences", "changed", "readers", True)),
        (BASE.model_copy(update={"languages": ("en", "nl")}), ("languages", "changed", "language", False)),
        (BASE.model_copy(update={"lexicon": Lexicon(secret=("x",))}), ("lexicon.secret", "changed", "facts", False)),
        (
            BASE.model_copy(update={"desks": {"hr": Desk(person=Person(name="An"))}}),
            ("desks.hr", "added", "people", False),
        ),
        (
            BASE.model_copy(update={"company": Company(name="Acme Retail BV", country="BE", size=9)}),
            ("company.size", "added", "facts", False),
        ),
        (BASE.model_copy(update={"rooms": (Room(name="Lab", level="red"),)}), ("rooms.Lab", "added", "facts", False)),
        (BASE.model_copy(update={"review": Review(by="P")}), ("review.by", "changed", "facts", False)),
        (BASE.model_copy(update={"version": "2"}), ("version", "changed", "facts", False)),
        (BASE.model_copy(update={"library_version": "2"}), ("library_version", "changed", "facts", False)),
        (
            BASE.model_copy(update={"cues": BASE.cues | {"noise": cue(en=["boom"])}}),
            ("cues.noise", "changed", "rule", True),
        ),
        (
            BASE.model_copy(update={"cues": BASE.cues | {"more": cue(en=["boom"])}}),
            ("cues.more", "added", "rule", False),
        ),
        (
            BASE.model_copy(update={"work_rules": WorkRules(article="1", dated=date(2024, 1, 1), document="d")}),
            ("work_rules", "added", "sanctions", True),
        ),
        (
            BASE.model_copy(update={"allow": (Allow(rule="loud-room", reason="x", until=date(2027, 1, 1)),)}),
            ("allow.loud-room", "added", "rule", True),
        ),
        (
            BASE.model_copy(update={"quiet_periods": (QuietPeriod(start=date(2027, 1, 1), end=date(2027, 2, 1)),)}),
            ("quiet_periods.2027-01-01", "added", "facts", False),
        ),
    ],
)
def test_each_change_is_one_entry_that_is_material_or_minor(new, expected):
    """By its path, its kind and its reason."""
    assert said(new) == [expected]


def test_words_of_a_rule_count_as_texts():
    """What somebody is told may be corrected, or say something else."""
    words = LOUD.words["en"]
    assert said(rule_with(words={**LOUD.words, "en": words.model_copy(update={"why": "whhy en"})}))[0][2:] == (
        "typo",
        False,
    )
    told = rule_with(words={**LOUD.words, "en": Words(what=words.what, why=words.why, instead="Do not do that.")})
    assert said(told) == [("clauses.a_clause.rules.loud-room.instead.en", "changed", "limit", True)]


def test_a_rule_in_the_shadow_changes_nothing_for_anybody():
    """It is minor until it speaks."""
    shadow = LOUD.model_copy(update={"shadow": True})
    assert not diff(clause_with({"rules": ()}), clause_with({"rules": (shadow,)})).material
    assert not diff(
        clause_with({"rules": (shadow,)}), clause_with({"rules": (shadow.model_copy(update={"level": "dont"}),)})
    ).material
    assert diff(clause_with({"rules": (shadow,)}), BASE).material


def test_who_answers_is_told_in_the_texts_and_is_no_new_rule():
    """A desk that is filled, changes hands or loses its person, and a company that changes its name."""

    def with_desk(desk: Desk, words: str, company: str = "Acme Retail BV") -> Policy:
        made = text_with(text=f"Ask {words}. {words} knows, and so does {words}. {company} too.")
        return made.model_copy(update={"desks": {"legal": desk}, "company": Company(name=company, country="BE")})

    nobody = with_desk(Desk(), "your manager")
    hr = with_desk(Desk(), "whoever does HR here")
    anna = with_desk(Desk(person=Person(name="Anna Maria Peeters")), "Anna Maria Peeters (Legal)")
    tom = with_desk(Desk(deputy=Person(name="Tom")), "Tom (Legal)", "A Whole Other Name")
    for old, new in ((nobody, anna), (anna, tom), (tom, nobody), (hr, anna)):
        assert not diff(old, new).material
        assert {each.reason for each in diff(old, new).changes} <= {"people", "facts"}


def test_readers_are_those_who_are_affected():
    """Extra text for one audience concerns that audience; a cue those whose clauses use it; the rest everybody."""
    assert diff(BASE, text_with(parts={"corporate": "You must ask first."})).audiences == ("corporate",)
    assert diff(BASE, clause_with({"audiences": ("personal", "candidate")})).audiences == ("candidate",)
    assert diff(BASE, text_with(text="You must ask.")).audiences == ("personal",)
    noisy = BASE.model_copy(update={"cues": BASE.cues | {"noise": cue(en=["boom"])}})
    assert diff(BASE, noisy).audiences == ("personal",)
    nested = BASE.cues | {"noise": cue("shared:bang"), "bang": cue(en=["bang"])}
    old, new = (BASE.model_copy(update={"cues": nested | {"bang": cue(en=[word])}}) for word in ("bang", "boom"))
    assert diff(old, new).audiences == ("personal",)
    past = BASE.model_copy(update={"cues": BASE.cues | {"past": cue(en=["once"])}})
    assert diff(BASE, past).audiences == BASE.audiences
    assert diff(BASE, BASE.model_copy(update={"dials": Dials(tone="formal")})).audiences == BASE.audiences


def test_a_new_language_of_a_clause_is_no_new_rule():
    """The same words in other words."""
    text = ClauseText(title="Titel", text="Tekst.", why="Want.", instead="Zo.")
    new = clause_with({"texts": {**BASE.clauses[0].texts, "nl": text}})
    assert said(new) == [("clauses.a_clause.nl", "added", "language", False)]


def test_facts_of_law_are_compared_one_by_one():
    """A corrected fact shows as itself, not as a whole pack."""

    def with_fact(text: str) -> Policy:
        fact = Fact(
            id="BE1",
            topic="guidance",
            certainty="A",
            source=("x",),
            dated="2024",
            reviewed=date(2026, 1, 1),
            text={"en": text},
        )
        return BASE.model_copy(update={"packs": (Pack(country="BE", country_name={"en": "Belgium"}, facts=(fact,)),)})

    assert said(with_fact("New."), with_fact("Old.")) == [("packs.BE.BE1", "changed", "facts", False)]


def test_embargoes_are_named_by_their_terms():
    """Moving the date is one change, and both moments are shown."""
    old, new = (
        BASE.model_copy(update={"embargoes": (Embargo(terms=("HX",), until=datetime(2027, month, 1, tzinfo=UTC)),)})
        for month in (1, 2)
    )
    (change,) = diff(old, new).changes
    assert (change.path.startswith("embargoes."), change.kind) == (True, "changed")
    assert "2027-01-01" in change.before
    assert "2027-02-01" in change.after


def test_need_to_know_terms_never_show():
    """Only that the list changed, and nobody has to read again."""
    lists = [NeedToKnow(salt="0123456789abcdef", terms=(term,)) for term in ("Zork", "Blurp")]
    old, new = (BASE.model_copy(update={"need_to_know": each, "need_to_know_seal": seal(each)}) for each in lists)
    changes = diff(old, new)
    assert said(new, old) == [("need_to_know", "changed", "need_to_know", False)]
    shown = str(changes.to_dict()) + repr(changes)
    assert "Zork" not in shown
    assert "Blurp" not in shown
    assert old.need_to_know_seal not in shown


words = (
    st.lists(st.sampled_from(["may", "post", "freely", "never", "4", "people", "\n\n"]), min_size=1, max_size=8)
    .map(" ".join)
    .filter(str.strip)
)


@given(words, words)
def test_a_difference_reads_both_ways(before, after):
    """What is material one way is material the other way, with the texts exchanged."""
    one, two = text_with(text=before), text_with(text=after)
    there, back = diff(one, two), diff(two, one)
    assert there.material == back.material
    assert [(each.before, each.after) for each in there.changes] == [(each.after, each.before) for each in back.changes]
