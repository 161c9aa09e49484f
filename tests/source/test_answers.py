"""The answers of the interview, and the policy they make."""

import json
from datetime import UTC, datetime

import pytest

import vangrail
from vangrail.errors import AnswersError
from vangrail.policy.audience import AUDIENCES
from vangrail.policy.model import Policy
from vangrail.source import forms
from vangrail.source.answer_forms import KEYS
from vangrail.source.answers import answers_to_source, check_answers, policy_from_answers, read_answers
from vangrail.source.reader import read_folder
from vangrail.source.writer import write_folder

WHOLE = {
    "company": "Acme BV",
    "also_called": ["Acme"],
    "country": "BE",
    "sector": "ouderenzorg",
    "size": 40,
    "listed": True,
    "languages": ["nl", "en"],
    "values": "warm",
    "tone": "formal",
    "answers_customers": "trained_staff",
    "use_at_work": "banned",
    "photographs": "marked_rooms",
    "secret": ["Project Heron"],
    "products": ["Heron X"],
    "competitors": ["Bemco"],
    "customers": ["Mrs Vos"],
    "tools": ["AlarmPro"],
    "public_contacts": ["help@acme.example"],
    "legal_matters": ["Zork"],
    "embargoes": [{"terms": ["HX"], "until": "2027-03-01T09:00:00"}],
    "quiet_periods": [{"start": "2027-01-01", "end": "2027-02-01"}],
    "rooms": ["Lab", {"name": "Canteen", "level": "green"}],
    "accounts": [{"platform": "facebook", "name": "Acme"}],
    "desks": {
        "legal": {"person": "Anna", "deputy": "Bart", "answers_within": 4, "contact": "a@acme.example"},
        "hr": "Tom",
    },
    "owner": "Karin",
    "spokespersons": ["An"],
    "work_rules": {"article": "12", "date": "2024-03-01", "document": "Arbeidsreglement"},
    "works_council": True,
    "third_parties": ["temps"],
}


def problems(**answers: object) -> dict[str, tuple[str, str]]:
    """Return wanted and found by key."""
    with pytest.raises(AnswersError) as caught:
        check_answers({"company": "Acme"} | answers)
    return {problem.key: (problem.wanted, problem.found) for problem in caught.value.problems}


def test_every_answer_reaches_the_source():
    """Each key has its place."""
    source = answers_to_source(WHOLE)
    assert set(WHOLE) == set(KEYS)
    company = source.company
    assert (company.name, company.country, company.sectors, company.size, company.listed) == (
        "Acme BV",
        "BE",
        ("health",),
        40,
        True,
    )
    assert (company.values, company.works_council, company.third_parties) == ("warm", True, ("temps",))
    assert (company.owner.name, company.spokespersons[0].name) == ("Karin", "An")
    assert tuple(dict(source.dials).values()) == ("trained_staff", "banned", "marked_rooms", "formal")
    assert [terms for _, terms in source.lexicon if terms] == [
        (WHOLE[key][0],)
        for key in ("secret", "products", "competitors", "customers", "tools", "public_contacts", "also_called")
    ]
    assert source.embargoes[0].until == datetime(2027, 3, 1, 8, 0, tzinfo=UTC)
    assert [room.level for room in source.rooms] == ["red", "green"]
    assert (
        source.desks["legal"].person.contact,
        source.desks["legal"].deputy.name,
        source.desks["hr"].person.name,
    ) == ("a@acme.example", "Bart", "Tom")
    assert (source.work_rules.article, source.quiet_periods[0].start.year, source.accounts[0].name) == (
        "12",
        2027,
        "Acme",
    )
    assert (source.need_to_know.desk, source.need_to_know.terms, source.lexicon.legal_matters) == (
        "legal",
        ("Zork",),
        (),
    )


def test_what_the_interview_makes_can_be_written_and_read(tmp_path):
    """`init` writes a folder that is the same policy."""
    source = answers_to_source(WHOLE)
    write_folder(source, tmp_path / "acme")
    assert read_folder(tmp_path / "acme") == source


