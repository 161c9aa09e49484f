"""Every clause with what the company made of it."""

import pytest

from vangrail.source.library import adopt, load_library
from vangrail.source.reader import read_files
from vangrail.source.resolve import resolve
from vangrail.web.editor.parts import switched, with_clause
from vangrail.web.editor.queries import clauses as queries
from vangrail.web.policies.actions import propose

pytestmark = pytest.mark.django_db
SOURCE = read_files({"policy.toml": 'company = "Acme"\ncountry = "BE"\nlanguages = ["en", "nl"]\n'})
RESPECT = adopt(load_library().clauses["respect"])


def changed(language, clause=RESPECT, **parts):
    """Return the clause with other words in one language."""
    text = clause.texts[language].model_copy(update=parts)
    return clause.model_copy(update={"texts": {**clause.texts, language: text}})


def rows(source):
    """Return the rows by id."""
    return {row.id: row for row in queries.clause_rows(source, resolve(source), "en")}


def test_each_state_is_told():
    """Of the library, changed, one's own, switched off, not for this company."""
    mine = RESPECT.model_copy(update={"id": "bees"})
    source = switched(with_clause(with_clause(SOURCE, changed("en", text="Be kind.")), mine), "suggestions", on=False)
    found = rows(source)
    states = {name: found[name].state for name in ("facts", "respect", "bees", "suggestions", "finance_sector")}
    assert states == {
        "facts": "library", "respect": "changed", "bees": "own", "suggestions": "off", "finance_sector": "away",
    }  # fmt: skip
    assert set(found) == {*load_library().clauses, "bees"}
    assert found["respect"].title == RESPECT.texts["en"].title


def test_a_translation_that_did_not_follow_is_stale_until_it_does():
    """Compared with the library before anything was proposed."""
    one = with_clause(SOURCE, changed("en", text="Be kind."))
    assert rows(one)["respect"].stale == ("nl",)
    both = with_clause(SOURCE, changed("nl", changed("en", text="Be kind."), text="Wees lief."))
    assert rows(both)["respect"].stale == ()


def test_after_a_version_it_is_compared_with_that(owner):
    """A change of the translation alone makes nothing stale."""
    propose(resolve(SOURCE), {}, by=owner)
    assert rows(with_clause(SOURCE, changed("nl", text="Wees lief.")))["respect"].stale == ()
    assert rows(with_clause(SOURCE, changed("en", why="Because.")))["respect"].stale == ("nl",)


def test_an_own_clause_that_was_not_translated_is_stale():
    """It says the same words in two languages."""
    mine = RESPECT.model_copy(update={"id": "bees", "texts": dict.fromkeys(("en", "nl"), RESPECT.texts["en"])})
    assert rows(with_clause(SOURCE, mine))["bees"].stale == ("nl",)


def test_a_clause_is_edited_as_if_it_were_ones_own():
    """The library's keeps its rules; one that is nowhere is none."""
    assert queries.clause_of(SOURCE, "respect") == RESPECT
    assert queries.clause_of(SOURCE, "no_such") is None
    assert queries.shipped_clause("respect").origin == "library"
    assert queries.library_policy(SOURCE) == resolve(SOURCE)
