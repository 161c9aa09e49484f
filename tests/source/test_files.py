"""A policy source as the files it is written to."""

from datetime import UTC, datetime

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from tests.build import cue
from tests.source.conftest import clause, question, whole_rule
from vangrail.policy.clause import ClauseText
from vangrail.policy.company import Account, Desk, Embargo, Lexicon, Person
from vangrail.policy.rule import Example
from vangrail.source.files import clause_toml, files_of, policy_toml, rules_toml
from vangrail.source.library import load_library
from vangrail.source.rule_forms import RulesFile
from vangrail.source.schema import ClauseFile, PolicyFile

WHOLE = {
    "also_in": ["US"],
    "sectors": ["retail", "media"],
    "size": 40,
    "listed": True,
    "values": 'warm, "honest"\nand brief',
    "works_council": False,
    "third_parties": ["temps"],
    "languages": ["nl", "en"],
    "audiences": ["personal"],
    "version": "1.2",
    "leave_out": ["competitors"],
    "second_opinion": False,
    "open_check": False,
    "owner": {"name": "Karin", "contact": "k@acme.example"},
    "spokesperson": ["An", {"name": "Bo", "role": "CEO"}],
    "dials": {"tone": "formal"},
    "desks": {
        "hr": "Tom",
        "legal": {
            "person": "Anna",
            "contact": "a@acme.example",
            "deputy": "Bart",
            "hours": "9-17",
            "answers_within": 4,
        },
        "pr": {"person": {"name": "Cy", "role": "x", "contact": "c"}, "deputy": {"name": "Di", "contact": "d"}},
        "crisis": {},
    },
    "lexicon": {"secret": ["Project Heron", r"back\slash", "quo'te"]},
    "embargo": [
        {"terms": ["x"], "until": "2027-03-01T09:00:00", "timezone": "Europe/Brussels", "market": "BE", "note": "n"}
    ],
    "quiet_period": [{"start": "2027-01-01", "end": "2027-02-01", "about": "Q4"}],
    "room": [{"name": "Lab", "level": "red", "note": "n"}],
    "account": [{"platform": "x", "name": "@acme", "languages": ["nl"], "posters": ["An"]}],
    "route": [{"name": "Figures", "level": "ask", "steps": [{"who": ["legal", "clause"], "needs": "all"}]}],
    "work_rules": {"article": "12", "date": "2024-03-01", "document": "Rules"},
    "consultation": [{"who": "Council", "on": "2026-01-01", "outcome": "Agreed"}],
    "allow": [{"rule": "a-rule", "reason": "x", "until": "2027-01-01"}],
    "review": {"next": "2027-11-01", "by": "P", "on": "2026-11-20", "jurisdiction": "BE"},
}


def again(text: str):
    """Return the source that a policy.toml reads back to."""
    return PolicyFile.model_validate(tomli.loads(text)).value()


def test_every_key_of_policy_toml_comes_back(source):
    """A policy that uses all of them reads back to the same value."""
    made = source(**WHOLE)
    assert set(WHOLE) | {"company", "country"} == {
        field.alias or name for name, field in PolicyFile.model_fields.items()
    }
    assert again(policy_toml(made)) == made


def test_what_stands_at_its_default_is_not_written(source):
    """But for the dials, which are choices of this company whatever the defaults become."""
    data = tomli.loads(policy_toml(source()))
    assert set(data) == {"company", "country", "languages", "version", "dials"}
    assert len(data["dials"]) == 4


def test_an_embargo_keeps_its_own_time(source):
    """Local time with its zone, or the offset it was given."""
    text = policy_toml(source(embargo=WHOLE["embargo"]))
    assert 'until = 2027-03-01T09:00:00\ntimezone = "Europe/Brussels"' in text
    offset = Embargo(terms=("x",), until=datetime(2027, 3, 1, 9, tzinfo=UTC))
    assert "until = 2027-03-01T09:00:00+00:00\n" in policy_toml(source().model_copy(update={"embargoes": (offset,)}))


names = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]), min_size=1, max_size=8)
people = st.builds(Person, name=names, role=st.just("") | names, contact=st.just("") | names)
desks = st.builds(
    Desk,
    person=st.none() | people,
    deputy=st.none() | people,
    hours=st.just("") | names,
    answers_within=st.none() | st.integers(1, 400),
)


@given(desks, st.lists(names, max_size=3).map(tuple), st.builds(Account, platform=names, name=names))
def test_any_desk_list_and_account_comes_back(desk, terms, account):
    """Whatever people are called."""
    changes = {"desks": {"legal": desk}, "lexicon": Lexicon(products=terms), "accounts": (account,)}
    made = PolicyFile(company="Acme", country="BE", languages=("en",)).value().model_copy(update=changes)
    assert again(policy_toml(made)) == made


def test_a_clause_and_its_rules_come_back():
    """Conditions, links, every form of a cue and every kind of example."""
    cues = {
        "loud": cue("shared:pay", en=["a", r"re:\bx{1,3}"], any=["=b"]),
        "one": cue("lexicon:rooms"),
        "two": cue("lexicon:rooms", "detector:phone"),
    }
    moment = datetime(2027, 1, 1, 9, tzinfo=UTC)
    example = Example(
        kind="miss", text="m", account="corporate", platform="x", role="driver", country="BE", has_image=True, at=moment
    )
    rule = whole_rule(
        when="loud and one and two",
        cues=cues,
        within=8,
        unless=("pay",),
        rewrite="mask",
        desk="hr",
        dial="tone = formal",
    )
    rule = rule.model_copy(update={"examples": rule.examples | {"nl": (example,)}, "shadow": True})
    made = clause(
        "mine",
        rule,
        origin="company",
        when="size > 3",
        see=("a",),
        links=({"title": {"en": "T"}, "url": "https://e.org", "dated": "2024-01-01"},),
    )
    form = ClauseFile.model_validate(tomli.loads(clause_toml(made)))
    rules = tuple(each.value() for each in RulesFile.model_validate(tomli.loads(rules_toml(made.rules))).rules)
    assert form.value(made.texts, rules, own=True) == made


def test_every_shipped_rule_can_be_written():
    """The writer knows everything the library uses."""
    for each in load_library().clauses.values():
        if each.rules:
            form = RulesFile.model_validate(tomli.loads(rules_toml(each.rules)))
            assert tuple(rule.value(own=False) for rule in form.rules) == each.rules


def test_each_file_has_its_place(source):
    """A clause without rules has no rules.toml, a policy without secrets no need_to_know.toml."""
    one, two = clause("one", whole_rule(), origin="company"), clause("two", origin="company")
    names = set(files_of(source((one, two))))
    texts = {f"clauses/{name}/{file}" for name in ("one", "two") for file in ("clause.toml", "en.md", "nl.md", "es.md")}
    assert names == {"policy.toml", "clauses/one/rules.toml"} | texts


def test_a_text_that_does_not_fit_is_refused(source):
    """A heading inside a text would come back as another part."""
    text = ClauseText(title="T", text="A\n## Why\nB", why="w", instead="i", questions=(question(),))
    with pytest.raises(ValueError, match="cannot be written"):
        files_of(source((clause("one", origin="company", texts={"en": text}),)))
