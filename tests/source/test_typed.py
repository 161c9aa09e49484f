"""What somebody typed, as an answer."""

from datetime import date

import pytest

from vangrail.languages import SHIPPED
from vangrail.source.answers import check_answers
from vangrail.source.steps import Turn, steps
from vangrail.source.typed import fault, gather, understood, usual_languages, value_of

ALL = {language: {step.key: step for step in steps(language)} for language in SHIPPED}
STEPS = ALL["en"]


@pytest.mark.parametrize(
    ("key", "raw"),
    [
        ("company", ""),
        ("country", "Belguim"),
        ("country", "NL, Atlantis"),
        ("size", "many"),
        ("size", "0"),
        ("languages", "en, fr"),
        ("quiet_periods", "1 Jan - 3 Feb"),
        ("quiet_periods", "2027-02-03 - 2027-01-01"),
        ("embargoes", "Rye X > next spring"),
        ("embargoes", "Rye X"),
        ("rooms", "Laboratory = pink"),
        ("accounts", "our insta"),
        ("desks.legal", "anna@acme.example"),
        ("desks.legal", "Anna, Bart, Cas"),
        ("owner", "karin@acme.example"),
        ("spokespersons", "press@acme.example"),
        ("work_rules.date", "last spring"),
        ("embargoes", "Rye > 2027-03-01 > 2027-04-01"),
        ("secret", "\udce9"),
    ],
)
@pytest.mark.parametrize("language", SHIPPED)
def test_what_is_no_answer_is_said_in_one_sentence(key, raw, language):
    """In the language that is spoken, without the words of the file's own problems."""
    sentence = fault(ALL[language][key], raw)
    assert sentence
    assert "\n" not in sentence
    assert "wanted" not in sentence
    if key == "country":
        assert "NL" not in sentence.split('"')[1:2]


@pytest.mark.parametrize("raw", ["Belgium", "NL, Spain"])
def test_an_answer_has_no_fault(raw):
    """Nothing is said about it."""
    assert fault(STEPS["country"], raw) == ""


@pytest.mark.parametrize(
    ("key", "raw", "value"),
    [
        ("desks.hr", "Eva Sanz", {"person": {"name": "Eva Sanz"}}),
        (
            "desks.hr",
            "Luis Gil, luis@acme.example, Eva Sanz, 900 123 456",
            {
                "person": {"name": "Luis Gil", "contact": "luis@acme.example"},
                "deputy": {"name": "Eva Sanz", "contact": "900 123 456"},
            },
        ),
        (
            "owner",
            "Karin Maes, manager, karin@acme.example",
            {"name": "Karin Maes", "role": "manager", "contact": "karin@acme.example"},
        ),
        ("spokespersons", "Ann, Bea", [{"name": "Ann"}, {"name": "Bea"}]),
        ("size", "about 8,000", 8000),
        ("country", "Belgium, españa", ["BE", "ES"]),
        ("languages", "Dutch, en", ["nl", "en"]),
        ("secret", "Heron,  Blue\nGrey", ["Heron", "Blue", "Grey"]),
        ("company", "Acme\nBV", "Acme BV"),
        ("work_rules.date", "2024-03-01", date(2024, 3, 1)),
        ("work_rules.date", "1 March 2024", date(2024, 3, 1)),
        ("embargoes", "Rye X > 1 March 2027 9:00", "Rye X > 2027-03-01 09:00"),
        ("quiet_periods", "15 January 2027 - 12 February 2027", "2027-01-15 - 2027-02-12"),
    ],
)
def test_an_answer_is_read(key, raw, value):
    """People with an address and a deputy, numbers, names of countries."""
    assert value_of(STEPS[key], raw) == value


@pytest.mark.parametrize(
    ("key", "raw", "said"),
    [
        ("sector", "bakery", "retail"),
        ("sector", "alchemy", "No clauses for a sector, only those for every company."),
        ("country", "Holland", "Netherlands"),
        ("country", "Netherlands", ""),
        ("languages", "nl", "Nederlands"),
        ("size", "about 1200", "1,200"),
        ("size", "40", ""),
        ("embargoes", "Rye > 2027-03-01 09:00", "Rye: free from 1 March 2027, 09:00 (Europe/Madrid)"),
        ("embargoes", "Rye > 1 de marzo de 2027", "Rye: free from 1 March 2027, 00:00 (Europe/Madrid)"),
        ("company", "Acme", ""),
    ],
)
def test_how_an_answer_is_read_is_said_where_it_is_not_plain(key, raw, said):
    """A sector, a country, a moment in the country's own time."""
    assert understood(STEPS[key], raw, {"country": "Spain"}) == said


def test_languages_follow_the_country():
    """And the language that is spoken here where no country is known."""
    assert usual_languages({"country": "België"}, "en") == ("nl", "en")
    assert usual_languages({}, "es") == usual_languages({"country": Turn.OPEN}, "es") == ("es",)


def test_answers_come_together():
    """Parts are joined, what is not known is a question mark, what is not asked any more is left out."""
    given = {
        "company": "Acme",
        "size": Turn.OPEN,
        "listed": False,
        "quiet_periods": "2027-01-01 - 2027-02-01",
        "desks.hr": "Eva",
        "desks.legal": Turn.OPEN,
        "work_rules": True,
        "work_rules.article": "12",
        "work_rules.date": "2024-03-01",
        "work_rules.document": "Handbook",
        "third_parties": True,
    }
    answers = gather(STEPS.values(), given)
    assert answers == {
        "company": "Acme",
        "size": "?",
        "listed": False,
        "desks": {"hr": {"person": {"name": "Eva"}}},
        "work_rules": {"article": "12", "date": date(2024, 3, 1), "document": "Handbook"},
        "third_parties": True,
    }
    assert check_answers(answers).third_parties == ("temps", "agencies", "cleaners")


@pytest.mark.parametrize(
    ("given", "answer"),
    [
        ({"work_rules": False}, {"work_rules": False}),
        ({"work_rules": True}, {"work_rules": "?"}),
        ({"work_rules": True, "work_rules.article": "12", "work_rules.date": Turn.OPEN}, {"work_rules": "?"}),
        ({"desks.hr": Turn.OPEN}, {"desks": "?"}),
        ({"third_parties": True, "third_parties.who": Turn.OPEN}, {"third_parties": True}),
        ({"third_parties": True, "third_parties.who": "cleaners"}, {"third_parties": ["cleaners"]}),
        ({"third_parties": False}, {"third_parties": False}),
        ({"tone": "formal"}, {"tone": "formal"}),
    ],
)
def test_half_an_answer_is_not_known_yet(given, answer):
    """Half an article allows no sanction; a yes without names is still a yes."""
    assert gather(STEPS.values(), given) == answer
    check_answers({"company": "Acme", **answer})
