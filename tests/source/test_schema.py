"""The files of a policy folder and of the library."""

import re
from pathlib import Path

import pytest
import tomli
from pydantic import ValidationError

from vangrail.policy.rule import Cue
from vangrail.source.schema import ClauseFile, CueFile, NeedToKnowFile, PackFile, PolicyFile

DOCS = Path(__file__).parents[2] / "docs/policy-format.md"


def blocks(heading: str) -> list[str]:
    """Return the TOML examples under a heading of the documentation."""
    part = DOCS.read_text("utf-8").split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return re.findall(r"```toml\n(.*?)```", part, re.DOTALL)


def test_the_documented_policy_loads():
    """The whole example of policy.toml is one, and every key of the form stands in it."""
    data = tomli.loads(blocks("policy.toml")[0])
    source = PolicyFile.model_validate(data).value()
    assert source.desks["legal"].deputy.name == "Bart Wouters"
    assert source.company.also_in == ("NL",)
    assert {field.alias or name for name, field in PolicyFile.model_fields.items()} == set(data)


def test_the_documented_need_to_know_file_loads():
    """And so does the example of the other file."""
    assert NeedToKnowFile.model_validate(tomli.loads(blocks("need_to_know.toml")[0])).value().terms == ("Case Blue",)


def test_the_shortest_policy_has_careful_defaults():
    """Company, country and languages are enough."""
    source = PolicyFile.model_validate({"company": "Acme", "country": "BE", "languages": ["nl", "nl"]}).value()
    assert (source.languages, source.dials.answers_customers, source.company.sectors) == (
        ("nl",),
        "official_team",
        ("other",),
    )


def test_a_sector_must_be_known():
    """A policy file names sectors exactly; free text is for the interview."""
    with pytest.raises(ValidationError) as caught:
        PolicyFile.model_validate({"company": "A", "country": "BE", "languages": ["nl"], "sectors": ["retial"]})
    assert 'did you mean "retail"' in caught.value.errors()[0]["ctx"]["error"].found


def test_a_clause_file_becomes_a_clause():
    """With its links; `own` says whose it is."""
    form = ClauseFile.model_validate(
        {"id": "x", "section": "protect", "audiences": ["personal"], "desk": "hr", "review": "2027-01-01"}
        | {"link": [{"title": {"en": "Guide"}, "url": "https://example.org"}]}
    )
    assert form.value({}, (), own=True).origin == "company"
    assert form.value({}, (), own=False).links[0].url == "https://example.org"


def test_an_address_must_be_one():
    """A link that cannot be followed is refused."""
    with pytest.raises(ValidationError, match="pattern"):
        ClauseFile.model_validate(
            {"id": "x", "section": "protect", "audiences": ["personal"], "desk": "hr", "review": "2027-01-01"}
            | {"link": [{"title": {"en": "Guide"}, "url": "javascript:alert(1)"}]}
        )


def test_a_cue_includes_shared_ones_by_bare_name():
    """Names with a kind stay as they are."""
    form = CueFile.model_validate(
        {"name": "x", "about": "y", "words": {"en": ["a"]}, "include": ["b", "lexicon:rooms"]}
    )
    assert form.value() == Cue(words={"en": ("a",)}, include=("shared:b", "lexicon:rooms"))


def test_a_pack_becomes_a_value():
    """Its facts stand under `fact`."""
    fact = {
        "id": "BE1",
        "topic": "guidance",
        "certainty": "A",
        "source": ["https://example.org"],
        "dated": "2024",
        "reviewed": "2026-01-01",
    }
    pack = PackFile.model_validate(
        {"country": "BE", "country_name": {"en": "Belgium"}, "fact": [fact | {"text": {"en": "x"}}]}
    ).value()
    assert pack.facts[0].id == "BE1"


def test_a_short_salt_is_refused():
    """A salt that can be guessed seals nothing."""
    with pytest.raises(ValidationError, match="16"):
        NeedToKnowFile.model_validate({"salt": "short", "terms": ["x"]})
