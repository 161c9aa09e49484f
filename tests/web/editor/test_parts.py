"""The parts of a draft."""

import pytest

from vangrail.policy.company import Desk, Person
from vangrail.source.library import adopt, load_library
from vangrail.source.reader import read_files
from vangrail.web.editor.parts import part_of, put, switched, token, with_clause, without_clause

SOURCE = read_files({"policy.toml": 'company = "Acme"\ncountry = "BE"\nlanguages = ["en"]\n'})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("lexicon.secret", ("Heron",)),
        ("desks.legal", Desk(person=Person(name="Ada"))),
        ("spokespersons", (Person(name="Ada"),)),
        ("owner", Person(name="Ada")),
        ("third_parties", ("temps",)),
        ("allow", ()),
        ("dials", SOURCE.dials.model_copy(update={"tone": "formal"})),
    ],
)
def test_what_is_put_is_found(name, value):
    """Under the same name; and the source it came from is as it was."""
    assert part_of(put(SOURCE, name, value), name) == value
    assert token(part_of(SOURCE, name)) == token(
        part_of(put(put(SOURCE, name, value), name, part_of(SOURCE, name)), name)
    )


def test_facts_about_the_company_are_one_part():
    """With the languages of the policy."""
    changed = put(SOURCE, "company", {**part_of(SOURCE, "company"), "name": "Globex", "languages": ("nl",)})
    assert changed.company.name == "Globex"
    assert changed.languages == ("nl",)


def test_a_clause_comes_and_goes():
    """A clause that is written is switched on."""
    clause = adopt(load_library().clauses["respect"])
    off = switched(SOURCE, "respect", on=False)
    assert part_of(off, "clause.respect") is True
    assert part_of(with_clause(off, clause), "clause.respect") == clause
    assert with_clause(off, clause).leave_out == ()
    assert without_clause(with_clause(SOURCE, clause), "respect") == SOURCE
    assert switched(off, "respect", on=True) == SOURCE


@pytest.mark.parametrize("name", ["nothing", "lexicon.nothing"])
def test_a_part_that_is_none_is_said(name):
    """Rather than read as empty."""
    with pytest.raises(KeyError):
        part_of(SOURCE, name)


def test_a_source_has_no_other_part_to_put():
    """As it has none to read."""
    with pytest.raises(KeyError):
        put(SOURCE, "nothing", 1)
