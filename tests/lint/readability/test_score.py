"""What a document scores, and what a writer can act on."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vangrail.languages import DETECTED
from vangrail.lint.readability import formulas
from vangrail.lint.readability.score import MAIN, measure
from vangrail.lint.texts import from_text

EASY = {
    "en": "You can post what you like. Please think first. We are glad when you share our news. ",
    "nl": "Je kunt delen wat je wilt. Denk eerst even na. We zijn blij als je ons nieuws deelt. ",
    "es": "Puedes publicar lo que quieras. Piensa un poco antes. Nos gusta que compartas lo que hacemos. ",
    "fr": "Vous pouvez publier ce que vous voulez. Pensez-y avant. Nous aimons que vous parliez de nous. ",
    "de": "Sie können posten, was Sie wollen. Denken Sie vorher kurz nach. Wir freuen uns, wenn Sie von uns erzählen. ",
}
HARD = {
    "en": "Organisational representatives necessitate comprehensive familiarity with administrative regulations. ",
    "nl": "Organisatievertegenwoordigers veronderstellen uitgebreide vertrouwdheid met administratieve verplichtingen. ",
    "es": "Representantes organizativos necesitarán familiaridad exhaustiva con reglamentaciones administrativas. ",
    "fr": "Les représentants organisationnels nécessitent une familiarité approfondie avec réglementations administratives. ",
    "de": "Organisationsvertreterinnen benötigen umfangreiche Vertrautheit mit verwaltungsrechtlichen Verpflichtungen. ",
}


@pytest.mark.parametrize("language", DETECTED)
def test_easy_is_easy_and_hard_is_hard(language):
    """Short words in short sentences reach the aim, official ones do not, in every language."""
    easy, hard = (measure(from_text(texts[language] * 20, language)) for texts in (EASY, HARD))
    assert (easy.easy_enough, hard.easy_enough) == (True, False)
    assert easy.band in {"very easy", "easy", "normal"}
    assert hard.band == "very difficult"
    assert easy.score > hard.score


def test_the_counts_are_told():
    """Words, sentences, averages, the longest sentence and the share of long ones, by hand."""
    text = "One two three four. " * 24 + "a " * 29 + "be. " + "One two three."
    found = measure(from_text(text, "en"))
    assert (found.words, found.sentences, found.longest_words) == (96 + 30 + 3, 26, 30)
    assert found.asl == pytest.approx(129 / 26)
    assert found.long_share == pytest.approx(1 / 26)
    assert text[slice(*found.longest)].endswith("a be.")
    assert found.indices["flesch_reading_ease"] == formulas.flesch_reading_ease(found.asl, found.asw)


def test_under_a_hundred_words_there_is_no_score():
    """Ninety-nine are too few; headings do not help."""
    assert measure(from_text("# A long heading here\n\n" + "one two three. " * 33, "en")) is None
    assert measure(from_text("one two three. " * 34, "en")) is not None


def test_words_to_skip_have_no_syllables():
    """The name of a law is not the writer's choice; it still is a word of its sentence."""
    text = "Keep to the Organisationsgesetz. " * 40
    plain, skipped = measure(from_text(text, "en")), measure(from_text(text, "en"), {"organisationsgesetz"})
    assert skipped.asw < plain.asw
    assert skipped.asl == plain.asl


@pytest.mark.parametrize(
    ("language", "indices"),
    [
        ("en", {"lix", "flesch_reading_ease", "flesch_kincaid_grade"}),
        ("nl", {"lix", "flesch_douma", "leesindex_a"}),
        ("es", {"lix", "szigriszt_pazos", "fernandez_huerta"}),
        ("fr", {"lix", "kandel_moles"}),
        ("de", {"lix", "amstad", "wiener_sachtextformel"}),
    ],
)
def test_a_language_has_its_own_indices(language, indices):
    """No score of one language is shown for another."""
    found = measure(from_text(EASY[language] * 20, language))
    assert set(found.indices) == indices
    assert MAIN[language] in indices


@settings(max_examples=60)
@given(
    text=st.lists(st.text(max_size=12) | st.sampled_from(["\n", ". ", "word ", "’", "; "]), max_size=300).map("".join),
    language=st.sampled_from([*DETECTED, "xx"]),
)
def test_measures_are_finite(text, language):
    """Whatever the text, there is no score or every number in it is one."""
    found = measure(from_text(text + " one two three." * 34, language))
    assert all(math.isfinite(value) for value in (found.asl, found.asw, found.long_share, *found.indices.values()))
    assert 0 <= found.long_share <= 1
