"""What every kit carries, and what its makers share."""

from datetime import date

import pytest
import tomli

from vangrail.documents.kits.every import kits_of
from vangrail.documents.kits.kit import Maker
from vangrail.documents.words import word
from vangrail.languages import SHIPPED
from vangrail.policy.company import Review
from vangrail.source.data import library


def leaves(table, path=()):
    """Yield every group of translations with its path."""
    for key, value in table.items():
        if all(isinstance(each, str) for each in value.values()):
            yield (*path, key), value
        else:
            yield from leaves(value, (*path, key))


def test_every_word_stands_in_every_language():
    """With the same names to fill in."""
    import re

    table = tomli.loads(library().joinpath("messages", "kits.toml").read_text("utf-8"))
    for path, texts in leaves(table):
        assert set(texts) == set(SHIPPED), path
        assert len({frozenset(re.findall(r"{\w+}", text)) for text in texts.values()}) == 1, path


@pytest.mark.parametrize("language", SHIPPED)
def test_every_kit_says_which_version_it_was_made_from(policy, language):
    """With digest, status and language, as the policy's own documents do."""
    for kit in kits_of(policy, language):
        facts = dict(kit.about)
        assert facts[word("about.version", language)] == policy.version
        assert policy.digest.startswith(facts[word("about.digest", language)])
        assert kit.status == word("status.template", language)
        assert kit.language == language
        assert kit.note.endswith(word("kit.note", language))


@pytest.mark.parametrize("language", SHIPPED)
def test_nothing_is_left_to_fill_in(policy, language):
    """No braces in any kit."""
    for kit in kits_of(policy, language):
        assert "{" not in repr(kit.sections) + kit.title + kit.subtitle


def test_a_reviewed_policy_says_so_on_its_kits(policy):
    """And that the policy counts."""
    review = Review(by="Anna Peeters", on=date(2026, 11, 2))
    kit = next(kits_of(policy.model_copy(update={"review": review}), "en"))
    assert kit.status == "Reviewed by Anna Peeters on 2 November 2026"
    assert kit.note == "This page is made from the policy. Where the two differ, the policy counts."


def test_the_date_is_one_that_is_given(policy):
    """Never that of today."""
    assert "Date" not in dict(next(kits_of(policy, "en")).about)
    assert dict(next(kits_of(policy, "nl", issued=date(2026, 11, 20))).about)["Datum"] == "20 november 2026"


def test_names_of_files_tell_the_kits_apart(policy):
    """Those for several readers name them."""
    names = [kit.name for kit in kits_of(policy, "en")]
    assert len(names) == len(set(names))
    assert {"summary-personal.en", "talk.en", "third-party-page.en"} <= set(names)


def test_a_title_that_asks_needs_no_full_stop(policy):
    """As the beginning of a line."""
    make = Maker(policy, "personal", "nl")
    assert make.lead(policy.clause("facts")) == "**Klopt het wel?**"
    assert make.lead(policy.clause("your_voice")) == "**Je eigen stem.**"


def test_a_desk_without_a_person_has_somebody(policy):
    """The owner, and without one whoever people can go to."""
    company = policy.company.model_copy(update={"owner": None})
    bare = policy.model_copy(update={"company": company, "desks": {}})
    assert Maker(policy, "personal", "en").reach("legal") == ("Legal", "Karin\\_Maes")
    assert Maker(bare, "personal", "en").reach("legal") == ("Legal", "your manager")


def test_whom_to_ask_begins_with_the_desk_for_doubt(policy):
    """And names each once."""
    rows = Maker(policy, "personal", "en").whom("security", "communications").rows
    assert [office for office, _ in rows] == ["Communications", "Security"]
    assert rows[1][1] == "Tom Claes, <safe@bakfiets.example>"


def test_need_to_know_is_in_no_kit(policy):
    """Not one of its words."""
    for language in SHIPPED:
        assert all("Janssens" not in repr(kit) for kit in kits_of(policy, language))
