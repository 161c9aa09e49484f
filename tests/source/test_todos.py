"""What is still open in a policy that already works."""

from datetime import date

import pytest

from tests.source.conftest import clause
from vangrail.languages import SHIPPED
from vangrail.source.data import table
from vangrail.source.names import sectors
from vangrail.source.resolve import resolve
from vangrail.source.todos import todos

REVIEWED = {"next": "2027-11-01", "by": "P", "on": "2026-11-20"}
DONE = {
    "owner": "Karin",
    "desks": {"legal": {"person": "Anna", "deputy": "Bart"}},
    "values": "warm",
    "works_council": False,
    "spokesperson": ["An"],
    "work_rules": {"article": "12", "date": "2024-03-01", "document": "Rules"},
    "review": REVIEWED,
}


@pytest.fixture
def codes(source, shelf):
    """Return a function from keys of policy.toml to the codes of what is open."""

    def find(clauses=(), **keys: object) -> list[str]:
        return [todo.code for todo in todos(resolve(source(clauses, **(DONE | keys)), shelf))]

    return find


def test_a_policy_can_be_finished(codes):
    """Nothing is open when everything is said."""
    assert codes() == []


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ({"country": "ZZ"}, "no_country"),
        ({"country": "KE"}, "no_pack"),
        ({"review": {"next": "2027-01-01"}}, "have_checked"),
        ({"review": {"by": "P", "on": "2026-11-20"}}, "no_review"),
        ({"owner": None}, "no_owner"),
        ({"desks": {}}, "vacant_desk"),
        ({"desks": {"legal": "Anna"}}, "no_deputy"),
        ({"spokesperson": []}, "no_spokesperson"),
        ({"work_rules": None}, "no_sanctions"),
        ({"works_council": True}, "ask_works_council"),
        ({"works_council": None}, "works_council_unknown"),
        ({"dials": {"use_at_work": "banned"}}, "total_ban"),
        ({"dials": {"photographs": "marked_rooms"}}, "no_rooms"),
        ({"listed": True}, "no_quiet_periods"),
        ({"values": ""}, "no_values"),
        ({"allow": [{"rule": "shipped-rule", "reason": "x", "until": "2027-01-01"}]}, "switched_off"),
    ],
)
def test_each_open_point_is_noted(codes, keys, code):
    """One thing undone, one note."""
    assert codes(**keys) == [code]


def test_a_works_council_that_was_consulted_is_not_asked_again(codes):
    """What came of it is recorded."""
    assert codes(works_council=True, consultation=[{"who": "Council", "on": "2026-01-01", "outcome": "Agreed"}]) == []


def test_customers_need_an_answer_where_only_a_team_may_give_one(codes):
    """A vacant customer care desk is its own note, and another where everybody answers."""
    care = clause("customers", desk="customer_care", origin="company")
    assert codes((care,)) == ["no_customer_care"]
    assert codes((care,), dials={"answers_customers": "everybody"}) == ["vacant_desk"]


def test_an_own_clause_should_be_read_by_somebody(codes):
    """Until somebody has."""
    mine = clause("mine", origin="company")
    assert "own_clause" in codes((mine,), review={"next": "2027-01-01"})
    assert codes((mine,)) == []


def test_notes_name_who_why_and_what(source, shelf):
    """The person where there is one, the owner, or whoever keeps the policy."""
    made = source(**(DONE | {"desks": {}, "owner": None, "review": {}}))
    notes = {todo.code: todo for todo in todos(resolve(made, shelf))}
    assert notes["vacant_desk"].text == "Name somebody for Legal."
    assert notes["vacant_desk"].why == "Questions for Legal now go to your manager."
    assert notes["have_checked"].who == "whoever keeps this policy"
    named = {todo.code: todo for todo in todos(resolve(source(**(DONE | {"review": {}})), shelf))}
    assert (named["have_checked"].who, named["no_review"].who) == ("Anna (Legal)", "Karin")


def test_a_vacant_hr_has_a_stand_in_of_its_own(source, shelf):
    """Nobody is sent to their manager about their manager."""
    clauses = tuple(clause(name, desk=name, origin="company") for name in ("hr", "privacy"))
    made = source(clauses, **(DONE | {"desks": {}, "owner": None}))
    whys = [todo.why for todo in todos(resolve(made, shelf)) if todo.code == "vacant_desk"]
    assert "Questions for HR now go to whoever does HR here." in whys
    assert not any("HR" in why and "your manager" in why for why in whys)


def test_several_desks_are_one_note(source, shelf):
    """Joined as people say it."""
    clauses = tuple(clause(name, desk=name, origin="company") for name in ("hr", "privacy"))
    made = source(clauses, **(DONE | {"desks": {}}), languages=["nl", "en"])
    assert (
        next(todo.text for todo in todos(resolve(made, shelf)) if todo.code == "vacant_desk")
        == "Noem iemand voor Juridische zaken, Privacy en HR."
    )


def test_what_matters_before_publishing_comes_first(source, shelf):
    """The rest can wait."""
    needs = [todo.needs for todo in todos(resolve(source(works_council=True), shelf))]
    assert needs == sorted(needs, key=lambda each: each != "publish")
    assert set(needs) == {"publish", "later"}


def test_a_review_that_is_due_is_noted_once_the_day_has_come(source, shelf):
    """Time is an argument; without it nothing is due."""
    policy = resolve(source(**DONE), shelf)
    assert [todo.code for todo in todos(policy, today=date(2027, 10, 31))] == []
    assert [todo.text for todo in todos(policy, today=date(2027, 11, 1))] == [
        "Look at the policy again: it was planned for 1 November 2027."
    ]


def test_a_switched_off_rule_is_forgotten_after_its_end(source, shelf):
    """It is on again."""
    policy = resolve(
        source(**DONE, allow=[{"rule": "shipped-rule", "reason": "campaign", "until": "2027-01-01"}]), shelf
    )
    assert "campaign" in todos(policy, today=date(2027, 1, 1))[0].why
    assert todos(policy, today=date(2027, 1, 2)) == []


@pytest.mark.parametrize(("mode", "open_"), [(0o600, False), (0o640, True), (0o604, True)])
def test_a_need_to_know_file_that_others_can_read_is_noted(folder, shelf, mode, open_):
    """An amber note, not a refusal."""
    from vangrail.source.reader import read_folder

    root = folder({"need_to_know.toml": 'salt = "0123456789abcdef"\nterms = ["Zork"]\n'})
    (root / "need_to_know.toml").chmod(mode)
    found = {todo.code: todo for todo in todos(resolve(read_folder(root), shelf), folder=root)}
    assert ("need_to_know_open" in found) is open_
    assert "Zork" not in str(found)


@pytest.mark.parametrize("language", SHIPPED)
def test_every_note_can_be_said_in_every_language(source, shelf, language):
    """Nothing is left unfilled."""
    made = source(
        languages=[language],
        country="KE",
        sectors=list(sectors()),
        listed=True,
        works_council=True,
        also_in=["BE", "ZZ"],
    )
    for todo in todos(resolve(made, shelf)):
        assert "{" not in todo.text + todo.why
        assert todo.who


def test_every_note_of_the_table_is_used():
    """A note that nothing raises would never be seen."""
    text = __import__("inspect").getsource(__import__("vangrail.source.todos", fromlist=["_"]))
    assert [code for code in table("todos") if f'"{code}"' not in text] == []