def test_a_company_alone_makes_a_whole_policy():
    """Every default is careful; the country is not guessed."""
    policy = policy_from_answers({"company": "Acme"})
    assert isinstance(policy, Policy)
    assert (policy.company.country, policy.languages, policy.packs, policy.audiences) == ("ZZ", ("en",), (), AUDIENCES)
    assert vangrail.policy_from_answers({"company": "Acme"}) == policy


@pytest.mark.parametrize(
    ("answers", "language", "languages"),
    [
        ({"country": "NL"}, "en", ("nl",)),
        ({"country": "België"}, "en", ("nl", "en")),
        ({"country": "MX"}, "en", ("es",)),
        ({"country": "FR"}, "nl", ("en",)),
        ({}, "es", ("es",)),
        ({"country": "NL", "languages": ["es", "nl", "es"]}, "en", ("es", "nl")),
    ],
)
def test_languages_follow_the_answer_the_country_or_the_interview(answers, language, languages):
    """In that order."""
    assert answers_to_source({"company": "Acme"} | answers, language).languages == languages


def test_several_countries_lead_with_the_first():
    """Their packs all count."""
    policy = policy_from_answers({"company": "Acme", "country": ["NL", "ES", "US", "NL"]})
    assert (policy.company.country, policy.company.also_in) == ("NL", ("ES", "US"))
    assert [pack.country for pack in policy.packs] == ["NL", "ES", "US", "EU"]


@pytest.mark.parametrize(("given", "has"), [(None, True), (False, False), ([], False), (["temps"], True)])
def test_people_from_other_companies_are_readers_unless_there_are_none(given, has):
    """Not knowing keeps their page."""
    assert ("third_party" in answers_to_source({"company": "Acme", "third_parties": given}).audiences) is has


@pytest.mark.parametrize(
    ("until", "country", "moment"),
    [
        ("2027-03-01T09:00:00", "ES", datetime(2027, 3, 1, 8, 0, tzinfo=UTC)),
        ("2027-03-01 09:00", "GB", datetime(2027, 3, 1, 9, 0, tzinfo=UTC)),
        ("2027-03-01T09:00:00Z", "ES", datetime(2027, 3, 1, 9, 0, tzinfo=UTC)),
        ("2027-03-01T09:00:00+01:00", "US", datetime(2027, 3, 1, 8, 0, tzinfo=UTC)),
        ("2027-03-01", "BE", datetime(2027, 2, 28, 23, 0, tzinfo=UTC)),
        (datetime(2027, 3, 1, 9, 0, tzinfo=UTC), "BE", datetime(2027, 3, 1, 9, 0, tzinfo=UTC)),
        ("2027-03-01T09:00:00", None, datetime(2027, 3, 1, 9, 0, tzinfo=UTC)),
    ],
)
def test_an_embargo_without_a_zone_is_in_the_countrys_time(until, country, moment):
    """UTC where there is no country."""
    source = answers_to_source({"company": "Acme", "country": country, "embargoes": [{"terms": "x", "until": until}]})
    assert source.embargoes[0].until == moment


def test_an_embargo_may_name_its_zone():
    """And one that does not exist is refused."""
    given = {"terms": ["x"], "until": "2027-03-01 09:00"}
    source = answers_to_source({"company": "A", "embargoes": [given | {"timezone": "Asia/Tokyo"}]})
    assert source.embargoes[0].until == datetime(2027, 3, 1, 0, 0, tzinfo=UTC)
    assert problems(embargoes=[given | {"timezone": "Mars"}])["embargoes[0].timezone"][0].startswith(
        "a time zone such as"
    )


def test_a_machine_without_time_zones_is_told_so(monkeypatch):
    """In the words of a problem."""
    monkeypatch.setattr(forms, "ZoneInfo", {}.__getitem__)
    monkeypatch.setattr(forms, "available_timezones", set)
    with pytest.raises(AnswersError, match="embargoes: wanted a machine with time zone data"):
        answers_to_source({"company": "A", "embargoes": "x > 2027-03-01 09:00"})


