"""The linter's findings as a page."""

from dataclasses import replace

from tests.cli.test_output_lint import DOCUMENT, FLAG, LINTED
from vangrail.cli.output_lint_page import as_html
from vangrail.lint.document import Document


def test_a_page_marks_the_words_and_says_the_better_sentence():
    """It needs no script, and the same findings give the same bytes."""
    page = as_html([LINTED]).decode()
    assert "<mark>Never</mark> say anything bad." in page
    assert "Say this." in page
    assert "<script" not in page
    assert as_html([LINTED]) == page.encode()


def test_what_the_text_says_is_never_markup():
    """A policy can hold anything."""
    bad = Document(DOCUMENT.text.replace("Never", "<i>x:"), DOCUMENT.blocks, "en")
    page = as_html([replace(LINTED, document=bad, findings=(FLAG,), name="<script>alert(1)</script>")]).decode()
    assert "<script>" not in page
    assert "<i>" not in page
