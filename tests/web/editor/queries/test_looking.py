"""A clause before it is saved."""

from vangrail.source.facts import facts_of
from vangrail.source.library import adopt, load_library
from vangrail.source.reader import read_files
from vangrail.source.resolve import resolve
from vangrail.web.editor.parts import with_clause
from vangrail.web.editor.queries.looking import mended, preview, remarks

SOURCE = read_files({"policy.toml": 'company = "Acme"\ncountry = "US"\nlanguages = ["en"]\n'})
RESPECT = adopt(load_library().clauses["respect"])


def said(text):
    """Return the policy with these words in one clause."""
    words = RESPECT.texts["en"].model_copy(update={"text": text})
    return resolve(with_clause(SOURCE, RESPECT.model_copy(update={"texts": {"en": words}})))


def test_it_reads_as_on_the_published_page():
    """Filled in, with why and instead, and without markup of its author's."""
    html = preview(said("At {company} **be kind**. <script>alert(1)</script>"), "respect", "personal", "en")
    assert "At Acme <strong>be kind</strong>" in html
    assert "<script" not in html
    assert "Why" in html


def test_who_does_not_get_a_clause_sees_none():
    """Nor is there one of a clause that is not there."""
    assert preview(resolve(SOURCE), "account_charter", "candidate", "en") == ""
    assert preview(resolve(SOURCE), "no_such", "personal", "en") == ""


def test_a_sentence_that_reaches_too_far_is_named_with_a_better_one():
    """And with where the law says so; of other clauses nothing is said."""
    found = remarks(said("Employees may not discuss wages or working conditions with anyone."), "respect", "en")
    assert [one.answer for one in found if "wages" in one.quote] == [
        "review"
    ]  # what the law protects stands in the policy
    assert found[0].instead
    assert found[0].leans  # on the clause that says what people are free to say
    assert found[0].sources
    assert not [one for one in remarks(resolve(SOURCE), "respect", "en") if one.answer != "ok"]


def test_a_better_sentence_takes_the_place_of_the_one_it_mends():
    """Though that one was read with names filled in; one that is not there takes nobody's."""
    facts = facts_of(SOURCE, "en")
    raw = "Be kind.\n\nAt {company} nobody may talk about pay. Ask {owner}."
    quote = "At Acme nobody may talk about pay."
    assert mended(raw, quote, "Talk about pay.", facts) == "Be kind.\n\nTalk about pay. Ask {owner}."
    assert mended(raw, "Be kind.", "Be good.", facts) == raw.replace("kind", "good")
    assert mended("{work_rules.article} x.", quote, "y", facts) is None
