"""How people write an answer."""

import pytest

from vangrail.source import answer_values as read
from vangrail.source.text import Refused


@pytest.mark.parametrize(
    "given", [None, "", "  ", "?", "-", "Don't know", "don’t know", "weet ik niet", "No lo sé", "no se"]
)
def test_not_knowing_is_an_answer(given):
    """In three languages, and by saying nothing."""
    assert read.is_unknown(given)


@pytest.mark.parametrize("given", ["no", False, 0, [], "know", "Unknown Pleasures BV"])
def test_no_is_not_the_same_as_not_knowing(given):
    """An empty list and a no are answers."""
    assert not read.is_unknown(given)


@pytest.mark.parametrize(
    ("reader", "given", "expected"),
    [
        (read.terms, "Heron, HX-2;\n Blue", ["Heron", "HX-2", "Blue"]),
        (read.terms, ["Heron, the first"], ["Heron, the first"]),
        (read.yes_no, "Ja", True),
        (read.yes_no, "sí", True),
        (read.yes_no, "nee", False),
        (read.yes_no, False, False),
        (read.choice, "Official team ", "official_team"),
        (read.choice, "by-role", "by_role"),
        (read.countries, "België", ["BE"]),
        (read.countries, "Nederland, ES; US", ["NL", "ES", "US"]),
        (read.countries, ["nl", "Spain"], ["NL", "ES"]),
        (read.languages, "Nederlands, english", ["nl", "en"]),
        (read.languages, ["nl-BE", "es_MX"], ["nl", "es"]),
        (read.languages, [], []),
        (read.sectors, "supermarkt, bank", ["retail", "finance"]),
        (read.sectors, ["beachcombing", "bakery"], ["retail"]),
        (read.sectors, "beachcombing", ["other"]),
        (read.number, "about 8,000 people", 8000),
        (read.number, "8.000", 8000),
        (read.number, "50-249", 50),
        (read.number, 12, 12),
        (read.number, "many", "many"),
        (read.pairs, "legal = Anna; HR: Tom", {"legal": "Anna", "hr": "Tom"}),
        (read.pairs, {"Customer care": "An"}, {"customer_care": "An"}),
        (read.embargoes, "A, B > 2027-03-01 09:00", [{"terms": ["A", "B"], "until": "2027-03-01 09:00"}]),
        (read.embargoes, {"terms": ["A"], "until": "x"}, [{"terms": ["A"], "until": "x"}]),
        (read.quiet_periods, "2027-01-01 - 2027-02-01; 2027-04-01 t/m 2027-05-01", None),
        (read.rooms, "Lab = rood, Canteen: verde, Attic", None),
        (read.rooms, {"Lab": "red"}, [{"name": "Lab", "level": "red"}]),
        (read.rooms, [{"name": "Lab", "level": "red"}], [{"name": "Lab", "level": "red"}]),
        (read.work_rules, "nee", None),
        (
            read.work_rules,
            "article 12; 2024-03-01; Rules",
            {"article": "article 12", "date": "2024-03-01", "document": "Rules"},
        ),
        (
            read.work_rules,
            {"article": "1", "dated": "x", "document": "d"},
            {"article": "1", "date": "x", "document": "d"},
        ),
        (read.third_parties, True, ["temps", "agencies", "cleaners"]),
        (read.third_parties, "no", []),
        (read.third_parties, "Uitzendkrachten, Schoonmaak & Co", ["uitzendkrachten", "schoonmaak_co"]),
        (read.people, "Anna, Tom", ["Anna", "Tom"]),
        (read.people, {"name": "Anna"}, [{"name": "Anna"}]),
        (
            read.accounts,
            "twitter: @acme; Hyves: acme",
            [{"platform": "x", "name": "@acme"}, {"platform": "Hyves", "name": "acme"}],
        ),
    ],
)
def test_short_forms_mean_what_they_say(reader, given, expected):
    """What is typed at a prompt and what stands in a file come to the same."""
    expected = {
        "quiet_periods": [{"start": "2027-01-01", "end": "2027-02-01"}, {"start": "2027-04-01", "end": "2027-05-01"}],
        "rooms": [
            {"name": "Lab", "level": "red"},
            {"name": "Canteen", "level": "green"},
            {"name": "Attic", "level": "red"},
        ],
    }.get(reader.__name__ if expected is None and reader is not read.work_rules else "", expected)
    assert reader(given) == expected


@pytest.mark.parametrize(
    ("reader", "given", "wanted"),
    [
        (read.yes_no, "perhaps", "yes or no"),
        (read.yes_no, 1, "yes or no"),
        (read.countries, "Atlantis", "a country"),
        (read.countries, 3, "a country"),
        (read.languages, "Frans", "en, nl or es"),
        (read.languages, [3], "en, nl or es"),
        (read.sectors, [3], "what the company does"),
        (read.number, True, "a number of people"),
        (read.pairs, "Anna", "a desk and a person"),
        (read.embargoes, "2027-03-01", "terms > moment"),
        (read.quiet_periods, "soon", "first day - last day"),
        (read.work_rules, "article 12", "no, or the article"),
        (read.work_rules, True, "no, or the article"),
        (read.accounts, "@acme", "a platform and a name"),
    ],
)
def test_what_cannot_be_read_says_how_it_is_written(reader, given, wanted):
    """With an example where there is one."""
    with pytest.raises(Refused) as caught:
        reader(given)
    assert caught.value.wanted.startswith(wanted)


@pytest.mark.parametrize(
    "reader",
    [
        read.terms,
        read.rooms,
        read.people,
        read.accounts,
        read.embargoes,
        read.pairs,
        read.third_parties,
        read.languages,
    ],
)
def test_what_is_no_answer_at_all_is_left_to_the_form(reader):
    """A number in the place of a list gets the form's own sentence."""
    assert reader(3) == 3
