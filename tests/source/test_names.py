"""What people call their sector, role, platform and country."""

import pytest

from vangrail.languages import SHIPPED
from vangrail.source import names
from vangrail.source.conditions import parse_when
from vangrail.source.data import table


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("ouderenzorg", "health"),
        ("Ouderenzorginstelling De Linde", "health"),
        ("supermarkt", "retail"),
        ("fast food", "hospitality"),
        ("bank", "finance"),
        ("Gemeente", "public_sector"),
        ("elderly care", "health"),
        ("videojuegos", "technology"),
        ("desarrollo de videojuegos", "technology"),
        ("video games", "technology"),
        ("semiconductors", "technology"),
        ("Panadería", "retail"),
        ("PANADERIA", "retail"),
        ("hosteleria", "hospitality"),
        ("bouwbedrijf", "construction"),
        ("scholengroep", "education"),
        ("uitzendbureau", "services"),
        ("public_sector", "public_sector"),
        ("a small supermarket", "retail"),
        ("resturant", "hospitality"),
        ("ayuntamiento de Soria", "public_sector"),
        ("beachcombing", "other"),
        ("", "other"),
    ],
)
def test_a_line_of_work_is_mapped_to_its_sector(text, sector):
    """Free text in three languages, with or without accents, in compounds and with a typing error; unknown is other."""
    assert names.map_sector(text) == sector


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("chauffeur", "driver"),
        ("Enfermera", "care"),
        ("store manager", "shop_floor"),
        ("community manager", "social_team"),
        ("?", "other"),
    ],
)
def test_a_job_is_mapped_to_its_role(text, role):
    """The longest name decides: a store manager works in the store."""
    assert names.map_role(text) == role


@pytest.mark.parametrize(
    ("text", "platform"),
    [
        ("Twitter", "x"),
        ("x", "x"),
        ("Insta", "instagram"),
        ("LinkedIn", "linkedin"),
        ("Google Reviews", "reviews"),
        ("Hyves", "other"),
    ],
)
def test_a_platform_is_mapped(text, platform):
    """Old names and abbreviations count."""
    assert names.map_platform(text) == platform


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("BE", "BE"),
        ("be", "BE"),
        ("België", "BE"),
        ("belgie", "BE"),
        ("Belgium", "BE"),
        ("España", "ES"),
        ("UK", "GB"),
        ("U.S.A.", "US"),
        ("the Netherlands", "NL"),
        ("Deutschland", "DE"),
        ("KE", "KE"),
        ("Atlantis", None),
        ("", None),
    ],
)
def test_a_country_is_found_by_name_or_code(text, code):
    """In three languages and a few more; any code of two letters is a country, nothing else is."""
    assert names.map_country(text) == code


def test_a_country_knows_its_union_zone_and_languages():
    """What a policy takes from its country when nobody said otherwise."""
    assert (names.in_european_union("BE"), names.in_european_union("GB"), names.in_european_union("KE")) == (
        True,
        False,
        False,
    )
    assert (names.country_zone("ES"), names.country_zone("KE")) == ("Europe/Madrid", "UTC")
    assert (names.country_languages("NL"), names.country_languages("MX"), names.country_languages("KE")) == (
        ("nl",),
        ("es",),
        ("en",),
    )
    assert (names.country_name("BE", "es"), names.country_name("KE", "es")) == ("Bélgica", "KE")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("NL", ["the Netherlands", "Nederland", "los Países Bajos"]),
        ("US", ["the United States", "de Verenigde Staten", "Estados Unidos"]),
        ("BE", ["Belgium", "België", "Bélgica"]),
        ("KE", ["KE", "KE", "KE"]),
    ],
)
def test_a_country_has_its_article_in_a_sentence(code, said):
    """Where the language wants one."""
    assert [names.country_in_text(code, language) for language in SHIPPED] == said


@pytest.mark.parametrize(
    ("listed", "language", "said"),
    [
        ([], "en", ""),
        (["Legal"], "en", "Legal"),
        (["Legal", "HR", "Press"], "en", "Legal, HR and Press"),
        (["Francia", "Italia"], "es", "Francia e Italia"),
        (["Italia", "Francia"], "es", "Italia y Francia"),
    ],
)
def test_names_are_listed_as_a_sentence_lists_them(listed, language, said):
    """With the last word before the last name."""
    assert names.joined(listed, language) == said


@pytest.mark.parametrize("kind", ["sectors", "roles", "platforms", "countries"])
def test_every_name_has_every_language(kind):
    """Nothing of the tables falls back to another language."""
    assert [name for name, row in table(kind).items() if set(row["name"]) != set(SHIPPED)] == []


@pytest.mark.parametrize("kind", ["sectors", "roles", "platforms"])
def test_no_entry_means_two_things(kind):
    """An entry that stands under two names would be decided by chance."""
    seen: dict[str, str] = {}
    for name, row in table(kind).items():
        for entry in {names.plain(each) for each in [*row["name"].values(), *row["also"]]}:
            assert seen.setdefault(entry, name) == name, entry


def test_names_are_shown_in_a_language():
    """A sector that the table does not know is shown without underscores."""
    assert names.name_of("sectors", "retail", "nl") == "detailhandel"
    assert names.name_of("sectors", "deep_sea", "nl") == "deep sea"


def test_every_sector_can_stand_in_a_condition():
    """The names that clauses choose by are those of the table."""
    assert parse_when(f"sector = {' | '.join(names.sectors())}", names.sectors())
    assert names.country_names()
    assert names.roles()[0] == "shop_floor"
    assert "x" in names.platforms()