@pytest.mark.parametrize(
    ("key", "near"),
    [("contry", "country"), ("sectors", "sector"), ("Company", "company"), ("quiet_period", "quiet_periods")],
)
def test_an_unknown_key_is_refused_by_name(key, near):
    """With the nearest one that exists."""
    wanted, found = problems(**{key: "x"})[key]
    assert found == f'"{key}" (did you mean "{near}"?)'
    assert all(known in wanted for known in KEYS)


def test_an_unknown_key_inside_an_answer_is_refused_too():
    """In a desk, and a desk that does not exist."""
    found = problems(desks={"legal": {"persn": "Anna"}, "lega": "Bart"})
    assert found["desks.legal.persn"][1] == '"persn" (did you mean "person"?)'
    assert found["desks.lega"][1] == '"lega" (did you mean "legal"?)'


def test_all_problems_are_reported_at_once():
    """Three bad answers, three problems."""
    assert set(problems(size="x", tone="x", colour="x")) == {"size", "tone", "colour"}


@pytest.mark.parametrize("answers", [{}, {"company": None}, {"company": ""}, {"company": "?"}])
def test_the_company_must_be_known(answers):
    """The one answer without a default."""
    with pytest.raises(AnswersError, match="company: wanted a value, found nothing"):
        policy_from_answers(answers)


@pytest.mark.parametrize("answers", [None, [], "Acme", 3])
def test_what_are_no_answers_at_all_are_refused(answers):
    """In one sentence."""
    with pytest.raises(AnswersError, match="wanted a table"):
        check_answers(answers)


def test_problems_of_legal_matters_show_nothing():
    """Not even what was wrong with them."""
    assert problems(legal_matters=["Zork", 77])["legal_matters[1]"] == ("text", "a number")


def test_the_same_answers_give_the_same_digest():
    """With secrets too, whatever order the keys have; other secrets give another one."""
    again = dict(reversed(WHOLE.items()))
    one, two = policy_from_answers(WHOLE), policy_from_answers(again)
    assert one.digest == two.digest
    assert one.digest != policy_from_answers(WHOLE | {"legal_matters": ["Other"]}).digest
    assert "Zork" not in repr(one) + one.canonical().decode()


def test_a_folder_gets_a_salt_that_nobody_can_guess():
    """Unlike a policy in memory."""
    salts = {answers_to_source(WHOLE).need_to_know.salt for _ in range(3)}
    assert len(salts) == 3
    assert all(len(salt) == 32 for salt in salts)


def test_answers_are_read_from_both_kinds_of_file(tmp_path):
    """TOML and JSON say the same."""
    (tmp_path / "a.toml").write_text('company = "Acme"\n[desks]\nhr = "Tom"\n')
    (tmp_path / "a.json").write_text(json.dumps({"company": "Acme", "desks": {"hr": "Tom"}}))
    assert (
        read_answers(tmp_path / "a.toml")
        == read_answers(str(tmp_path / "a.json"))
        == {"company": "Acme", "desks": {"hr": "Tom"}}
    )


@pytest.mark.parametrize(
    ("name", "text", "line", "wanted"),
    [
        ("a.toml", b"= =", 1, "TOML"),
        ("a.toml", b"\xff", 1, "plain text in UTF-8 of at most 5 MB"),
        ("a.json", b'{\n"a": }', 2, "JSON or TOML"),
        ("a.json", b"[]", None, "a table of answers"),
        ("a.json", b"\xff", None, "JSON or TOML"),
        ("a.json", b"[" * 100_000, None, "JSON or TOML"),
        ("gone.toml", None, None, "a file that can be read"),
    ],
)
def test_a_file_without_answers_is_one_problem(tmp_path, name, text, line, wanted):
    """With its line where there is one."""
    if text is not None:
        (tmp_path / name).write_bytes(text)
    with pytest.raises(AnswersError) as caught:
        read_answers(tmp_path / name)
    assert [(problem.file, problem.line, problem.wanted) for problem in caught.value.problems] == [(name, line, wanted)]
